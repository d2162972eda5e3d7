package org.essaim.workshop.web.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.ChallengeCard;
import org.essaim.programme.Programmes;
import org.essaim.text.Typed;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.workshop.AnsweredChallenge;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The enjeux of programmes, as whoever prepares a workshop chooses the one that it answers.
@Component
class Enjeux {
    private final Programmes programmes;
    private final AnsweredChallenge links;
    private final Messages messages;

    Enjeux(Programmes programmes, AnsweredChallenge links, Messages messages) {
        this.programmes = programmes;
        this.links = links;
        this.messages = messages;
    }

    /// Empty where no programme has an enjeu: nothing is to be chosen.
    List<Option> choices() {
        List<ChallengeCard> cards = programmes.cards();
        if (cards.isEmpty()) {
            return List.of();
        }
        List<Option> choices = new ArrayList<>(List.of(new Option("", messages.get("workshop.prepare.field.answers.none"))));
        cards.forEach(card -> choices.add(new Option(card.id().toString(), card.title() + " – " + card.programme())));
        return choices;
    }

    Optional<ChallengeCard> find(PlanForm form) {
        return Typed.id(form.answers()).flatMap(programmes::challenge);
    }

    /// What a workshop answers, as the form says it.
    String of(WorkshopCard card) {
        return links.of(card.id()).map(UUID::toString).orElse("");
    }

    Optional<ChallengeCard> answered(WorkshopCard card) {
        return links.of(card.id()).flatMap(programmes::challenge);
    }

    @Transactional
    void link(WorkshopCard card, PlanForm form) {
        links.link(card.id(), find(form).map(ChallengeCard::id));
    }
}
