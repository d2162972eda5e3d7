package essaim.ballot.judgment;

import java.math.BigInteger;

/// One candidate in the ranking.
///
/// @param rank    from 1; equal ones have the same, and the next one leaves their places free
/// @param grades  as counted, missing ones filled in or totals brought together
/// @param median  its majority grade
/// @param above   how many gave better
/// @param below   how many gave worse
/// @param against how it was told from the one before it; the first has nobody before, and equal ones nothing
public record Judged<C extends Comparable<C>>(
        C candidate, int rank, Grades grades, int median, BigInteger above, BigInteger below, Against against) {
    /// What told a candidate from the one ranked before it.
    public sealed interface Against {}

    /// The first in the ranking.
    public record Nobody() implements Against {}

    /// Exactly the same grades as the one before: only a [essaim.ballot.TieBreak] can tell them apart.
    public record Equal() implements Against {}

    /// Once so many grades from the middle were set aside from both, the medians were these.
    ///
    /// @param setAside 0 when the majority grades themselves differ
    /// @param before   of the one ranked before
    /// @param own      lower
    public record Median(BigInteger setAside, int before, int own) implements Against {}
}
