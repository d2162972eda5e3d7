package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.TieBreak;
import essaim.ballot.budget.BudgetBallot;
import essaim.ballot.budget.BudgetElection;
import essaim.ballot.budget.BudgetOutcome;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Project;
import essaim.ballot.budget.Utility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every election and every rule, seen on many small ones (seeded: a failure comes back).
class C05_BudgetPromisesTest {
    @ParameterizedTest
    @EnumSource(BudgetRule.class)
    void neverSpendsMoreThanThereIs(BudgetRule rule) {
        var random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            var election = Budgets.small(random, i % 2 == 0);
            var outcome = count(rule, election, i);
            assertThat(outcome.cost()).as("%s", election).isLessThanOrEqualTo(election.budget());
            assertThat(outcome.left()).isEqualByComparingTo(election.budget().subtract(outcome.cost()));
            assertThat(outcome.elected()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(BudgetRule.class)
    void forgetsTheOrderOfBallotsAndOfThePaper(BudgetRule rule) {
        var random = new Random(12);
        for (int i = 0; i < 500; i++) {
            var election = Budgets.small(random, i % 2 == 0);
            var ballots = new ArrayList<>(election.ballots());
            var projects = new ArrayList<>(election.projects());
            Collections.shuffle(ballots, random);
            Collections.shuffle(projects, random);
            var shuffled = new BudgetElection(election.budget(), projects, ballots);
            assertThat(count(rule, shuffled, i).elected()).isEqualTo(count(rule, election, i).elected());
        }
    }

    /// Another name for each project, in the same alphabetical order so that ties stay what they are.
    @ParameterizedTest
    @EnumSource(BudgetRule.class)
    void forgetsNames(BudgetRule rule) {
        var random = new Random(13);
        UnaryOperator<String> rename = id -> "x" + id;
        for (int i = 0; i < 500; i++) {
            var election = Budgets.small(random, i % 2 == 0);
            var renamed = new BudgetElection(
                    election.budget(),
                    election.projects().stream()
                            .map(project -> new Project(rename.apply(project.id()), project.cost(), "other"))
                            .toList(),
                    election.ballots().stream()
                            .map(ballot -> {
                                var points = new TreeMap<String, BigDecimal>();
                                ballot.points().forEach((id, number) -> points.put(rename.apply(id), number));
                                return new BudgetBallot(points);
                            })
                            .toList());
            assertThat(count(rule, renamed, i).elected())
                    .isEqualTo(count(rule, election, i).elected().stream().map(rename).toList());
        }
    }

    /// One more vote for something elected does not put it out, in the rules that look at votes alone.
    @ParameterizedTest
    @EnumSource(names = {"GREEDY", "MOST_VOTED", "MOST_VOTED_NO_SKIP"})
    void keepsWhatGetsOneMoreVote(BudgetRule rule) {
        var random = new Random(14);
        for (int i = 0; i < 1_000; i++) {
            var election = Budgets.small(random, false);
            for (var id : count(rule, election, i % 2).elected()) {
                var ballots = new ArrayList<>(election.ballots());
                ballots.add(BudgetBallot.approving(id));
                var more = new BudgetElection(election.budget(), election.projects(), ballots);
                assertThat(count(rule, more, i % 2).elected()).as("%s", election).contains(id);
            }
        }
    }

    /// Extended justified representation: voters who agree on some projects that their part of the budget pays have a
    /// member for whom as many are paid.
    @ParameterizedTest
    @EnumSource(names = {"EQUAL_SHARES", "EQUAL_SHARES_ADD1", "EQUAL_SHARES_ADD1_GREEDY"})
    void givesEveryAgreeingGroupItsShare(BudgetRule rule) {
        var random = new Random(15);
        for (int i = 0; i < 500; i++) {
            var election = Budgets.small(random, false);
            var elected = new TreeSet<>(count(rule, election, 1).elected());
            for (var agreed : subsets(election.projects())) {
                var cost = agreed.stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
                var ids = agreed.stream().map(Project::id).toList();
                var neglected = election.ballots().stream()
                        .filter(ballot -> ballot.points().keySet().containsAll(ids))
                        .filter(ballot -> ballot.points().keySet().stream()
                                        .filter(elected::contains)
                                        .count()
                                < ids.size())
                        .count();
                var theirs = election.budget().multiply(BigDecimal.valueOf(neglected));
                boolean entitled = neglected > 0
                        && theirs.compareTo(cost.multiply(BigDecimal.valueOf(election.ballots().size()))) >= 0;
                assertThat(entitled).as("%s %s %s", ids, elected, election).isFalse();
            }
        }
    }

    private static List<List<Project>> subsets(List<Project> projects) {
        var all = new ArrayList<List<Project>>();
        for (int mask = 1; mask < 1 << projects.size(); mask++) {
            var subset = new ArrayList<Project>();
            for (int i = 0; i < projects.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    subset.add(projects.get(i));
                }
            }
            all.add(subset);
        }
        return all;
    }

    private static BudgetOutcome count(BudgetRule rule, BudgetElection election, int utility) {
        return rule.count(election, Utility.values()[utility % 3], TieBreak.smallest());
    }
}
