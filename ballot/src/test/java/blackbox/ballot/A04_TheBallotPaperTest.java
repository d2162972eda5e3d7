package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import essaim.ballot.ElectionRefused;
import essaim.ballot.ElectionRefused.Reason;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.ProportionalApproval;
import essaim.ballot.Representation;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class A04_TheBallotPaperTest {
    @Test
    void doesNotSeeWhatTheCallerChangesLater() {
        var ticked = new TreeSet<>(List.of("Sicoval"));
        var ballot = new ApprovalBallot<>(ticked);
        ticked.add("Grasse");

        assertThat(ballot.approved()).containsExactly("Sicoval");
        assertThat(ballot.with("Grasse")).isEqualTo(ApprovalBallot.approving("Grasse", "Sicoval"));
        assertThat(ballot.without("Sicoval")).isEqualTo(ApprovalBallot.blank());
    }

    @Test
    void countsBlankInTheTurnoutOnly() {
        var election = Elections.letters("ab", 1, "a", "", "");
        var representation = Representation.of(election, List.of("a"));

        assertThat(election.turnout()).isEqualTo(3);
        assertThat(election.supports("a")).isEqualTo(1);
        assertThat(representation.blank()).isEqualTo(2);
        assertThat(representation.leftWithNothing()).isEmpty();
    }

    @Test
    void withoutAnyBallotIsSettledByLotAlone() {
        var outcome = ProportionalApproval.count(Elections.letters("abc", 2), new Lot(3));

        assertThat(outcome.best()).hasSize(3);
        assertThat(Explanations.of(outcome).notKept()).hasSize(1);
    }

    @Test
    void withAsManySeatsAsCandidatesKeepsThemAll() {
        var outcome = ProportionalApproval.count(Elections.letters("abc", 3, "a"), new Lot(3));

        assertThat(outcome.kept().members()).containsExactly("a", "b", "c");
        assertThat(Explanations.of(outcome).runnersUp()).isEmpty();
    }

    @Test
    void isRefusedWithItsReason() {
        var blank = List.of(ApprovalBallot.<Integer>blank());

        assertRefused(Reason.NO_CANDIDATE, () -> new Election<>(List.<Integer>of(), blank, 1));
        assertRefused(Reason.TOO_MANY_CANDIDATES, () -> new Election<>(first(61), blank, 1));
        assertRefused(Reason.SAME_CANDIDATE_TWICE, () -> new Election<>(List.of(1, 1), blank, 1));
        assertRefused(Reason.NO_SEAT, () -> new Election<>(first(3), blank, 0));
        assertRefused(Reason.MORE_SEATS_THAN_CANDIDATES, () -> new Election<>(first(3), blank, 4));
        assertRefused(Reason.TOO_MANY_SEATS, () -> new Election<>(first(22), blank, 21));
        assertRefused(
                Reason.TOO_MANY_BALLOTS,
                () -> new Election<>(first(3), Collections.nCopies(1_000_001, blank.getFirst()), 1));
        assertRefused(
                Reason.UNKNOWN_CANDIDATE, () -> new Election<>(first(3), List.of(ApprovalBallot.approving(9)), 1));
        assertRefused(Reason.TOO_MANY_COMBINATIONS, () -> new Election<>(first(60), blank, 20));
    }

    @Test
    void canBeCountedBeyondWhatCanBeExplained() {
        var outcome = ProportionalApproval.count(new Election<>(first(20), List.of(), 5), new Lot(1));

        assertThat(outcome.ranking()).hasSize(15_504);
        assertRefused(Reason.TOO_MANY_COMBINATIONS_TO_EXPLAIN, () -> Explanations.of(outcome));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ElectionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static List<Integer> first(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
