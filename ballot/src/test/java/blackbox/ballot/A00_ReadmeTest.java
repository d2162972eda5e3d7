package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.ProportionalApproval;
import essaim.ballot.Ratio;
import essaim.ballot.TieBreak;
import essaim.ballot.budget.BudgetBallot;
import essaim.ballot.budget.BudgetElection;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Project;
import essaim.ballot.budget.Utility;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class A00_ReadmeTest {
    @Test
    void theExampleOfTheReadmeRuns() {
        // readme
        var ballots = List.of(
                ApprovalBallot.approving("Besançon", "Rochefort"),
                ApprovalBallot.approving("Besançon", "Rochefort"),
                ApprovalBallot.approving("Besançon", "Rochefort"),
                ApprovalBallot.approving("Gévaudan"),
                ApprovalBallot.approving("Gévaudan"),
                ApprovalBallot.<String>blank());
        var election = new Election<>(List.of("Besançon", "Rochefort", "Gévaudan"), ballots, 2);

        var outcome = ProportionalApproval.count(election, new Lot(20210302));
        outcome.best(); // Besançon + Gévaudan and Rochefort + Gévaudan, 5 points each
        outcome.kept(); // one of the two: the lot, which anybody can draw again

        var explanation = Explanations.of(outcome);
        explanation.notKept().getFirst().untilKept(); // Enough(1, …): one more vote was enough
        // end

        assertThat(outcome.best()).hasSize(2);
        assertThat(outcome.certain()).containsExactly("Gévaudan");
        assertThat(explanation.notKept().getFirst().untilKept().toString()).contains("ballots=1");
    }

    @Test
    void theExampleOfABudgetRuns() {
        // readme
        var village = new BudgetElection(
                new BigDecimal("30000"),
                List.of(
                        new Project("1", new BigDecimal("20000"), "A covered market"),
                        new Project("2", new BigDecimal("8000"), "Trees in the square"),
                        new Project("3", new BigDecimal("9500.50"), "A path to the school")),
                List.of(
                        BudgetBallot.approving("1", "2"),
                        BudgetBallot.approving("1"),
                        BudgetBallot.approving("3"),
                        BudgetBallot.approving("2", "3")));

        var paid = BudgetRule.EQUAL_SHARES_ADD1.count(village, Utility.COST, TieBreak.smallest());
        paid.elected(); // 2 and 3: each was paid by those who want it
        paid.rounds(); // what each voter paid in each round, exactly; who was tied
        paid.lacking(); // 1 → 9000: what its supporters would still have needed
        // end

        assertThat(paid.elected()).containsExactly("2", "3");
        assertThat(paid.lacking()).containsExactly(Map.entry("1", Ratio.of(9000)));
    }

    @Test
    void theReadmeShowsTheseExamples() throws IOException {
        var source = Files.readString(Path.of("src/test/java/blackbox/ballot/A00_ReadmeTest.java"));
        var readme = Files.readString(Path.of("README.md"));
        var examples = Arrays.stream(source.split("        // readme\n"))
                .skip(1)
                .filter(part -> part.contains("        // end\n"))
                .map(part -> part.substring(0, part.indexOf("        // end\n")).indent(-8))
                .toList();

        assertThat(examples).hasSize(2).allSatisfy(example -> assertThat(readme).contains(example));
    }
}
