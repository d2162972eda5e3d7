package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import essaim.ballot.ElectionRefused;
import essaim.ballot.Lot;
import essaim.ballot.ProportionalApproval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proportional approval at its promised limit: every one of 38,760 combinations is counted.
class E03_TwentyCandidatesTest {
    @Test
    void countsTwentyCandidatesAndSixSeats() {
        var outcome = ProportionalApproval.count(election(20, 6), new Lot(1));

        assertThat(outcome.ranking()).hasSize(38_760);
        var best = SlowCount.points(outcome.election(), new HashSet<>(outcome.kept().members()));
        assertThat(outcome.kept().points()).isEqualTo(best);
        // No swap of one member is better: what the best of all must satisfy, recounted slowly.
        for (var out : outcome.kept().members()) {
            for (var in : outcome.election().candidates()) {
                var other = new HashSet<>(outcome.kept().members());
                other.remove(out);
                other.add(in);
                if (other.size() == 6) {
                    assertThat(SlowCount.points(outcome.election(), other)).isLessThanOrEqualTo(best);
                }
            }
        }
    }

    @Test
    void refusesMoreThanCanBeTried() {
        assertThatThrownBy(() -> election(30, 7))
                .isInstanceOfSatisfying(
                        ElectionRefused.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo(ElectionRefused.Reason.TOO_MANY_COMBINATIONS));
    }

    private static Election<Integer> election(int candidates, int seats) {
        var random = new Random(31);
        var ballots = new ArrayList<ApprovalBallot<Integer>>();
        for (int i = 0; i < 60; i++) {
            ballots.add(ApprovalBallot.approving(IntStream.range(0, candidates)
                    .filter(_ -> random.nextInt(4) == 0)
                    .boxed()
                    .toList()));
        }
        return new Election<>(IntStream.range(0, candidates).boxed().toList(), List.copyOf(ballots), seats);
    }
}
