package essaim.ballot.shares;

import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;

/// The first raise of shares at which something happens, found without trying each: as many raises as buy the same are
/// settled by one run ([SharedBuying#sameForAll]). The range doubles while that succeeds; where it cannot be told, it is
/// halved, and a single raise that intervals cannot tell is counted in exact fractions.
public final class Raises {
    /// After a range that could not be told, wider ones are tried more seldom: at most after so many successes.
    private static final int MOST_PATIENCE = 16;

    private Raises() {}

    /// @param raise how much, at least 1
    /// @param order what it buys
    public record Found(long raise, int[] order) {}

    /// @param share   each voter's share after a raise, times the number of ballots; it grows with the raise
    /// @param happens looks at what a raise buys, in order. It must happen at some raise.
    public static Found first(Market market, LongUnaryOperator share, Predicate<int[]> happens, Settle settle) {
        long raise = 1;
        long step = 1;
        int patience = 1;
        int successes = 0;
        while (true) {
            var order = SharedBuying.sameForAll(
                    market, share.applyAsLong(raise), share.applyAsLong(raise + step - 1), settle);
            if (order == null && step > 1) {
                step /= 2;
                patience = Math.min(2 * patience, MOST_PATIENCE);
                successes = 0;
                continue;
            }
            if (order == null) {
                order = SharedBuying.run(market, share.applyAsLong(raise), Integer.MAX_VALUE, settle)
                        .order();
            }
            if (happens.test(order)) {
                return new Found(raise, order);
            }
            raise += step;
            if (++successes >= patience) {
                patience = Math.max(1, patience / 2);
                successes = 0;
                step *= 2;
            }
        }
    }
}
