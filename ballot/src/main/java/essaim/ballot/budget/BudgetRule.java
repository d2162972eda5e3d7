package essaim.ballot.budget;

import essaim.ballot.TieBreak;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The rules for a budget, by the words that commands and files use.
public enum BudgetRule {
    /// The most value per unit of money first; what does not fit is skipped. See [InTurns].
    GREEDY,
    /// The most votes (or points) first, as city halls do; what does not fit is skipped.
    MOST_VOTED,
    /// The same, but the first that does not fit ends it.
    MOST_VOTED_NO_SKIP,
    /// Everybody has an equal share of the money, and pays for what they support. See [EqualShares].
    EQUAL_SHARES,
    /// The same with shares raised by 1, again and again, until nothing more could be paid for out of the budget or
    /// the next raise would overspend it.
    EQUAL_SHARES_ADD1,
    /// Then greedy with what is left.
    EQUAL_SHARES_ADD1_GREEDY;

    /// `equal-shares-add1`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BudgetRule> named(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /// Counts. The same election, utility and tie-break give the same outcome, on any machine.
    ///
    /// @param utility not looked at by the most-voted rules, but to say whether votes or points ([Utility#SCORE]) count
    public BudgetOutcome count(BudgetElection election, Utility utility, TieBreak<String> ties) {
        var count = new BudgetCount(election, this, utility, ties);
        return switch (this) {
            case GREEDY -> count.outcome(InTurns.greedy(count));
            case MOST_VOTED -> count.outcome(InTurns.mostVoted(count, true));
            case MOST_VOTED_NO_SKIP -> count.outcome(InTurns.mostVoted(count, false));
            case EQUAL_SHARES -> EqualShares.plain(count);
            case EQUAL_SHARES_ADD1 -> EqualShares.raised(count, false);
            case EQUAL_SHARES_ADD1_GREEDY -> EqualShares.raised(count, true);
        };
    }
}
