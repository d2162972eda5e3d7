package org.essaim.workshop.web.prepare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.InitiativePicks;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.springframework.stereotype.Component;

/// The catalogue as a room is brought it: an initiative keeps its id, so that it is known again from workshop to
/// workshop.
@Component
class InitiativesCatalogue implements InitiativeSource {
    private final Initiatives initiatives;
    private final InitiativePicks picks;
    private final Territories territories;

    InitiativesCatalogue(Initiatives initiatives, InitiativePicks picks, Territories territories) {
        this.initiatives = initiatives;
        this.picks = picks;
        this.territories = territories;
    }

    @Override
    public List<PlannedInitiative> search(String query, int limit) {
        return picks.best(query, limit).stream().map(this::planned).toList();
    }

    @Override
    public List<PlannedInitiative> find(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> initiatives.find(id).stream()).map(this::planned).toList();
    }

    @Override
    public boolean knows(String title, Territory territory, UUID id) {
        return initiatives.namesakes(title).stream()
                .filter(one -> !one.id().equals(id))
                .anyMatch(one -> one.card().territory().equals(territory.id()));
    }

    @Override
    public PlannedInitiative add(UUID id, String title, Territory territory, SignedIn by) {
        var card = InitiativeCard.knownOnlyByItsTerritory(title, territory.id(), Set.of(), "");
        return planned(initiatives.create(
                new NewInitiative(id, card, Optional.empty(), by.demonstration()), Optional.of(by.id())));
    }

    /// What was imagined for the demonstration is never given as a territory's own words: it stays in the catalogue.
    private PlannedInitiative planned(Initiative initiative) {
        InitiativeCard card = initiative.card();
        String name = territories.find(card.territory()).map(Territory::shortName).orElse("");
        String summary = card.brief().isBlank() ? firstParagraph(card.description()) : card.brief();
        return new PlannedInitiative(
                new Id<>(initiative.id()),
                card.title(),
                new Place(card.territory().toString(), name),
                summary,
                initiative.slug());
    }

    private static String firstParagraph(String text) {
        return text.strip().split("\\R\\s*\\R", 2)[0];
    }
}
