package essaim.ballot;

import essaim.ballot.Margin.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// The fewest ballots that, approving one more candidate, bring it in.
///
/// Adding a candidate to a ballot leaves every combination without it as it was. So there is one bar to pass, the best
/// of those; and for each combination with the candidate, a ballot brings a fixed gain that depends only on how many of
/// its others are in. Taking the ballots with the greatest gains first is then the best for that combination, and the
/// fewest over all combinations is exact. Cost: combinations × groups.
final class AdditionSearch<C extends Comparable<C>> {
    private final Tally<C> tally;
    private final long kept;

    AdditionSearch(Tally<C> tally, long kept) {
        this.tally = tally;
        this.kept = kept;
    }

    /// @param among only ballots with these approvals may change
    /// @param surely whether the candidate must be in every best combination, not only in one
    /// @return nothing if it cannot be done
    Optional<List<Pick>> fewest(C candidate, LongPredicate among, boolean surely) {
        long bit = tally.bit(candidate);
        long bar = tally.mostPoints(combination -> (combination & bit) == 0);
        int fewest = Integer.MAX_VALUE;
        long chosen = 0;
        long chosenLacks = 0;
        for (int i = 0; i < tally.combinations.length; i++) {
            long combination = tally.combinations[i];
            if ((combination & bit) != 0) {
                long lacks = bar - tally.scores[i] + (surely ? 1 : 0);
                int needed = needed(ballotsByGain(combination, bit, among), lacks);
                if (needed < fewest
                        || (needed == fewest && needed < Integer.MAX_VALUE && nearer(combination, chosen))) {
                    fewest = needed;
                    chosen = combination;
                    chosenLacks = lacks;
                }
            }
        }
        return fewest == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(picks(ballotsByGain(chosen, bit, among), chosenLacks));
    }

    /// Between equally cheap changes, the one that upsets the kept combination least is the easiest to follow.
    private boolean nearer(long combination, long chosen) {
        return Long.bitCount(combination & kept) > Long.bitCount(chosen & kept);
    }

    private int needed(List<List<Integer>> ballotsByGain, long lacks) {
        int needed = 0;
        for (int j = 1; j < ballotsByGain.size() && lacks > 0; j++) {
            long taken = taken(ballotsByGain.get(j), lacks, j);
            needed += (int) taken;
            lacks -= taken * tally.gains[j];
        }
        return lacks > 0 ? Integer.MAX_VALUE : needed;
    }

    private List<Pick> picks(List<List<Integer>> ballotsByGain, long lacks) {
        int needed = needed(ballotsByGain, lacks);
        var equallyGood = IntStream.range(1, ballotsByGain.size())
                .filter(j -> needed * tally.gains[j] >= lacks)
                .boxed()
                .flatMap(j -> ballotsByGain.get(j).stream())
                .sorted()
                .toList();
        if (needed > 0 && equallyGood.size() >= needed) {
            return List.of(new Pick(needed, equallyGood));
        }
        var picks = new ArrayList<Pick>();
        long left = lacks;
        for (int j = 1; left > 0; j++) {
            long taken = taken(ballotsByGain.get(j), left, j);
            if (taken > 0) {
                picks.add(new Pick(
                        (int) taken, ballotsByGain.get(j).stream().sorted().toList()));
            }
            left -= taken * tally.gains[j];
        }
        return picks;
    }

    private long taken(List<Integer> ballots, long lacks, int j) {
        return Math.min(ballots.size(), Math.ceilDiv(lacks, tally.gains[j]));
    }

    /// Index j: the ballots for which the candidate would be the j-th kept.
    private List<List<Integer>> ballotsByGain(long combination, long bit, LongPredicate among) {
        var byGain = new ArrayList<List<Integer>>();
        for (int j = 0; j < tally.gains.length; j++) {
            byGain.add(new ArrayList<>());
        }
        for (var group : tally.groups) {
            if ((group.approved() & bit) == 0 && among.test(group.approved())) {
                var ballots = byGain.get(Long.bitCount(group.approved() & combination) + 1);
                for (int ballot : group.ballots()) {
                    ballots.add(ballot);
                }
            }
        }
        return byGain;
    }
}
