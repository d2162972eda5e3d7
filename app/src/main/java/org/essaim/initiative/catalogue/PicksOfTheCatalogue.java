package org.essaim.initiative.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativePicks;
import org.essaim.initiative.InitiativeQuery;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.catalogue.Found.OfInitiative;
import org.springframework.stereotype.Component;

/// By the catalogue's index; while it is made, word by word in the database, which nobody waits for.
@Component
class PicksOfTheCatalogue implements InitiativePicks {
    private final Catalogue catalogue;
    private final Initiatives initiatives;

    PicksOfTheCatalogue(Catalogue catalogue, Initiatives initiatives) {
        this.catalogue = catalogue;
        this.initiatives = initiatives;
    }

    @Override
    public List<Initiative> best(String words, int most) {
        if (words.isBlank() || !catalogue.isReady()) {
            var asked = new InitiativeQuery(words, Optional.empty(), Optional.empty(), InitiativeQuery.Order.RECENT);
            return initiatives.list(asked, 1, most).rows();
        }
        Found found = catalogue.search(CatalogueQuery.of(words).ofKinds(Set.of(Kind.INITIATIVE)));
        return found.nothing()
                ? List.of()
                : found.entries().stream()
                        .flatMap(entry -> entry instanceof OfInitiative one ? Stream.of(one.initiative()) : Stream.empty())
                        .limit(most)
                        .toList();
    }
}
