package essaim.ballot;

/// Plain approval: the most approved are kept, whoever approved them. It is shown beside [ProportionalApproval] so
/// that people see what the proportional rule changes. A combination's points are the approvals of its members;
/// a tie for the last seats is shown in [Outcome#drawn()] and settled by the lot.
public final class PlainApproval {
    private PlainApproval() {}

    public static <C extends Comparable<C>> Outcome<C> count(Election<C> election, Lot lot) {
        return Tally.plain(election).outcome(lot);
    }
}
