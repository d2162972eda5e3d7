package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.ProportionalApproval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theReadmeShowsThatExample() throws IOException {
        var source = Files.readString(Path.of("src/test/java/blackbox/ballot/A00_ReadmeTest.java"));
        var example = source.substring(source.indexOf("// readme\n") + 10, source.indexOf("        // end"))
                .indent(-8);

        assertThat(Files.readString(Path.of("README.md"))).contains(example);
    }
}
