package essaim.ballot;

import java.util.List;

/// How far a result was from being another one, counted in ballots that would have to change.
public sealed interface Margin<C extends Comparable<C>> {
    /// This many ballots are enough, and no fewer would do. Zero: it is so already.
    record Enough<C extends Comparable<C>>(int ballots, Change<C> change) implements Margin<C> {}

    /// No number of such changes does it.
    record Never<C extends Comparable<C>>() implements Margin<C> {}

    /// Not within this many ballots; whether more would do was not found in reasonable time.
    record NotWithin<C extends Comparable<C>>(int ballots) implements Margin<C> {}

    /// One smallest change, and what the recount of the changed ballots gave.
    ///
    /// @param picks which ballots
    /// @param best  the best combinations after the change, in the order of the ballot paper
    record Change<C extends Comparable<C>>(List<Pick> picks, List<Combination<C>> best) {
        public Change {
            picks = List.copyOf(picks);
            best = List.copyOf(best);
        }

        /// Whether the changed ballots would still leave something to settle by lot.
        public boolean needsLot() {
            return best.size() > 1;
        }

        /// Whether this candidate would be kept whatever the lot.
        public boolean surelyKeeps(C candidate) {
            return best.stream().allMatch(combination -> combination.has(candidate));
        }

        /// Whether this candidate would be kept, or have a chance in the lot.
        public boolean mayKeep(C candidate) {
            return best.stream().anyMatch(combination -> combination.has(candidate));
        }
    }

    /// Any `count` of these ballots do equally well.
    ///
    /// @param among places of ballots in the election
    record Pick(int count, List<Integer> among) {
        public Pick {
            among = List.copyOf(among);
        }
    }
}
