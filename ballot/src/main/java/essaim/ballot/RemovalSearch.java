package essaim.ballot;

import essaim.ballot.Margin.Pick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The fewest of a candidate's votes that, missing, put it out (or leave it to the lot).
///
/// Taking a candidate off a ballot leaves every combination without it as it was: the best of those is the bar. Now
/// *every* combination with the candidate must fall to the bar, and each loses, per ballot, what the candidate
/// was worth there. That is a small covering problem in integers. It is solved exactly: one more ballot is allowed at a
/// time, and a depth-first search over kinds of ballots (equal losses in all combinations that matter) looks for a
/// choice, leaving a branch when some combination cannot fall far enough with what is left, or when a kind
/// is used while a better one (greater or equal loss everywhere) is not used up.
///
/// Rooms of sixty take well below a millisecond; beyond [#MAX_STEPS] the search stops and says how far it is sure.
final class RemovalSearch<C extends Comparable<C>> {
    static final int MAX_STEPS = 200_000;

    sealed interface Found {
        record Choice(List<Pick> picks) implements Found {}

        record Impossible() implements Found {}

        record StoppedAfter(int ballots) implements Found {}
    }

    /// Ballots that lose each combination the same.
    private record Kind(long[] losses, List<Integer> ballots) {
        boolean atLeastAsGoodAs(Kind other) {
            return IntStream.range(0, losses.length).allMatch(i -> losses[i] >= other.losses[i]);
        }
    }

    private final Kind[] kinds;
    private final long[] excess;

    /// For each kind, the earlier ones that are at least as good: they must be used up first.
    private final int[][] betterKinds;

    /// For each combination, the greatest loss any kind from this one on can bring.
    private final long[][] greatestLossFrom;

    private final int[] used;
    private int steps;

    /// @param surely whether the candidate must be in no best combination, not only missing from one
    RemovalSearch(Tally<C> tally, C candidate, boolean surely) {
        long bit = tally.bit(candidate);
        long bar = tally.mostPoints(combination -> (combination & bit) == 0);
        long least = surely ? 1 : 0;
        int[] above = IntStream.range(0, tally.combinations.length)
                .filter(i -> (tally.combinations[i] & bit) != 0 && tally.scores[i] - bar + least > 0)
                .toArray();
        this.excess = Arrays.stream(above)
                .mapToLong(i -> bar < 0 ? Long.MAX_VALUE : tally.scores[i] - bar + least)
                .toArray();
        this.kinds = kinds(tally, bit, above);
        this.betterKinds = IntStream.range(0, kinds.length)
                .mapToObj(k -> IntStream.range(0, k)
                        .filter(b -> kinds[b].atLeastAsGoodAs(kinds[k]))
                        .toArray())
                .toArray(int[][]::new);
        this.greatestLossFrom = new long[kinds.length + 1][excess.length];
        for (int k = kinds.length - 1; k >= 0; k--) {
            for (int i = 0; i < excess.length; i++) {
                greatestLossFrom[k][i] = Math.max(kinds[k].losses[i], greatestLossFrom[k + 1][i]);
            }
        }
        this.used = new int[kinds.length];
    }

    private static <C extends Comparable<C>> Kind[] kinds(Tally<C> tally, long bit, int[] above) {
        var byLosses = new LinkedHashMap<List<Long>, List<Integer>>();
        for (var group : tally.groups) {
            if ((group.approved() & bit) != 0) {
                var losses = Arrays.stream(above)
                        .mapToObj(i -> tally.gains[Long.bitCount(group.approved() & tally.combinations[i])])
                        .toList();
                var ballots = byLosses.computeIfAbsent(losses, _ -> new ArrayList<>());
                for (int ballot : group.ballots()) {
                    ballots.add(ballot);
                }
            }
        }
        return byLosses.entrySet().stream()
                .map(entry -> new Kind(
                        entry.getKey().stream().mapToLong(Long::longValue).toArray(),
                        entry.getValue().stream().sorted().toList()))
                // Better kinds before worse ones: a kind that is at least as good everywhere has the greater sum.
                .sorted(Comparator.comparingLong(
                        kind -> -Arrays.stream(kind.losses).sum()))
                .toArray(Kind[]::new);
    }

    Found fewest() {
        int supporters =
                Arrays.stream(kinds).mapToInt(kind -> kind.ballots.size()).sum();
        if (IntStream.range(0, excess.length).anyMatch(i -> alone(i) > supporters)) {
            return new Found.Impossible();
        }
        // Each combination must fall by itself: no fewer than the most demanding one needs.
        int least = IntStream.range(0, excess.length).map(this::alone).max().orElse(0);
        for (int ballots = least; ballots <= supporters; ballots++) {
            if (search(0, ballots, excess)) {
                return new Found.Choice(anyWouldDo(ballots) ? anyOf(ballots) : picks());
            }
            if (steps > MAX_STEPS) {
                return new Found.StoppedAfter(ballots - 1);
            }
        }
        return new Found.Impossible();
    }

    /// How many ballots it takes to bring down this combination, the others left aside.
    private int alone(int combination) {
        var best = Arrays.stream(kinds)
                .sorted(Comparator.comparingLong(kind -> -kind.losses[combination]))
                .toList();
        long left = excess[combination];
        int ballots = 0;
        for (var kind : best) {
            long taken = Math.min(kind.ballots.size(), Math.ceilDiv(left, kind.losses[combination]));
            ballots += (int) taken;
            left -= taken * kind.losses[combination];
            if (left <= 0) {
                return ballots;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean search(int from, int ballots, long[] left) {
        if (Arrays.stream(left).allMatch(excess -> excess <= 0)) {
            Arrays.fill(used, from, used.length, 0);
            return true;
        }
        if (ballots == 0 || from == kinds.length || ++steps > MAX_STEPS || outOfReach(from, ballots, left)) {
            return false;
        }
        int most = allowed(from) ? Math.min(ballots, kinds[from].ballots.size()) : 0;
        for (int taken = most; taken >= 0; taken--) {
            used[from] = taken;
            if (search(from + 1, ballots - taken, reduced(left, kinds[from], taken))) {
                return true;
            }
        }
        return false;
    }

    private boolean outOfReach(int from, int ballots, long[] left) {
        return IntStream.range(0, left.length).anyMatch(i -> left[i] > ballots * greatestLossFrom[from][i]);
    }

    private boolean allowed(int kind) {
        return Arrays.stream(betterKinds[kind]).allMatch(better -> used[better] == kinds[better].ballots.size());
    }

    private static long[] reduced(long[] left, Kind kind, int taken) {
        var reduced = left.clone();
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] -= taken * kind.losses[i];
        }
        return reduced;
    }

    /// Whether even the votes whose loss hurts least are enough, for each combination: then it matters not which.
    private boolean anyWouldDo(int ballots) {
        return IntStream.range(0, excess.length).allMatch(i -> {
            long least = Arrays.stream(kinds)
                    .flatMapToLong(
                            kind -> LongStream.generate(() -> kind.losses[i]).limit(kind.ballots.size()))
                    .sorted()
                    .limit(ballots)
                    .sum();
            return least >= excess[i];
        });
    }

    private List<Pick> anyOf(int ballots) {
        return ballots == 0
                ? List.of()
                : List.of(new Pick(
                        ballots,
                        Arrays.stream(kinds)
                                .flatMap(kind -> kind.ballots.stream())
                                .sorted()
                                .toList()));
    }

    private List<Pick> picks() {
        return IntStream.range(0, kinds.length)
                .filter(k -> used[k] > 0)
                .mapToObj(k -> new Pick(used[k], kinds[k].ballots))
                .toList();
    }
}
