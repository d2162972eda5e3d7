package essaim.ballot.budget;

import essaim.ballot.budget.BudgetRefused.Reason;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/// What is to be decided: how much money there is, what it is asked for, what was voted.
///
/// Refused ([BudgetRefused]) when it makes no sense or passes the limits below; within them every rule counts
/// exactly.
///
/// @param budget   not negative
/// @param projects distinct ids, copied; this order is that of the ballot paper
/// @param ballots  copied; blank ones count, as shares of the money are equal
public record BudgetElection(BigDecimal budget, List<Project> projects, List<BudgetBallot> ballots) {
    public static final int MAX_PROJECTS = 10_000;
    public static final int MAX_BALLOTS = 2_000_000;

    /// Of a ballot for one project.
    public static final int MAX_POINTS = 1_000_000;

    /// Of money and of points: cents have two, and a few more are no harm.
    public static final int MAX_DECIMALS = 6;

    /// The budget, or the cost of all projects, times the ballots: 10 billion euros in cents for a million ballots.
    public static final long MAX_MONEY_TIMES_BALLOTS = 1L << 60;

    public BudgetElection {
        budget = Amounts.plain(budget);
        projects = List.copyOf(projects);
        ballots = List.copyOf(ballots);
        refuseIf(budget.signum() < 0, Reason.BUDGET, budget.toPlainString());
        refuseIf(projects.isEmpty(), Reason.NO_PROJECT, "no project");
        refuseIf(projects.size() > MAX_PROJECTS, Reason.TOO_MANY, projects.size() + " projects");
        refuseIf(ballots.size() > MAX_BALLOTS, Reason.TOO_MANY, ballots.size() + " ballots");
        var ids = new HashSet<String>();
        int decimals = budget.scale();
        var money = budget;
        var costs = BigDecimal.ZERO;
        for (var project : projects) {
            refuseIf(!ids.add(project.id()), Reason.SAME_PROJECT_TWICE, project.id());
            decimals = Math.max(decimals, project.cost().scale());
            costs = costs.add(project.cost());
        }
        refuseIf(decimals > MAX_DECIMALS, Reason.TOO_FINE, decimals + " decimals of money");
        refuseIf(
                money.max(costs)
                                .movePointRight(decimals)
                                .multiply(BigDecimal.valueOf(Math.max(1, ballots.size())))
                                .compareTo(BigDecimal.valueOf(MAX_MONEY_TIMES_BALLOTS))
                        > 0,
                Reason.TOO_MUCH_MONEY,
                money.max(costs).toPlainString() + " for " + ballots.size() + " ballots");
        for (var ballot : ballots) {
            refuseUnlessCountable(ballot, ids);
        }
    }

    private static void refuseUnlessCountable(BudgetBallot ballot, HashSet<String> ids) {
        ballot.points().forEach((project, points) -> {
            refuseIf(!ids.contains(project), Reason.UNKNOWN_PROJECT, project);
            refuseIf(points.scale() > MAX_DECIMALS, Reason.TOO_FINE, points + " points");
            refuseIf(
                    points.movePointRight(Math.max(0, points.scale())).compareTo(BigDecimal.valueOf(MAX_POINTS)) > 0,
                    Reason.TOO_MANY_POINTS,
                    points.toPlainString());
        });
    }

    private static void refuseIf(boolean condition, BudgetRefused.Reason reason, String detail) {
        if (condition) {
            throw new BudgetRefused(reason, detail);
        }
    }

    /// The project of this id.
    public Project project(String id) {
        return projects.stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such project: " + id));
    }

    /// How many ballots support this project.
    public int supports(String id) {
        return (int) ballots.stream().filter(ballot -> ballot.supports(id)).count();
    }

    /// Whether some ballot gives other points than 1.
    public boolean hasPoints() {
        return ballots.stream()
                .anyMatch(ballot -> ballot.points().values().stream().anyMatch(points -> !points.equals(BigDecimal.ONE)));
    }
}
