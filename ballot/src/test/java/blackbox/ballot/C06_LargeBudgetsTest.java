package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.TieBreak;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Utility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Elections of the law in [Budgets#large]. The largest take seconds: `-Dessaim.ballot.thorough=true`.
class C06_LargeBudgetsTest {
    @Test
    void raisesSharesForTwoThousandVoters() {
        raiseShares(200, 2_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "essaim.ballot.thorough", matches = "true", disabledReason = "takes seconds")
    void raisesSharesForTenThousandVoters() {
        raiseShares(200, 10_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "essaim.ballot.thorough", matches = "true", disabledReason = "takes seconds")
    void raisesSharesForOneHundredThousandVoters() {
        raiseShares(100, 100_000);
    }

    private static void raiseShares(int projects, int voters) {
        var election = Budgets.large(projects, voters, 1);
        var outcome = BudgetRule.EQUAL_SHARES_ADD1.count(election, Utility.COST, TieBreak.smallest());
        var plain = BudgetRule.EQUAL_SHARES.count(election, Utility.COST, TieBreak.smallest());

        assertThat(outcome.cost()).isLessThanOrEqualTo(election.budget()).isGreaterThan(plain.cost());
        assertThat(outcome.raises()).isPositive();
    }
}
