package essaim.ballot;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Who finds themselves in a combination: for each ballot, how many of its candidates are kept. The combination may be
/// any set of candidates, also one that the rule did not keep.
///
/// @param election      what was voted
/// @param kept          the combination looked at, in the order of the ballot paper
/// @param keptPerBallot for each ballot, in the order of the election, how many of its candidates are kept
public record Representation<C extends Comparable<C>>(Election<C> election, List<C> kept, List<Integer> keptPerBallot) {
    public Representation {
        kept = List.copyOf(kept);
        keptPerBallot = List.copyOf(keptPerBallot);
    }

    public static <C extends Comparable<C>> Representation<C> of(Election<C> election, Collection<C> kept) {
        var set = new HashSet<>(kept);
        return new Representation<>(
                election,
                election.candidates().stream().filter(set::contains).toList(),
                election.ballots().stream()
                        .map(ballot -> (int)
                                ballot.approved().stream().filter(set::contains).count())
                        .toList());
    }

    /// How many ballots have at least this many of their candidates kept.
    public int withAtLeast(int number) {
        return (int) keptPerBallot.stream().filter(mine -> mine >= number).count();
    }

    /// The ballots that approved somebody and have nobody kept, by their places in the election. Blank ones asked
    /// for nothing: they are in [#blank()].
    public List<Integer> leftWithNothing() {
        return places().filter(i -> keptPerBallot.get(i) == 0)
                .filter(i -> !election.ballots().get(i).isBlank())
                .boxed()
                .toList();
    }

    /// How many ballots are blank.
    public int blank() {
        return (int) election.ballots().stream().filter(ApprovalBallot::isBlank).count();
    }

    /// The ballots that approve this candidate, kept or not, and have no *other* candidate kept, by their places in
    /// the election. Without this candidate they have nothing.
    public List<Integer> withNoOtherKept(C candidate) {
        int itself = kept.contains(candidate) ? 1 : 0;
        return places().filter(i -> election.ballots().get(i).approves(candidate))
                .filter(i -> keptPerBallot.get(i) == itself)
                .boxed()
                .toList();
    }

    private IntStream places() {
        return IntStream.range(0, keptPerBallot.size());
    }
}
