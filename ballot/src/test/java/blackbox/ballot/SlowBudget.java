package blackbox.ballot;

import essaim.ballot.Ratio;
import essaim.ballot.budget.BudgetBallot;
import essaim.ballot.budget.BudgetElection;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Project;
import essaim.ballot.budget.Utility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rules as one reads them aloud: every voter for themselves, fractions, every raise. Ties to the smaller id. The
/// library must agree with it.
record SlowBudget(BudgetElection election, Utility utility) {
    List<String> elected(BudgetRule rule) {
        return switch (rule) {
            case GREEDY -> greedyAfter(List.of());
            case MOST_VOTED -> mostVoted(true);
            case MOST_VOTED_NO_SKIP -> mostVoted(false);
            case EQUAL_SHARES -> equalShares(0);
            case EQUAL_SHARES_ADD1 -> raised();
            case EQUAL_SHARES_ADD1_GREEDY -> greedyAfter(raised());
        };
    }

    private Ratio utility(BudgetBallot ballot, Project project) {
        var points = Ratio.of(ballot.points().getOrDefault(project.id(), BigDecimal.ZERO));
        return switch (utility) {
            case COST -> points.signum() > 0 ? Ratio.of(project.cost()) : Ratio.ZERO;
            case CARDINALITY -> points.signum() > 0 ? Ratio.ONE : Ratio.ZERO;
            case SCORE -> points;
        };
    }

    private Ratio total(Project project) {
        return election.ballots().stream().map(ballot -> utility(ballot, project)).reduce(Ratio.ZERO, Ratio::plus);
    }

    private List<String> greedyAfter(List<String> elected) {
        var all = new ArrayList<>(elected);
        var turns = election.projects().stream()
                .filter(project -> !elected.contains(project.id()))
                .sorted(Comparator.<Project, Ratio>comparing(
                                project -> total(project).dividedBy(Ratio.of(project.cost())))
                        .reversed()
                        .thenComparing(Project::id))
                .toList();
        for (var project : turns) {
            if (cost(all).add(project.cost()).compareTo(election.budget()) <= 0) {
                all.add(project.id());
            }
        }
        return all;
    }

    private List<String> mostVoted(boolean skip) {
        var all = new ArrayList<String>();
        var turns = election.projects().stream()
                .sorted(Comparator.<Project, Ratio>comparing(
                                project -> utility == Utility.SCORE
                                        ? total(project)
                                        : Ratio.of(election.supports(project.id())))
                        .reversed()
                        .thenComparing(Project::id))
                .toList();
        for (var project : turns) {
            if (cost(all).add(project.cost()).compareTo(election.budget()) <= 0) {
                all.add(project.id());
            } else if (!skip) {
                break;
            }
        }
        return all;
    }

    private List<String> raised() {
        var before = equalShares(0);
        for (int raise = 0; ; raise++) {
            var now = equalShares(raise);
            if (cost(now).compareTo(election.budget()) > 0) {
                return before;
            }
            if (isExhaustive(now)) {
                return now;
            }
            before = now;
        }
    }

    boolean isExhaustive(List<String> elected) {
        return election.projects().stream()
                .filter(project -> !elected.contains(project.id()))
                .filter(project -> cost(elected).add(project.cost()).compareTo(election.budget()) <= 0)
                .noneMatch(project -> election.supports(project.id()) > 0);
    }

    BigDecimal cost(List<String> elected) {
        return elected.stream().map(id -> election.project(id).cost()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<String> equalShares(long raise) {
        var ballots = election.ballots();
        var purses = new ArrayList<Ratio>();
        for (int i = 0; i < ballots.size(); i++) {
            purses.add(Ratio.of(election.budget()).dividedBy(ballots.size()).plus(Ratio.of(raise)));
        }
        var elected = new ArrayList<String>();
        while (true) {
            Project best = null;
            Ratio least = null;
            for (var project : election.projects().stream().sorted(Comparator.comparing(Project::id)).toList()) {
                var price = elected.contains(project.id()) ? null : pricePerUtility(project, purses);
                if (price != null && (least == null || price.compareTo(least) < 0)) {
                    least = price;
                    best = project;
                }
            }
            if (best == null) {
                return elected;
            }
            elected.add(best.id());
            for (int i = 0; i < ballots.size(); i++) {
                purses.set(
                        i,
                        purses.get(i).minus(purses.get(i).min(least.times(utility(ballots.get(i), best)))));
            }
        }
    }

    /// The ρ for which the sum of min(purse, ρ × utility) is the cost: voters run out of money one after the other.
    private Ratio pricePerUtility(Project project, List<Ratio> purses) {
        var paying = new ArrayList<Integer>();
        for (int i = 0; i < purses.size(); i++) {
            if (utility(election.ballots().get(i), project).signum() > 0) {
                paying.add(i);
            }
        }
        paying.sort(Comparator.comparing(i -> purses.get(i).dividedBy(utility(election.ballots().get(i), project))));
        var due = Ratio.of(project.cost());
        for (int from = 0; from < paying.size(); from++) {
            var utilities = paying.subList(from, paying.size()).stream()
                    .map(i -> utility(election.ballots().get(i), project))
                    .reduce(Ratio.ZERO, Ratio::plus);
            var price = due.dividedBy(utilities);
            int poorest = paying.get(from);
            if (price.times(utility(election.ballots().get(poorest), project)).compareTo(purses.get(poorest)) <= 0) {
                return price;
            }
            due = due.minus(purses.get(poorest));
        }
        return null;
    }
}
