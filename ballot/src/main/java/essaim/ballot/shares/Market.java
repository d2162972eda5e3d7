package essaim.ballot.shares;

/// What shares can buy, in integers: items with their costs, and groups of equal ballots with the points they give.
/// The value of an item to a ballot is worth × points.
///
/// @param costs      of each item, above zero, in the smallest unit of money
/// @param worths     of each item, above zero: its cost if money spent for me is what counts, else 1
/// @param sizes      of each group, how many ballots it merges
/// @param supporters for each item, the groups that give it points
/// @param points     for each item, in the same order, the points one ballot of that group gives, above zero
/// @param ballots    how many share the money, those that support nothing included
public record Market(
        long[] costs, long[] worths, int[] sizes, int[][] supporters, long[][] points, long ballots) {
    /// All money of any voter is counted in units of 1/(ballots × 2^shift): it must fit.
    static final int BITS = 61;

    public int items() {
        return costs.length;
    }

    long allCosts() {
        long sum = 0;
        for (long cost : costs) {
            sum = Math.addExact(sum, cost);
        }
        return sum;
    }
}
