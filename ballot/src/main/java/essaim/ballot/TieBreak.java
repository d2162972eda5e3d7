package essaim.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who goes first when a rule finds several equally good: named before the count and passed in, never the accident of
/// a list. Each of them gives the same answer for the same tie, so that a count can be replayed.
///
/// @param <C> what stands for a candidate
public sealed interface TieBreak<C extends Comparable<C>> {
    /// The one of these that goes first.
    ///
    /// @param tied  at least one, in the order of the ballot paper
    /// @param paper all candidates, in the order of the ballot paper
    C settle(List<C> tied, List<C> paper);

    /// The smallest goes first: for names, the order of their characters.
    static <C extends Comparable<C>> TieBreak<C> smallest() {
        return new Smallest<>();
    }

    /// Of the tied, the one that stands first in this list goes first.
    static <C extends Comparable<C>> TieBreak<C> order(List<C> order) {
        return new StatedOrder<>(order);
    }

    /// The whole ballot paper is put in a drawn order once ([Lot#order]); of the tied, the first in it goes first.
    static <C extends Comparable<C>> TieBreak<C> lot(long seed) {
        return new Drawn<>(new Lot(seed));
    }

    /// What people chose, tie by tie. A tie that is not among them stops the count with [TieNotSettled], which says
    /// what there is to choose from.
    static <C extends Comparable<C>> TieBreak<C> choices(Map<Set<C>, C> choices) {
        return new Choices<>(choices);
    }

    record Smallest<C extends Comparable<C>>() implements TieBreak<C> {
        @Override
        public C settle(List<C> tied, List<C> paper) {
            return tied.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    record StatedOrder<C extends Comparable<C>>(List<C> order) implements TieBreak<C> {
        public StatedOrder {
            order = List.copyOf(order);
        }

        /// One that the order does not name stops the count: it would be settled by accident.
        @Override
        public C settle(List<C> tied, List<C> paper) {
            if (tied.size() > 1 && !order.containsAll(tied)) {
                throw new TieNotSettled(new TreeSet<>(tied));
            }
            return tied.stream().min(Comparator.comparingInt(order::indexOf)).orElseThrow();
        }
    }

    record Drawn<C extends Comparable<C>>(Lot lot) implements TieBreak<C> {
        @Override
        public C settle(List<C> tied, List<C> paper) {
            return new StatedOrder<>(lot.order(paper)).settle(tied, paper);
        }
    }

    record Choices<C extends Comparable<C>>(Map<Set<C>, C> choices) implements TieBreak<C> {
        public Choices {
            choices = Map.copyOf(choices);
            choices.forEach((tied, chosen) -> {
                if (!tied.contains(chosen)) {
                    throw new IllegalArgumentException("Not among the tied: " + chosen + " in " + tied);
                }
            });
        }

        @Override
        public C settle(List<C> tied, List<C> paper) {
            if (tied.size() == 1) {
                return tied.getFirst();
            }
            var chosen = choices.get(Set.copyOf(tied));
            if (chosen == null) {
                throw new TieNotSettled(new TreeSet<>(tied));
            }
            return chosen;
        }
    }
}
