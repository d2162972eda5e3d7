package org.essaim.initiative.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.search.Query.Near;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.Surroundings;
import org.essaim.territory.Surroundings.Ring;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;

/// Reads what is typed into a need and a place, and says which documents lie in the place and around it.
final class CatalogueReading {
    private static final int MOST_REMEMBERED = 500;

    private final Territories territories;
    private final Surroundings surroundings;
    private final CatalogueDocs docs;
    private final Map<TerritoryId, Set<String>> within = new ConcurrentHashMap<>();
    private final Map<Set<TerritoryId>, List<Ring>> around = new ConcurrentHashMap<>();
    private final Map<Set<TerritoryId>, Near> near = new ConcurrentHashMap<>();
    private volatile Set<String> ordinary = Set.of();

    CatalogueReading(Territories territories, Surroundings surroundings, CatalogueDocs docs) {
        this.territories = territories;
        this.surroundings = surroundings;
        this.docs = docs;
    }

    /// @param words folded, that people write without a capital
    void learn(Set<String> words) {
        ordinary = words;
        forget();
    }

    /// Documents have changed, and where they lie.
    void forget() {
        within.clear();
        around.clear();
        near.clear();
    }

    NeedAndPlace read(CatalogueQuery query) {
        return NeedAndPlace.read(territories, query.words(), ordinary::contains, query.chosen(), query.asWords());
    }

    List<Ring> rings(NeedAndPlace read) {
        return read.places().isEmpty() ? List.of() : remembered(around, read.meant(), surroundings::of);
    }

    Optional<Near> near(NeedAndPlace read) {
        if (read.places().isEmpty()) {
            return Optional.empty();
        }
        Near rings = remembered(
                near,
                read.meant(),
                _ -> new Near(
                        CatalogueDocs.TERRITORY,
                        rings(read).stream().map(ring -> labels(ring.territories())).toList(),
                        true));
        return Optional.of(rings);
    }

    /// The labels of what lies in one of these.
    Set<String> labels(Collection<TerritoryId> outer) {
        return outer.stream()
                .flatMap(territory -> remembered(within, territory, docs::labelsWithin).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <K, V> V remembered(Map<K, V> known, K key, Function<K, V> made) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(key, made);
    }
}
