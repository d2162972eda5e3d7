package essaim.ballot;

import essaim.ballot.Margin.Enough;
import java.util.Comparator;
import java.util.List;

/// Why a proportional count came out as it did: values for an application to word. Everything said of another
/// result was found by an exact search and then verified by counting the changed ballots again.
///
/// @param outcome what is explained
/// @param kept    for each candidate kept, in the order of the ballot paper
/// @param notKept for each candidate not kept, most approved first, then in the order of the ballot paper
public record Explanation<C extends Comparable<C>>(Outcome<C> outcome, List<WhyKept<C>> kept, List<WhyNot<C>> notKept) {
    public Explanation {
        kept = List.copyOf(kept);
        notKept = List.copyOf(notKept);
    }

    /// The candidates not kept although more ballots approve them than one that is: the first question of a room.
    public List<WhyNot<C>> surprising() {
        return notKept.stream().filter(why -> !why.moreApprovedThan().isEmpty()).toList();
    }

    /// Those not kept that were nearest in points: several when equally near, none when everybody is kept.
    public List<WhyNot<C>> runnersUp() {
        var nearest = notKept.stream().map(WhyNot::gap).min(Comparator.naturalOrder());
        return notKept.stream()
                .filter(why -> why.gap().equals(nearest.orElseThrow()))
                .toList();
    }

    /// @param candidate     kept
    /// @param supports      how many ballots approve it
    /// @param noOtherKept   the ballots that would have nothing without it
    /// @param untilTied     how many of its votes would have to be missing for it to be no longer sure, in the
    ///                      worst case: the lot decides, or it is out. Zero if the lot did decide.
    /// @param untilLost     how many of its votes would have to be missing for it to be out, whatever the lot. With
    ///                      one fewer it was still kept, or in the lot.
    public record WhyKept<C extends Comparable<C>>(
            C candidate, int supports, List<Integer> noOtherKept, Margin<C> untilTied, Margin<C> untilLost) {}

    /// @param candidate         not kept
    /// @param supports          how many ballots approve it
    /// @param moreApprovedThan  the kept ones that fewer ballots approve
    /// @param supportersServed  how many of its supporters have at least one of theirs kept
    /// @param servedBy          with which kept ones, and how many of its supporters approve each; zeros left out
    /// @param swaps             for each kept one, what putting this candidate in its place would give
    /// @param bestWith          the best combination with this candidate (the first, if several)
    /// @param gap               the points it lacks; zero if only the lot kept it out
    /// @param untilTied         how many ballots would have had to approve it too for it to come into the lot
    /// @param untilKept         how many ballots would have had to approve it too for it to be kept, whatever the
    ///                          lot
    /// @param among             the same, when only the supporters of one kept candidate may change
    public record WhyNot<C extends Comparable<C>>(
            C candidate,
            int supports,
            List<C> moreApprovedThan,
            int supportersServed,
            List<Shared<C>> servedBy,
            List<Swap<C>> swaps,
            Combination<C> bestWith,
            Points gap,
            Margin<C> untilTied,
            Margin<C> untilKept,
            List<Among<C>> among) {
        /// The kept candidates one of which would leave, if the fewest ballots that suffice had approved this one
        /// too: several when the lot would decide which. Empty if nothing suffices.
        public List<C> wouldReplace() {
            return untilKept instanceof Enough<C> enough
                    ? swaps.stream()
                            .map(Swap::leaving)
                            .filter(leaving -> !enough.change().surelyKeeps(leaving))
                            .toList()
                    : List.of();
        }
    }

    /// Ballots that approve both the candidate spoken of and this kept one.
    public record Shared<C extends Comparable<C>>(C kept, int ballots) {}

    /// The kept combination with one candidate exchanged.
    ///
    /// @param leaving       who makes place
    /// @param combination   the result, with its points
    /// @param leftWithNothing ballots that have somebody now and would have nobody then
    public record Swap<C extends Comparable<C>>(C leaving, Combination<C> combination, List<Integer> leftWithNothing) {}

    /// What it would take if only supporters of one kept candidate changed their ballots.
    ///
    /// @param supportersOf kept
    /// @param ballots      its supporters who do not approve the candidate spoken of
    public record Among<C extends Comparable<C>>(
            C supportersOf, List<Integer> ballots, Margin<C> untilTied, Margin<C> untilKept) {}
}
