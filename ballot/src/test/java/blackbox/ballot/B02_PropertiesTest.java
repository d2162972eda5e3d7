package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import essaim.ballot.Lot;
import essaim.ballot.Outcome;
import essaim.ballot.ProportionalApproval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds for every election, seen on thousands of small ones (seeded: a failure comes back).
class B02_PropertiesTest {
    @Test
    void agreesWithTheSlowCount() {
        onElections(3_000, election -> {
            var outcome = count(election);
            assertThat(best(outcome)).isEqualTo(SlowCount.best(election));
            for (var combination : outcome.ranking()) {
                assertThat(combination.points())
                        .isEqualTo(SlowCount.points(election, Set.copyOf(combination.members())));
            }
        });
    }

    @Test
    void listsEveryCombinationOnceMostPointsFirst() {
        onElections(1_000, election -> {
            var ranking = count(election).ranking();
            assertThat(ranking)
                    .hasSize(election.combinations())
                    .isSortedAccordingTo((a, b) -> b.points().compareTo(a.points()));
            assertThat(new HashSet<>(ranking)).hasSize(ranking.size());
        });
    }

    @Test
    void forgetsTheNamesOfCandidates() {
        onElections(1_000, election -> {
            var renamed = new Election<>(
                    election.candidates().stream().map(c -> 100 - c).toList().reversed(),
                    election.ballots().stream()
                            .map(ballot -> ApprovalBallot.approving(
                                    ballot.approved().stream().map(c -> 100 - c).toList()))
                            .toList(),
                    election.seats());
            var back = new HashSet<Set<Integer>>();
            best(count(renamed)).forEach(committee -> {
                var original = new HashSet<Integer>();
                committee.forEach(c -> original.add(100 - c));
                back.add(original);
            });
            assertThat(back).isEqualTo(best(count(election)));
        });
    }

    @Test
    void forgetsTheOrderOfBallots() {
        var random = new Random(5);
        onElections(1_000, election -> {
            var shuffled = new ArrayList<>(election.ballots());
            Collections.shuffle(shuffled, random);
            assertThat(count(with(election, shuffled)).ranking())
                    .isEqualTo(count(election).ranking());
        });
    }

    @Test
    void isNotMovedByBlankBallots() {
        onElections(1_000, election -> {
            var more = new ArrayList<>(election.ballots());
            more.add(ApprovalBallot.blank());
            assertThat(count(with(election, more)).ranking())
                    .isEqualTo(count(election).ranking());
        });
    }

    @Test
    void isNotMovedByCountingEveryBallotThrice() {
        onElections(1_000, election -> {
            var thrice = new ArrayList<ApprovalBallot<Integer>>();
            Collections.nCopies(3, election.ballots()).forEach(thrice::addAll);
            assertThat(best(count(with(election, thrice)))).isEqualTo(best(count(election)));
        });
    }

    /// Combinations without the candidate stay as they were, those with it rise: it cannot lose by one more vote.
    @Test
    void keepsForSureAKeptCandidateThatGetsOneMoreVote() {
        var random = new Random(6);
        onElections(2_000, election -> {
            var outcome = count(election);
            var candidate = outcome.kept().members().get(random.nextInt(election.seats()));
            var ballots = new ArrayList<>(election.ballots());
            for (int i = 0; i < ballots.size(); i++) {
                if (!ballots.get(i).approves(candidate)) {
                    ballots.set(i, ballots.get(i).with(candidate));
                    assertThat(count(with(election, ballots)).certain()).contains(candidate);
                    return;
                }
            }
        });
    }

    /// Extended justified representation (Aziz et al. 2017): whoever makes up ℓ/k of the ballots and agrees on ℓ
    /// candidates has a member with at least ℓ kept.
    @Test
    void givesEveryAgreeingGroupItsShare() {
        onElections(
                2_000,
                election -> count(election).best().forEach(combination -> {
                    int seats = election.seats();
                    for (int share = 1; share <= seats; share++) {
                        for (var agreed : SlowCount.combinations(election.candidates(), share)) {
                            int wanted = share;
                            long neglected = election.ballots().stream()
                                    .filter(ballot -> ballot.approved().containsAll(agreed))
                                    .filter(ballot -> ballot.approved().stream()
                                                    .filter(combination::has)
                                                    .count()
                                            < wanted)
                                    .count();
                            boolean entitled = neglected > 0 && neglected * seats >= (long) share * election.turnout();
                            assertThat(entitled).isFalse();
                        }
                    }
                }));
    }

    private static void onElections(int number, Consumer<Election<Integer>> check) {
        var random = new Random(20210302);
        for (int i = 0; i < number; i++) {
            var election = Elections.random(random, 12);
            try {
                check.accept(election);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("On " + election, failure);
            }
        }
    }

    private static Election<Integer> with(Election<Integer> election, List<ApprovalBallot<Integer>> ballots) {
        return new Election<>(election.candidates(), ballots, election.seats());
    }

    private static Outcome<Integer> count(Election<Integer> election) {
        return ProportionalApproval.count(election, new Lot(1));
    }

    private static Set<Set<Integer>> best(Outcome<Integer> outcome) {
        var all = new HashSet<Set<Integer>>();
        outcome.best().forEach(combination -> all.add(Set.copyOf(combination.members())));
        return all;
    }
}
