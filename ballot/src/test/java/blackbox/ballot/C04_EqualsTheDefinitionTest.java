package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.TieBreak;
import essaim.ballot.budget.BudgetElection;
import essaim.ballot.budget.BudgetOutcome;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Pabulib;
import essaim.ballot.budget.Utility;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every rule by every utility on thousands of small elections, against the rule as one reads it aloud.
class C04_EqualsTheDefinitionTest {
    @ParameterizedTest
    @EnumSource(BudgetRule.class)
    void equalsTheDefinitionOnSmallElections(BudgetRule rule) {
        var random = new Random(1);
        for (int i = 0; i < 600; i++) {
            var utility = Utility.values()[i % 3];
            var election = Budgets.small(random, i % 2 == 0);
            var outcome = rule.count(election, utility, TieBreak.smallest());
            var slow = new SlowBudget(election, utility);

            assertThat(outcome.elected()).as("%s %s", utility, election).isEqualTo(slow.elected(rule));
            assertThat(outcome.cost()).isEqualByComparingTo(slow.cost(outcome.elected()));
        }
    }

    /// No reference tool finishes these. A raise of r is a budget of r more for each voter: so the raises before the
    /// one found are counted by plain equal shares, without jumps. None of them may stop, and the one found must. All of
    /// them with `-Dessaim.ballot.thorough=true` (minutes), else every hundredth and the last.
    @ParameterizedTest
    @EnumSource(Utility.class)
    void stopsAtTheRightRaiseInToulouse(Utility utility) throws IOException {
        var file = utility == Utility.SCORE ? "France_Toulouse_2019.pb" : "France_Toulouse_2022.pb";
        var election = Pabulib.read(Files.readString(Shared.data("oracles/pabulib/" + file))).election();
        var outcome = BudgetRule.EQUAL_SHARES_ADD1.count(election, utility, TieBreak.smallest());
        long step = Boolean.getBoolean("essaim.ballot.thorough") ? 1 : 100;

        assertThat(outcome.cost()).isLessThanOrEqualTo(election.budget());
        for (long raise = 0; raise < outcome.raises(); raise += step) {
            assertThat(stops(election, utility, raised(election, utility, raise))).as("raise %d", raise).isFalse();
        }
        assertThat(raised(election, utility, outcome.raises()).elected()).isEqualTo(outcome.elected());
        assertThat(stops(election, utility, raised(election, utility, outcome.raises() - 1))).isFalse();
        if (!stops(election, utility, outcome)) {
            assertThat(raised(election, utility, outcome.raises() + 1).cost()).isGreaterThan(election.budget());
        }
    }

    private static BudgetOutcome raised(BudgetElection election, Utility utility, long raise) {
        var more = BigDecimal.valueOf(raise * election.ballots().size());
        return BudgetRule.EQUAL_SHARES.count(
                new BudgetElection(election.budget().add(more), election.projects(), election.ballots()),
                utility,
                TieBreak.smallest());
    }

    private static boolean stops(BudgetElection election, Utility utility, BudgetOutcome outcome) {
        return outcome.cost().compareTo(election.budget()) > 0
                || new SlowBudget(election, utility).isExhaustive(outcome.elected());
    }
}
