package essaim.ballot;

/// Proportional approval voting, exact.
///
/// **Idea.** A ballot gives 1 point to a combination that keeps one of its candidates, ½ more for a second, ⅓ for a
/// third, and so on. The combination with the most points is kept. The first of my choices that is kept counts
/// whole, the next ones less and less: a majority that already has one must bring twice the voices to get
/// another. Three groups of equal size get one each, where plain approval may give all three to the largest.
///
/// **Promise.** A group that agrees on ℓ candidates and makes up ℓ/k of the ballots has a member with at least ℓ
/// of the k kept (*extended justified representation*; the tests hold it). Candidates and ballots are treated
/// alike, whatever their order; only a tie, which is shown, is settled by the lot passed in.
///
/// **Exactness.** With k seats, points are whole multiples of 1/lcm(1, …, k): they are counted as `long` integers in
/// that unit, and no rounding can decide. Within the limits of [Election] the greatest sum is below 10¹⁶.
///
/// **Cost.** Finding the best combination is NP-hard in general, so nothing clever is done: equal ballots are
/// grouped, every combination is tried, C(n, k) × groups bit counts. Ten candidates, three seats, sixty voters:
/// 120 × at most 60. An election beyond [Election#MAX_COMBINATIONS] is refused rather than guessed at.
///
/// **Papers.** T. N. Thiele, *Om Flerfoldsvalg*, 1895. M. Lackner and P. Skowron, *Multi-Winner Voting with Approval
/// Preferences*, Springer, 2023, [doi:10.1007/978-3-031-09016-5](https://doi.org/10.1007/978-3-031-09016-5). H. Aziz et
/// al., *Justified representation in approval-based committee voting*, 2017.
public final class ProportionalApproval {
    private ProportionalApproval() {}

    public static <C extends Comparable<C>> Outcome<C> count(Election<C> election, Lot lot) {
        return Tally.harmonic(election).outcome(lot);
    }
}
