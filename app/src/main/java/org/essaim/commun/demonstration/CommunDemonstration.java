package org.essaim.commun.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.Accounts;
import org.essaim.account.DemonstrationPart;
import org.essaim.account.Role;
import org.essaim.commun.CommunQuery.Kind;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.Publishing;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After the demonstration's first workshop: what its designers made of it, published as a commun, improved, and adapted
/// by the Pays du Gévaudan-Lozère. Loaded once, where no commun is.
@Component
@Order(CommunDemonstration.AFTER_THE_WORKSHOPS)
class CommunDemonstration implements DemonstrationPart {
    static final int AFTER_THE_WORKSHOPS = 400;

    private static final TerritoryId GEVAUDAN = TerritoryId.groupe("pays-du-gevaudan-lozere");
    private static final List<TerritoryId> TAKERS =
            List.of(TerritoryId.epci("200071967"), TerritoryId.groupe("terres-de-lorraine"));

    private final Workshops workshops;
    private final Concepts concepts;
    private final Communs communs;
    private final Accounts accounts;
    private final Territories territories;
    private final Messages messages;

    CommunDemonstration(
            Workshops workshops,
            Concepts concepts,
            Communs communs,
            Accounts accounts,
            Territories territories,
            Messages messages) {
        this.workshops = workshops;
        this.concepts = concepts;
        this.communs = communs;
        this.accounts = accounts;
        this.territories = territories;
        this.messages = messages;
    }

    @Override
    public boolean isMissing() {
        return communs.count(Kind.ANY) == 0;
    }

    @Override
    public void load() {
        workshops.all().stream()
                .filter(it -> it.demonstration() && it.isClosed() && it.published())
                .min(Comparator.comparing(WorkshopCard::startsAt))
                .ifPresent(this::load);
    }

    private void load(WorkshopCard workshop) {
        UUID designer = accounts.demonstrationPerson(Role.DESIGNER).id();
        Concept begun = concepts.begin(ConceptScript.title("first"), List.of(workshop), Optional.of(designer));
        Matter matter = concepts.matter(begun);
        Concept first = new ConceptScript(concepts, begun, matter, designer).write("first");
        publish(first, "", at(2021, 3, 12));
        Concept second = new ConceptScript(concepts, first, matter, designer).write("second");
        publish(second, messages.get("commun.demonstration.second"), at(2021, 3, 23));
        new ConceptScript(concepts, second, matter, designer).write("draft");

        Commun commun = communs.byId(begun.id()).orElseThrow();
        Concept adapting = concepts.adapt(
                commun,
                commun.latest().number(),
                ConceptScript.title("adaptation"),
                new Home(GEVAUDAN.toString(), name(GEVAUDAN)),
                Optional.of(designer));
        Concept adaptation = new ConceptScript(concepts, adapting, matter, designer).write("adaptation");
        publish(adaptation, messages.get("commun.demonstration.adaptation"), at(2021, 3, 30));

        for (TerritoryId taker : TAKERS) {
            communs.take(
                    commun,
                    new Taker(
                            UuidCreator.getTimeOrderedEpoch(),
                            commun.latest().number(),
                            taker.toString(),
                            name(taker),
                            "",
                            "",
                            "",
                            Instant.EPOCH));
        }
    }

    private void publish(Concept concept, String changes, Instant at) {
        var wish = new Publishing.Wish(concept.revision(), Licence.LICENCE_OUVERTE, changes);
        if (concepts.publish(concept.id(), wish, at) instanceof Publishing.Outcome.Refused(var refusal)) {
            throw new IllegalStateException("The demonstration's commun was refused: " + refusal);
        }
    }

    private String name(TerritoryId id) {
        return territories.find(id).map(it -> it.shortName()).orElse(id.code());
    }

    private static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(10, 0).atZone(LocalClock.PARIS.zone()).toInstant();
    }
}
