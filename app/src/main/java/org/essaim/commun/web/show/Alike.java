package org.essaim.commun.web.show;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.workshop.WorkshopMaterial;

/// Which territories of a room are like somebody's own: as many people live there, give or take; where none is so,
/// those of the same region.
///
/// @param mine    whose own
/// @param keys    those alike
/// @param size    the class of its population, from 0
/// @param byPlace they are of the same region, and none of the same size
public record Alike(Territory mine, Set<String> keys, int size, boolean byPlace) {
    /// Where a class ends and the next begins, in inhabitants.
    public static final List<Integer> BOUNDS = List.of(20_000, 50_000, 100_000, 200_000);

    static Alike of(Territory mine, List<WorkshopMaterial.Territory> room, Territories territories) {
        int size = size(mine);
        Set<String> same = keys(room, territories, it -> size(it) == size);
        if (!same.isEmpty()) {
            return new Alike(mine, same, size, false);
        }
        Set<TerritoryId> regions = regions(mine, territories);
        return new Alike(
                mine,
                keys(room, territories, it -> regions(it, territories).stream().anyMatch(regions::contains)),
                size,
                true);
    }

    private static Set<String> keys(
            List<WorkshopMaterial.Territory> room,
            Territories territories,
            Predicate<Territory> fits) {
        return room.stream()
                .map(WorkshopMaterial.Territory::key)
                .filter(key -> TerritoryId.parse(key)
                        .flatMap(territories::find)
                        .filter(fits)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static int size(Territory territory) {
        return IntStream.range(0, BOUNDS.size())
                .filter(i -> territory.population() < BOUNDS.get(i))
                .findFirst()
                .orElse(BOUNDS.size());
    }

    private static Set<TerritoryId> regions(Territory territory, Territories territories) {
        return Optional.of(territories.around(territory.id())).stream()
                .flatMap(List::stream)
                .map(Territory::id)
                .filter(id -> id.level() == Level.REGION)
                .collect(Collectors.toSet());
    }
}
