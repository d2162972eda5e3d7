package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.Completion;
import essaim.ballot.Election;
import essaim.ballot.Ratio;
import essaim.ballot.SharedSeats;
import essaim.ballot.SharedSeatsOutcome;
import essaim.ballot.SharedSeatsOutcome.By;
import essaim.ballot.TieBreak;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class E01_SharedSeatsTest {
    private static final Map<Completion, String> ABCVOTING = Map.of(
            Completion.PHRAGMEN, "equal-shares", Completion.APPROVAL, "equal-shares-with-av-completion");

    /// Six voters, three seats: half a seat each. Two thirds want a and b, one third wants c.
    ///
    ///     a  1 1 1 1 . .    the four pay ¼ each and have ¼ left
    ///     b  1 1 1 1 . .    they pay the other ¼
    ///     c  . . . . 1 1    the two pay ½ each
    @Test
    void eachGroupPaysForItsSeats() {
        var election = Elections.letters("abcd", 3, "ab", "ab", "ab", "ab", "c", "c");
        var outcome = SharedSeats.count(election, Completion.PHRAGMEN, TieBreak.smallest());

        assertThat(outcome.kept()).containsExactly("a", "b", "c");
        assertThat(outcome.seats())
                .containsExactly(
                        seat("a", By.SHARES, Ratio.of(1, 4), "a", "b"),
                        seat("b", By.SHARES, Ratio.of(1, 4), "b"),
                        seat("c", By.SHARES, Ratio.of(1, 2), "c"));
        assertThat(outcome.tied()).containsExactly(new TreeSet<>(List.of("a", "b")));
        assertThat(SharedSeats.all(election, Completion.PHRAGMEN)).containsExactly(List.of("a", "b", "c"));
    }

    /// Three voters, two seats, three candidates: two thirds of a seat each pay for none but a.
    @Test
    void fillsWhatSharesLeaveEmptyAsAsked() {
        var election = Elections.letters("abc", 2, "a", "a", "b");

        assertThat(SharedSeats.count(election, Completion.PHRAGMEN, TieBreak.smallest()).seats().getLast())
                .isEqualTo(seat("b", By.LOAD, Ratio.of(1, 3), "b"));
        assertThat(SharedSeats.count(election, Completion.APPROVAL, TieBreak.smallest()).seats().getLast())
                .isEqualTo(seat("b", By.APPROVALS, Ratio.ONE, "b"));
        var virtual = SharedSeats.count(election, Completion.VIRTUAL_SEATS, TieBreak.smallest());
        assertThat(virtual.virtualSeats()).isEqualTo(3);
        assertThat(virtual.seats().getLast()).isEqualTo(seat("b", By.SHARES, Ratio.ONE, "b"));
        assertThatThrownBy(() -> SharedSeats.all(election, Completion.VIRTUAL_SEATS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The instances of the abcvoting library: all committees where all are asked for, else one of those listed.
    @Test
    void agreesWithAbcvoting() throws IOException {
        try (var files = Files.list(Shared.data("oracles/abcvoting"))) {
            var all = files.sorted().toList();
            for (var file : all) {
                var instance = AbcFile.read(file);
                for (var completion : ABCVOTING.keySet()) {
                    assertThat(sets(SharedSeats.all(instance.election(), completion)))
                            .as("%s %s", file.getFileName(), completion)
                            .isEqualTo(instance.results(ABCVOTING.get(completion)));
                }
                var virtual = SharedSeats.count(instance.election(), Completion.VIRTUAL_SEATS, TieBreak.smallest());
                assertThat(instance.results("equal-shares-with-increment-completion"))
                        .contains(Set.copyOf(virtual.kept()));
            }
            assertThat(all).hasSize(42);
        }
    }

    @Test
    void equalsTheDefinitionOnSmallElections() {
        var random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            var election = Elections.random(random, 9);
            for (var completion : ABCVOTING.keySet()) {
                var all = sets(SharedSeats.all(election, completion));
                assertThat(all).as("%s %s", completion, election).isEqualTo(SlowSeats.all(election, completion));
                assertThat(all).contains(kept(election, completion));
            }
            assertThat(kept(election, Completion.VIRTUAL_SEATS))
                    .as("%s", election)
                    .isEqualTo(SlowSeats.virtualSeats(election));
        }
    }

    /// Extended justified representation: whoever makes up ℓ/k of the ballots and agrees on ℓ candidates has a member
    /// with at least ℓ elected. Virtual seats do not promise it: the count is cut before all shares are spent.
    @Test
    void givesEveryAgreeingGroupItsShare() {
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            var election = Elections.random(random, 12);
            for (var completion : ABCVOTING.keySet()) {
                var kept = kept(election, completion);
                for (int share = 1; share <= election.seats(); share++) {
                    for (var agreed : SlowCount.combinations(election.candidates(), share)) {
                        int wanted = share;
                        long neglected = election.ballots().stream()
                                .filter(ballot -> ballot.approved().containsAll(agreed))
                                .filter(ballot -> ballot.approved().stream().filter(kept::contains).count() < wanted)
                                .count();
                        boolean entitled = neglected > 0
                                && neglected * election.seats() >= (long) share * election.turnout();
                        assertThat(entitled).as("%s %s %s", completion, agreed, election).isFalse();
                    }
                }
            }
        }
    }

    private static Set<Integer> kept(Election<Integer> election, Completion completion) {
        return Set.copyOf(SharedSeats.count(election, completion, TieBreak.smallest()).kept());
    }

    private static Set<Set<Integer>> sets(List<List<Integer>> committees) {
        var sets = new HashSet<Set<Integer>>();
        committees.forEach(committee -> sets.add(Set.copyOf(committee)));
        return sets;
    }

    private static SharedSeatsOutcome.Seat<String> seat(String candidate, By by, Ratio figure, String... tied) {
        return new SharedSeatsOutcome.Seat<>(candidate, by, figure, new TreeSet<>(List.of(tied)));
    }
}
