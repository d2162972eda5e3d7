package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.Ratio;
import essaim.ballot.TieBreak;
import essaim.ballot.TieNotSettled;
import essaim.ballot.budget.BudgetBallot;
import essaim.ballot.budget.BudgetElection;
import essaim.ballot.budget.BudgetOutcome;
import essaim.ballot.budget.BudgetRefused;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Round;
import essaim.ballot.budget.Utility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A village has 100 and ten voters.
///
///     hall    60   1 1 1 1 1 1 . . . .
///     square  50   1 1 1 1 1 . . . . .
///     path    20   . . . . . . 1 1 1 .
///     bench   20   . . . . . . 1 1 1 .
///     sign    30   . . . . . . . . . 1
class C02_BudgetRulesTest {
    private static final BudgetElection VILLAGE = village("100");

    private static BudgetElection village(String budget) {
        var ballots = new ArrayList<BudgetBallot>();
        for (int i = 0; i < 10; i++) {
            ballots.add(i < 5
                    ? BudgetBallot.approving("hall", "square")
                    : i == 5
                            ? BudgetBallot.approving("hall")
                            : i < 9 ? BudgetBallot.approving("path", "bench") : BudgetBallot.approving("sign"));
        }
        return new BudgetElection(
                new BigDecimal(budget),
                List.of(
                        Budgets.project("hall", "60"),
                        Budgets.project("square", "50"),
                        Budgets.project("path", "20"),
                        Budgets.project("bench", "20"),
                        Budgets.project("sign", "30")),
                ballots);
    }

    @Test
    void mostVotedSkipsWhatDoesNotFit() {
        var outcome = count(BudgetRule.MOST_VOTED);

        assertThat(outcome.elected()).containsExactly("hall", "bench", "path");
        assertThat(outcome.rounds().get(1))
                .isEqualTo(new Round.InTurn(
                        "square", Ratio.of(5), false, new BigDecimal("40"), new TreeSet<>(Set.of("square"))));
        assertThat(outcome.left()).isZero();
    }

    @Test
    void orStopsThere() {
        assertThat(count(BudgetRule.MOST_VOTED_NO_SKIP).elected()).containsExactly("hall");
    }

    @Test
    void greedyLooksAtVotesForEachEuro() {
        assertThat(BudgetRule.GREEDY.count(VILLAGE, Utility.CARDINALITY, TieBreak.smallest()).elected())
                .containsExactly("bench", "path", "hall");
        assertThat(count(BudgetRule.GREEDY).elected()).containsExactly("hall", "bench", "path");
    }

    /// Ten each. Six pay ten for the hall and have nothing left; three pay 6 ⅔ for the bench and lack 10 for the path.
    @Test
    void equalSharesLetEachGroupPay() {
        var outcome = count(BudgetRule.EQUAL_SHARES);

        assertThat(outcome.elected()).containsExactly("hall", "bench");
        assertThat(outcome.share()).isEqualTo(Ratio.of(10));
        assertThat(outcome.rounds().getLast())
                .isEqualTo(new Round.Shared(
                        "bench", Ratio.of(20, 3), Ratio.of(1, 3), 3, 0, 0, new TreeSet<>(Set.of("bench", "path"))));
        assertThat(outcome.lacking())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "path", Ratio.of(10), "sign", Ratio.of(20), "square", Ratio.of(50)));
    }

    /// With 13 ⅓ each the three could pay the path too. Shares are 10 and grow by 1: 4 is the first raise that gives it.
    @Test
    void raisesGoOnUntilNothingMoreFits() {
        var outcome = count(BudgetRule.EQUAL_SHARES_ADD1);

        assertThat(outcome.raises()).isEqualTo(4);
        assertThat(outcome.elected()).containsExactly("hall", "bench", "path");
        assertThat(outcome.cost()).isEqualByComparingTo("100");
    }

    @Test
    void orUntilTheNextWouldOverspend() {
        var outcome = BudgetRule.EQUAL_SHARES_ADD1.count(village("95"), Utility.COST, TieBreak.smallest());
        var greedy = BudgetRule.EQUAL_SHARES_ADD1_GREEDY.count(village("95"), Utility.COST, TieBreak.smallest());

        assertThat(outcome.elected()).containsExactly("hall", "bench");
        assertThat(greedy.elected()).containsExactly("hall", "bench");
        assertThat(greedy.rounds()).hasSize(5);
    }

    @Test
    void tiesAreShownAndSettledByTheRulePassedIn() {
        var outcome = BudgetRule.EQUAL_SHARES.count(VILLAGE, Utility.COST, TieBreak.order(List.of("path", "bench")));

        assertThat(outcome.elected()).containsExactly("hall", "path");
        assertThat(outcome.tied()).containsExactly(new TreeSet<>(Set.of("bench", "path")));
        assertThatThrownBy(() -> BudgetRule.EQUAL_SHARES.count(
                        VILLAGE, Utility.COST, TieBreak.choices(Map.<Set<String>, String>of())))
                .isInstanceOf(TieNotSettled.class);
    }

    @Test
    void countsCentsAsTheyAre() {
        var third = Budgets.of(
                "0.10",
                List.of(Budgets.project("a", "0.1"), Budgets.project("b", "0.03")),
                BudgetBallot.approving("b"),
                BudgetBallot.approving("a", "b"),
                BudgetBallot.approving("a", "b"));
        var outcome = BudgetRule.EQUAL_SHARES.count(third, Utility.CARDINALITY, TieBreak.smallest());

        assertThat(outcome.elected()).containsExactly("b");
        assertThat(outcome.share()).isEqualTo(Ratio.of(1, 30));
        assertThat(outcome.lacking()).containsEntry("a", Ratio.of(4, 75));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Budgets.of("-1", List.of(Budgets.project("a", "1"))))
                .isInstanceOfSatisfying(
                        BudgetRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(BudgetRefused.Reason.BUDGET));
        assertThatThrownBy(() -> Budgets.of("1", List.of())).isInstanceOf(BudgetRefused.class);
        assertThatThrownBy(() -> Budgets.of("1", List.of(Budgets.project("a", "1"), Budgets.project("a", "2"))))
                .isInstanceOf(BudgetRefused.class);
        assertThatThrownBy(() ->
                        Budgets.of("1", List.of(Budgets.project("a", "1")), BudgetBallot.approving("b")))
                .isInstanceOf(BudgetRefused.class);
        assertThatThrownBy(() -> Budgets.of("1e30", List.of(Budgets.project("a", "1"))))
                .isInstanceOf(BudgetRefused.class);
    }

    @Test
    void rulesHaveTheWordsOfCommands() {
        assertThat(BudgetRule.values())
                .extracting(BudgetRule::word)
                .containsExactly(
                        "greedy",
                        "most-voted",
                        "most-voted-no-skip",
                        "equal-shares",
                        "equal-shares-add1",
                        "equal-shares-add1-greedy");
        assertThat(BudgetRule.named("equal-shares-add1")).contains(BudgetRule.EQUAL_SHARES_ADD1);
        assertThat(BudgetRule.named("best")).isEmpty();
        assertThat(Utility.COST.word()).isEqualTo("cost");
    }

    private static BudgetOutcome count(BudgetRule rule) {
        return rule.count(VILLAGE, Utility.COST, TieBreak.smallest());
    }
}
