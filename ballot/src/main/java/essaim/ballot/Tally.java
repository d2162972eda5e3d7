package essaim.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Counts by a Thiele rule: a ballot gives the j-th of its kept candidates a gain that depends on j alone. Candidates
/// are bits of a `long`, in the order of the ballot paper; points are integers in units of 1/[#unit].
final class Tally<C extends Comparable<C>> {
    /// Equal ballots, counted once. `ballots` are their places in the election.
    record Group(long approved, int[] ballots) {
        int size() {
            return ballots.length;
        }
    }

    final Election<C> election;
    final List<Group> groups;
    final long unit;

    /// What the j-th kept candidate of a ballot is worth, in units; index 0 is unused.
    final long[] gains;

    /// Every way to fill the seats, in the order of the ballot paper.
    final long[] combinations;

    /// The points of each combination, in units.
    final long[] scores;

    private Tally(Election<C> election, long unit, long[] gains) {
        this.election = election;
        this.unit = unit;
        this.gains = gains;
        this.groups = grouped(election);
        this.combinations = combinations(election.candidates().size(), election.seats(), election.combinations());
        var sums = gains.clone();
        Arrays.parallelPrefix(sums, Long::sum);
        this.scores = Arrays.stream(combinations).map(c -> score(c, sums)).toArray();
    }

    static <C extends Comparable<C>> Tally<C> harmonic(Election<C> election) {
        long unit = 1;
        for (int j = 2; j <= election.seats(); j++) {
            // Lowest terms leave in the numerator what j adds to the least common multiple.
            unit *= new Points(j, unit).numerator();
        }
        var gains = new long[election.seats() + 1];
        for (int j = 1; j < gains.length; j++) {
            gains[j] = unit / j;
        }
        return new Tally<>(election, unit, gains);
    }

    static <C extends Comparable<C>> Tally<C> plain(Election<C> election) {
        var gains = new long[election.seats() + 1];
        Arrays.fill(gains, 1, gains.length, 1);
        return new Tally<>(election, 1, gains);
    }

    /// All combinations with the most points.
    List<Combination<C>> best() {
        long most = mostPoints(_ -> true);
        return IntStream.range(0, combinations.length)
                .filter(i -> scores[i] == most)
                .mapToObj(this::combination)
                .toList();
    }

    Outcome<C> outcome(Lot lot) {
        var best = best();
        var ranking = IntStream.range(0, combinations.length)
                .boxed()
                // The sort is stable: equal ones stay in the order of the ballot paper.
                .sorted(Comparator.comparingLong(i -> -scores[i]))
                .map(this::combination)
                .toList();
        return new Outcome<>(election, lot, ranking, best, best.get(best.size() == 1 ? 0 : lot.draw(best.size())));
    }

    /// The most units among the combinations that satisfy the condition, or −1 if there is none.
    long mostPoints(LongPredicate condition) {
        return IntStream.range(0, combinations.length)
                .filter(i -> condition.test(combinations[i]))
                .mapToLong(i -> scores[i])
                .max()
                .orElse(-1);
    }

    Combination<C> combination(int index) {
        return new Combination<>(members(combinations[index]), points(scores[index]));
    }

    Points points(long units) {
        return new Points(units, unit);
    }

    long bit(C candidate) {
        return 1L << election.candidates().indexOf(candidate);
    }

    long mask(Iterable<C> candidates) {
        long mask = 0;
        for (var candidate : candidates) {
            mask |= bit(candidate);
        }
        return mask;
    }

    List<C> members(long combination) {
        var members = new ArrayList<C>(Long.bitCount(combination));
        for (long left = combination; left != 0; left &= left - 1) {
            members.add(election.candidates().get(Long.numberOfTrailingZeros(left)));
        }
        return members;
    }

    private long score(long combination, long[] sums) {
        long score = 0;
        for (var group : groups) {
            score += group.size() * sums[Long.bitCount(group.approved & combination)];
        }
        return score;
    }

    static <C extends Comparable<C>> List<Group> grouped(Election<C> election) {
        var places = new LinkedHashMap<C, Integer>();
        election.candidates().forEach(candidate -> places.put(candidate, places.size()));
        var byContent = new LinkedHashMap<Long, List<Integer>>();
        for (int i = 0; i < election.ballots().size(); i++) {
            long approved = 0;
            for (var candidate : election.ballots().get(i).approved()) {
                approved |= 1L << places.getOrDefault(candidate, 0);
            }
            byContent.computeIfAbsent(approved, _ -> new ArrayList<>()).add(i);
        }
        var groups = new ArrayList<Group>(byContent.size());
        byContent.forEach((approved, ballots) -> groups.add(
                new Group(approved, ballots.stream().mapToInt(Integer::intValue).toArray())));
        return List.copyOf(groups);
    }

    private static long[] combinations(int among, int chosen, int count) {
        var all = new long[count];
        var places = new int[chosen];
        Arrays.setAll(places, i -> i);
        for (int n = 0; n < count; n++) {
            for (int place : places) {
                all[n] |= 1L << place;
            }
            int last = chosen - 1;
            while (last >= 0 && places[last] == among - chosen + last) {
                last--;
            }
            if (last >= 0) {
                places[last]++;
                for (int i = last + 1; i < chosen; i++) {
                    places[i] = places[i - 1] + 1;
                }
            }
        }
        return all;
    }
}
