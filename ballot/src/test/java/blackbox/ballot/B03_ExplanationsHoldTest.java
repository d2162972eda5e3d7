package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.Margin;
import essaim.ballot.Margin.Enough;
import essaim.ballot.Margin.Never;
import essaim.ballot.Margin.NotWithin;
import essaim.ballot.PlainApproval;
import essaim.ballot.ProportionalApproval;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every margin against trying every set of ballots, smallest first, with the slow count.
class B03_ExplanationsHoldTest {
    @Test
    void findsTheFewestBallotsThatWouldHaveChangedTheResult() {
        var random = new Random(20210302);
        for (int i = 0; i < 300; i++) {
            var election = Elections.random(random, 7);
            var explanation = Explanations.of(ProportionalApproval.count(election, new Lot(i)));
            for (var why : explanation.notKept()) {
                var c = why.candidate();
                Predicate<Set<Set<Integer>>> tied = best -> best.stream().anyMatch(one -> one.contains(c));
                Predicate<Set<Set<Integer>>> kept = best -> best.stream().allMatch(one -> one.contains(c));
                var all = election.ballots();
                check(election, why.untilTied(), c, ApprovalBallot::with, _ -> true, tied);
                check(election, why.untilKept(), c, ApprovalBallot::with, _ -> true, kept);
                for (var among : why.among()) {
                    Predicate<Integer> may = b -> all.get(b).approves(among.supportersOf());
                    check(election, among.untilTied(), c, ApprovalBallot::with, may, tied);
                    check(election, among.untilKept(), c, ApprovalBallot::with, may, kept);
                }
            }
            for (var why : explanation.kept()) {
                var c = why.candidate();
                Predicate<Set<Set<Integer>>> tied = best -> !best.stream().allMatch(one -> one.contains(c));
                Predicate<Set<Set<Integer>>> lost = best -> best.stream().noneMatch(one -> one.contains(c));
                check(election, why.untilTied(), c, ApprovalBallot::without, _ -> true, tied);
                check(election, why.untilLost(), c, ApprovalBallot::without, _ -> true, lost);
            }
        }
    }

    private interface Alteration {
        ApprovalBallot<Integer> apply(ApprovalBallot<Integer> ballot, Integer candidate);
    }

    private static void check(
            Election<Integer> election,
            Margin<Integer> margin,
            Integer candidate,
            Alteration alteration,
            Predicate<Integer> mayChange,
            Predicate<Set<Set<Integer>>> wanted) {
        var changeable = IntStream.range(0, election.turnout())
                .boxed()
                .filter(mayChange)
                .filter(b -> !alteration
                        .apply(election.ballots().get(b), candidate)
                        .equals(election.ballots().get(b)))
                .toList();
        int fewest = -1;
        search:
        for (int size = 0; size <= changeable.size(); size++) {
            for (var chosen : SlowCount.combinations(changeable, size)) {
                if (wanted.test(best(election, chosen, alteration, candidate))) {
                    fewest = size;
                    break search;
                }
            }
        }
        int found = switch (margin) {
            case Enough<Integer>(int ballots, var change) -> {
                assertThat(changeable)
                        .containsAll(change.picks().stream()
                                .flatMap(pick -> pick.among().stream())
                                .toList());
                // Any of them do: also the last ones, not only the first ones that the library recounted.
                var last = change.picks().stream()
                        .flatMap(pick -> pick.among().reversed().stream().limit(pick.count()))
                        .toList();
                assertThat(wanted.test(best(election, last, alteration, candidate)))
                        .isTrue();
                yield ballots;
            }
            case Never<Integer>() -> -1;
            case NotWithin<Integer>(int ballots) -> throw new AssertionError("Gave up after " + ballots);
        };
        assertThat(found).as("%s in %s", candidate, election).isEqualTo(fewest);
    }

    private static Set<Set<Integer>> best(
            Election<Integer> election, Collection<Integer> altered, Alteration alteration, Integer candidate) {
        var ballots = new ArrayList<>(election.ballots());
        altered.forEach(b -> ballots.set(b, alteration.apply(ballots.get(b), candidate)));
        return SlowCount.best(new Election<>(election.candidates(), ballots, election.seats()));
    }

    @Test
    void takesMillisecondsForSixtyPeopleAndTenInitiatives() {
        var random = new Random(60);
        for (int i = 0; i < 40; i++) {
            double generosity = 0.2 + 0.01 * i;
            var ballots = IntStream.range(0, 60)
                    .mapToObj(_ -> ApprovalBallot.approving(IntStream.range(0, 10)
                            .filter(_ -> random.nextDouble() < generosity)
                            .boxed()
                            .toList()))
                    .toList();
            var election = new Election<>(IntStream.range(0, 10).boxed().toList(), ballots, 2 + i % 4);
            // Of the processor, not of the wall clock: how busy the machine is says nothing of the search.
            var threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            var explanation = Explanations.of(ProportionalApproval.count(election, new Lot(i)));

            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(explanation.kept()).hasSize(election.seats());
            if (election.seats() <= 3) {
                assertThat(explanation.kept())
                        .allSatisfy(why -> assertThat(why.untilLost()).isInstanceOf(Enough.class));
            }
        }
    }

    /// Four hundred voters and fourteen candidates, nearly all ballots different: more than any
    /// room, and more than the search.
    @Test
    void saysHowFarItIsSureWhenTheSearchWouldTakeTooLong() {
        var random = new Random(22);
        var liked = IntStream.range(0, 14)
                .mapToDouble(_ -> random.nextDouble() * random.nextDouble())
                .toArray();
        System.arraycopy(new double[] {.6, .55, .5}, 0, liked, 0, 3);
        var ballots = IntStream.range(0, 400)
                .mapToObj(_ -> ApprovalBallot.approving(IntStream.range(0, 14)
                        .filter(c -> random.nextDouble() < liked[c])
                        .boxed()
                        .toList()))
                .toList();
        var election = new Election<>(IntStream.range(0, 14).boxed().toList(), ballots, 3);
        // Of the processor, not of the wall clock: how busy the machine is says nothing of the search.
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var why = Explanations.of(ProportionalApproval.count(election, new Lot(1)))
                .kept()
                .get(1);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(why.untilLost()).isInstanceOfSatisfying(NotWithin.class, notWithin -> {
            assertThat(notWithin.ballots()).isBetween(80, why.supports() - 1);
            var fewer = new ArrayList<>(ballots);
            IntStream.range(0, 400)
                    .filter(b -> ballots.get(b).approves(why.candidate()))
                    .limit(notWithin.ballots())
                    .forEach(b -> fewer.set(b, ballots.get(b).without(why.candidate())));
            var recount = ProportionalApproval.count(new Election<>(election.candidates(), fewer, 3), new Lot(1));
            assertThat(recount.best()).anyMatch(combination -> combination.has(why.candidate()));
        });
    }

    @Test
    void saysNeverWhenNoVoteCouldDoIt() {
        // Whoever is approved by everybody can be equalled, not beaten.
        var explanation = Explanations.of(ProportionalApproval.count(Elections.letters("ab", 1, "a", "a"), new Lot(1)));

        assertThat(explanation.notKept().getFirst().untilKept()).isEqualTo(new Never<String>());
        assertThat(((Enough<String>) explanation.notKept().getFirst().untilTied()).ballots())
                .isEqualTo(2);
    }

    @Test
    void saysZeroWhenOnlyTheLotDecided() {
        var explanation = Explanations.of(ProportionalApproval.count(Elections.letters("ab", 1, "a", "b"), new Lot(1)));

        assertThat(((Enough<String>) explanation.kept().getFirst().untilTied()).ballots())
                .isZero();
        assertThat(((Enough<String>) explanation.notKept().getFirst().untilTied()).ballots())
                .isZero();
        assertThat(explanation.notKept().getFirst().gap()).hasToString("0");
    }

    @Test
    void refusesToExplainAnotherRule() {
        var plain = PlainApproval.count(Elections.workshop(), new Lot(1));

        assertThatThrownBy(() -> Explanations.of(plain)).isInstanceOf(IllegalArgumentException.class);
    }
}
