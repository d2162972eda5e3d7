package blackbox.ballot;

import essaim.ballot.budget.BudgetBallot;
import essaim.ballot.budget.BudgetElection;
import essaim.ballot.budget.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// Budgets to test on: as many small ones as wanted, and large ones by a stated law.
final class Budgets {
    private Budgets() {}

    static BudgetElection of(String budget, List<Project> projects, BudgetBallot... ballots) {
        return new BudgetElection(new BigDecimal(budget), projects, List.of(ballots));
    }

    static Project project(String id, String cost) {
        return new Project(id, new BigDecimal(cost), id);
    }

    /// 1 to 6 projects with few different costs, 0 to 8 ballots of few opinions: ties are frequent.
    static BudgetElection small(Random random, boolean points) {
        int projects = random.nextInt(1, 7);
        int coarse = random.nextInt(1, 5);
        var asked = new ArrayList<Project>();
        for (int i = 0; i < projects; i++) {
            var cost = BigDecimal.valueOf(random.nextInt(1, 13) * (long) coarse);
            asked.add(project("p" + i, (random.nextInt(6) == 0 ? cost.movePointLeft(1) : cost).toPlainString()));
        }
        var opinions = new ArrayList<BudgetBallot>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            var given = new TreeMap<String, BigDecimal>();
            for (var project : asked) {
                if (random.nextInt(3) == 0) {
                    given.put(project.id(), points ? points(random) : BigDecimal.ONE);
                }
            }
            opinions.add(new BudgetBallot(given));
        }
        var ballots = new ArrayList<BudgetBallot>();
        for (int i = random.nextInt(9); i > 0; i--) {
            ballots.add(opinions.get(random.nextInt(opinions.size())));
        }
        return new BudgetElection(BigDecimal.valueOf(random.nextInt(60)), asked, ballots);
    }

    private static BigDecimal points(Random random) {
        return random.nextInt(8) == 0 ? new BigDecimal("0.5") : BigDecimal.valueOf(random.nextInt(1, 5));
    }

    /// Each voter approves 5 to 15 projects drawn with weight 1/rank; costs are log-uniform from 5,000 to 200,000 in
    /// whole euros; the budget is a quarter of them all.
    static BudgetElection large(int projects, int voters, long seed) {
        var random = new Random(seed);
        var asked = new ArrayList<Project>();
        var weights = new double[projects];
        double sum = 0;
        long all = 0;
        for (int i = 0; i < projects; i++) {
            long cost = Math.round(5_000 * Math.pow(40, random.nextDouble()));
            all += cost;
            asked.add(project("%04d".formatted(i + 1), Long.toString(cost)));
            sum += 1.0 / (i + 1);
            weights[i] = sum;
        }
        var ballots = new ArrayList<BudgetBallot>();
        for (int v = 0; v < voters; v++) {
            int wanted = random.nextInt(5, 16);
            var approved = new TreeSet<String>();
            while (approved.size() < wanted) {
                int at = Arrays.binarySearch(weights, random.nextDouble() * sum);
                approved.add(asked.get(Math.min(projects - 1, at < 0 ? -at - 1 : at)).id());
            }
            ballots.add(BudgetBallot.approving(approved));
        }
        return new BudgetElection(BigDecimal.valueOf(all / 4), asked, ballots);
    }
}
