package org.essaim.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.registration.Registration;
import org.essaim.registration.Registration.Wish;
import org.essaim.registration.Registrations;
import org.essaim.ui.Messages;
import org.essaim.workshop.AnsweredChallenge;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Workshop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Twenty registrations a workshop, as its page of 2021 counted them: those whose territory it names carry it, the others
/// have theirs still to be said. Nobody is named and nobody is written to.
@Component
class DemonstrationRegistrations {
    private static final int REGISTERED = 20;

    private final Registrations registrations;
    private final AnsweredChallenge links;
    private final TransactionOperations transaction;
    private final Messages messages;

    DemonstrationRegistrations(Registrations registrations, AnsweredChallenge links, TransactionOperations transaction, Messages messages) {
        this.registrations = registrations;
        this.transaction = transaction;
        this.links = links;
        this.messages = messages;
    }

    /// @param named the territories of the first of them
    /// @param played the room, if it was already played: who registered is who came
    void load(WorkshopCard card, UUID challenge, List<Place> named, Workshop played) {
        transaction.executeWithoutResult(_ -> links.link(card.id(), Optional.of(challenge)));
        List<Participant> came = played.isPrepared() ? played.room().inOrderOfArrival().toList() : List.of();
        for (int number = 0; number < REGISTERED; number++) {
            Role role = number < came.size() ? came.get(number).role() : Role.LOCAL_AGENT;
            Registration registration = registrations.record(
                    card,
                    new Wish(
                            messages.get("rehearsal.person", number + 1),
                            "participante-" + (number + 1) + "@exemple.invalid",
                            number < named.size() ? named.get(number) : Place.UNKNOWN,
                            role,
                            Citation.BY_TERRITORY),
                    card.startsAt().minus(Duration.ofDays(21)).plus(Duration.ofHours(17L * number)));
            if (number < came.size()) {
                registrations.came(registration.expected(), came.get(number).id());
            }
        }
    }
}
