package blackbox.ballot;

import essaim.ballot.Election;
import essaim.ballot.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rule as one reads it aloud: sets, fractions, no shortcut. The library must agree with it.
final class SlowCount {
    private SlowCount() {}

    static <C extends Comparable<C>> Points points(Election<C> election, Set<C> combination) {
        var points = Points.ZERO;
        for (var ballot : election.ballots()) {
            int place = 0;
            for (var candidate : ballot.approved()) {
                if (combination.contains(candidate)) {
                    place++;
                    points = points.plus(new Points(1, place));
                }
            }
        }
        return points;
    }

    static <C extends Comparable<C>> Set<Set<C>> best(Election<C> election) {
        var best = new HashSet<Set<C>>();
        var all = combinations(election.candidates(), election.seats());
        var most = all.stream()
                .map(combination -> points(election, combination))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        all.stream()
                .filter(combination -> points(election, combination).equals(most))
                .forEach(best::add);
        return best;
    }

    static <C> List<Set<C>> combinations(List<C> among, int size) {
        if (size == 0) {
            return List.of(Set.of());
        }
        var all = new ArrayList<Set<C>>();
        for (int i = 0; i <= among.size() - size; i++) {
            for (var rest : combinations(among.subList(i + 1, among.size()), size - 1)) {
                var combination = new HashSet<>(rest);
                combination.add(among.get(i));
                all.add(combination);
            }
        }
        return all;
    }
}
