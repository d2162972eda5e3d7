package essaim.seating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who sat at a table with whom, and how often: the account of one or more rounds.
///
/// @param <P> a person: anything with `equals` and `hashCode`
public final class Meetings<P> {
    private final Map<P, Map<P, Integer>> times;

    private Meetings(Map<P, Map<P, Integer>> times) {
        this.times = times;
    }

    /// @param rounds each a list of tables, each a collection of people; copied
    /// @throws IllegalArgumentException if somebody has two seats in one round
    public static <P> Meetings<P> of(List<? extends List<? extends Collection<P>>> rounds) {
        var times = new HashMap<P, Map<P, Integer>>();
        for (var round : rounds) {
            Set<P> seated = new HashSet<>();
            for (var table : round) {
                var people = new ArrayList<P>(table);
                for (var person : people) {
                    if (!seated.add(person)) {
                        throw new IllegalArgumentException("Seated twice in one round: " + person);
                    }
                    var met = times.computeIfAbsent(person, _ -> new HashMap<>());
                    people.stream()
                            .filter(other -> !other.equals(person))
                            .forEach(other -> met.merge(other, 1, Integer::sum));
                }
            }
        }
        return new Meetings<>(times);
    }

    /// In how many rounds these two sat together.
    public int times(P one, P other) {
        return times.getOrDefault(one, Map.of()).getOrDefault(other, 0);
    }

    /// How many different people this one has sat with.
    public int metBy(P person) {
        return times.getOrDefault(person, Map.of()).size();
    }

    /// How many pairs have met, once or more.
    public int pairs() {
        return times.values().stream().mapToInt(Map::size).sum() / 2;
    }

    /// How many meetings were not the first of their pair: 0 when nobody met anybody twice.
    public int repeats() {
        return times.values().stream()
                        .flatMap(met -> met.values().stream())
                        .mapToInt(often -> often - 1)
                        .sum()
                / 2;
    }
}
