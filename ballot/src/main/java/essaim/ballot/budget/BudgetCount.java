package essaim.ballot.budget;

import essaim.ballot.Ratio;
import essaim.ballot.TieBreak;
import essaim.ballot.shares.Market;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// An election in whole numbers: money in its smallest unit, projects by their places, points in their smallest
/// fraction, equal ballots merged.
final class BudgetCount {
    /// Equal ballots: the places of the projects they support, the points they give them, how many they are.
    private record Group(int[] projects, long[] points, int size) {}

    final BudgetElection election;
    final BudgetRule rule;
    final Utility utility;
    final TieBreak<String> ties;

    /// How many of the smallest unit make 1.
    final long one;

    final long budget;
    final long[] costs;

    /// What each project is worth to all its supporters together, in units of the utility.
    final long[] values;

    final long[] votes;

    private final TieBreak<String> settling;
    private final List<String> paper;
    private final List<Group> groups;

    /// In which fraction points are counted.
    private final long pointUnit;

    private final int moneyDecimals;

    BudgetCount(BudgetElection election, BudgetRule rule, Utility utility, TieBreak<String> ties) {
        this.election = election;
        this.rule = rule;
        this.utility = utility;
        this.paper = election.projects().stream().map(Project::id).toList();
        this.ties = ties;
        // The lot puts the paper in the same order for each tie: once is enough.
        this.settling = ties instanceof TieBreak.Drawn<String>(var lot) ? TieBreak.order(lot.order(paper)) : ties;
        this.moneyDecimals = election.projects().stream()
                .mapToInt(project -> project.cost().scale())
                .reduce(election.budget().scale(), Math::max);
        this.one = Amounts.units(BigDecimal.ONE, moneyDecimals);
        this.budget = Amounts.units(election.budget(), moneyDecimals);
        this.costs = election.projects().stream()
                .mapToLong(project -> Amounts.units(project.cost(), moneyDecimals))
                .toArray();
        int pointDecimals = utility != Utility.SCORE
                ? 0
                : election.ballots().stream()
                        .flatMap(ballot -> ballot.points().values().stream())
                        .mapToInt(BigDecimal::scale)
                        .reduce(0, Math::max);
        this.pointUnit = Amounts.units(BigDecimal.ONE, pointDecimals);
        this.groups = merged(pointDecimals);
        this.values = new long[costs.length];
        this.votes = new long[costs.length];
        for (var group : groups) {
            for (int i = 0; i < group.projects.length; i++) {
                int project = group.projects[i];
                votes[project] += group.size;
                values[project] += group.size * group.points[i] * worth(project);
            }
        }
    }

    private long worth(int project) {
        return utility == Utility.COST ? costs[project] : 1;
    }

    private List<Group> merged(int pointDecimals) {
        var places = new HashMap<String, Integer>();
        paper.forEach(id -> places.put(id, places.size()));
        var sizes = new LinkedHashMap<BudgetBallot, Integer>();
        election.ballots().forEach(ballot -> sizes.merge(ballot, 1, Integer::sum));
        var merged = new ArrayList<Group>(sizes.size());
        sizes.forEach((ballot, size) -> {
            var projects = new int[ballot.points().size()];
            var points = new long[projects.length];
            int i = 0;
            for (var entry : ballot.points().entrySet()) {
                projects[i] = places.getOrDefault(entry.getKey(), -1);
                points[i++] = utility == Utility.SCORE ? Amounts.units(entry.getValue(), pointDecimals) : 1;
            }
            merged.add(new Group(projects, points, size));
        });
        return merged;
    }

    /// What can be bought with shares: projects that cost something and are worth something to somebody. The others
    /// keep their places, without supporters.
    Market market() {
        var howMany = new int[costs.length];
        for (var group : groups) {
            for (int project : group.projects) {
                howMany[project]++;
            }
        }
        var supporters = new int[costs.length][];
        var points = new long[costs.length][];
        Arrays.setAll(supporters, project -> new int[costs[project] > 0 ? howMany[project] : 0]);
        Arrays.setAll(points, project -> new long[supporters[project].length]);
        var filled = new int[costs.length];
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            for (int i = 0; i < group.projects.length; i++) {
                int project = group.projects[i];
                if (costs[project] > 0) {
                    supporters[project][filled[project]] = g;
                    points[project][filled[project]++] = group.points[i];
                }
            }
        }
        var worths = new long[costs.length];
        Arrays.setAll(worths, this::worth);
        var sizes = groups.stream().mapToInt(Group::size).toArray();
        return new Market(costs, worths, sizes, supporters, points, Math.max(1, election.ballots().size()));
    }

    String id(int project) {
        return paper.get(project);
    }

    SortedSet<String> ids(int[] projects) {
        var ids = new TreeSet<String>();
        for (int project : projects) {
            ids.add(id(project));
        }
        return ids;
    }

    /// Of these equally good ones, which goes first.
    int first(int[] tied) {
        if (tied.length == 1) {
            return tied[0];
        }
        return paper.indexOf(settling.settle(Arrays.stream(tied).mapToObj(this::id).toList(), paper));
    }

    BigDecimal money(long units) {
        return Amounts.plain(BigDecimal.valueOf(units, moneyDecimals));
    }

    Ratio money(Ratio units) {
        return units.dividedBy(one);
    }

    /// A price for each of the smallest fractions of a point, as one for each whole point.
    Ratio perPoint(Ratio price) {
        return price.times(pointUnit);
    }

    Ratio points(long units) {
        return Ratio.of(units, pointUnit);
    }

    /// The value in units of the utility that people use: whole points, whole money.
    Ratio value(long units) {
        return switch (utility) {
            case COST -> Ratio.of(units, one);
            case CARDINALITY -> Ratio.of(units);
            case SCORE -> points(units);
        };
    }

    BudgetOutcome outcome(List<Round> rounds) {
        return new BudgetOutcome(election, rule, utility, ties, rounds, Ratio.ZERO, 0, new TreeMap<>());
    }
}
