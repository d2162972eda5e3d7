package essaim.ballot.budget;

import essaim.ballot.Ratio;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// One step of a count.
public sealed interface Round {
    /// Which project it is about, by id.
    String project();

    /// Whether the project is paid for.
    boolean elected();

    /// All that were equally good at this point, this project among them; only itself if there was no tie.
    SortedSet<String> tied();

    /// A project looked at in its turn: paid for if it fits into what is left.
    ///
    /// @param figure what the turn goes by: value per unit of money, votes, or points. A project that is free and
    ///               supported comes before all figures.
    /// @param left   the money left afterwards
    record InTurn(String project, Ratio figure, boolean elected, BigDecimal left, SortedSet<String> tied)
            implements Round {
        public InTurn {
            tied = Collections.unmodifiableSortedSet(new TreeSet<>(tied));
        }
    }

    /// A project bought by its supporters, the cheapest for what it is worth to them.
    ///
    /// @param price         what a supporter pays who can: for each point given under [Utility#SCORE], else in all
    /// @param pricePerValue the price for each unit of utility, by which projects are compared: the lowest is bought
    /// @param payFull       how many pay that
    /// @param payAllTheyHad how many have less, and give what they have left
    /// @param hadNothing    how many supporters had nothing left
    record Shared(
            String project,
            Ratio price,
            Ratio pricePerValue,
            long payFull,
            long payAllTheyHad,
            long hadNothing,
            SortedSet<String> tied)
            implements Round {
        public Shared {
            tied = Collections.unmodifiableSortedSet(new TreeSet<>(tied));
        }

        @Override
        public boolean elected() {
            return true;
        }
    }
}
