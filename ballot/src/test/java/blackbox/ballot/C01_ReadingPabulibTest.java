package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.budget.BudgetBallot;
import essaim.ballot.budget.Pabulib;
import essaim.ballot.budget.PabulibRefused;
import essaim.ballot.budget.PabulibRefused.Reason;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class C01_ReadingPabulibTest {
    private static final String FILE = """
            META
            key;value
            description;"Two; quoted ""well""\"
            budget;400000.0
            vote_type;approval
            num_votes;3
            weather;fine
            PROJECTS
            project_id;name;cost
            12;Trees;1000,50
            7;"A bench
            for two";2000
            VOTES
            voter_id;vote;age
            1;12,7;30
            2;;41
            3;7
            """;

    @Test
    void readsBudgetProjectsAndVotes() {
        var file = Pabulib.read("\uFEFF" + FILE.replace("\n", "\r\n"));
        var election = file.election();

        assertThat(file.meta()).containsEntry("description", "Two; quoted \"well\"").containsEntry("weather", "fine");
        assertThat(file.hasPoints()).isFalse();
        assertThat(election.budget()).isEqualTo(new BigDecimal("400000"));
        assertThat(election.project("12").cost()).isEqualTo(new BigDecimal("1000.5"));
        assertThat(election.project("7").name()).contains("A bench").contains("for two");
        assertThat(election.ballots())
                .containsExactly(
                        BudgetBallot.approving("12", "7"), BudgetBallot.approving(), BudgetBallot.approving("7"));
    }

    @Test
    void readsPointsAndLeavesOutZero() {
        var file = Pabulib.read(FILE.replace("approval", "cumulative")
                .replace("voter_id;vote;age", "voter_id;vote;points")
                .replace("1;12,7;30", "1;12,7;0,2.50")
                .replace("2;;41", "2;;")
                .replace("3;7", "3;7;1"));

        assertThat(file.hasPoints()).isTrue();
        assertThat(file.election().ballots().getFirst())
                .isEqualTo(BudgetBallot.giving(Map.of("7", new BigDecimal("2.5"))));
    }

    @Test
    void saysTheLineAndTheMend() {
        assertRefused("400000.0", "a lot", 4, Reason.NOT_A_NUMBER);
        assertRefused("400000.0", "-5", 4, Reason.NOT_A_NUMBER);
        assertRefused("400000.0", "1e9", 4, Reason.NOT_A_NUMBER);
        assertRefused("approval", "ordinal", 5, Reason.VOTE_TYPE);
        assertRefused("num_votes;3", "num_votes;4", 6, Reason.COUNT_DIFFERS);
        assertRefused(";cost", ";price", 9, Reason.MISSING_COLUMN);
        assertRefused("12;Trees;1000,50", "12;Trees;", 10, Reason.MISSING_VALUE);
        assertRefused("7;\"A", "12;\"A", 11, Reason.SAME_PROJECT_TWICE);
        assertRefused("for two\"", "for two", 11, Reason.OPEN_QUOTE);
        assertRefused("1;12,7;30", "1;12,8;30", 15, Reason.UNKNOWN_PROJECT);
        assertRefused("1;12,7;30", "1;7,7;30", 15, Reason.SAME_PROJECT_TWICE);
        assertRefused("budget;400000.0\n", "", 16, Reason.MISSING_KEY);
        assertRefused("META", "MATA", 1, Reason.NO_SECTION);
        assertRefused("approval", "choose-1", 15, Reason.TOO_MANY_CHOSEN);
        assertRefused("vote_type;approval", "vote_type;scoring", 15, Reason.POINTS_DO_NOT_MATCH);
        assertThatThrownBy(() -> Pabulib.read("")).isInstanceOfSatisfying(PabulibRefused.class, refused -> assertThat(
                        refused.reason())
                .isEqualTo(Reason.MISSING_SECTION));
    }

    private static void assertRefused(String of, String instead, int line, Reason reason) {
        assertThat(FILE).contains(of);
        assertThatThrownBy(() -> Pabulib.read(FILE.replace(of, instead)))
                .isInstanceOfSatisfying(PabulibRefused.class, refused -> {
                    assertThat(refused.reason()).as(instead).isEqualTo(reason);
                    assertThat(refused.line()).as(instead).isEqualTo(line);
                    assertThat(refused).hasMessageStartingWith("line " + line + ": ").hasMessageEndingWith(reason.mend());
                });
    }
}
