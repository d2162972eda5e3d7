package essaim.ballot.budget;

import essaim.ballot.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Rules that look at projects one after the other, the greatest figure first, and pay for what fits.
///
/// **Greedy**: the figure is value per unit of money. Under [Utility#COST] the value of a project is votes × cost, so
/// that votes alone remain; under [Utility#CARDINALITY] it is votes per euro, which prefers what is cheap.
///
/// **Most-voted**: the figure is votes, or points. It is what city halls do, and the rule to compare others with. Money
/// follows the largest group; nothing keeps something for the others.
///
/// Ties are settled where they arise: among the projects with the greatest figure of those left.
final class InTurns {
    private InTurns() {}

    static List<Round> greedy(BudgetCount count) {
        return turns(count, perMoney(count), true, Set.of(), count.budget);
    }

    /// Goes on after others were elected.
    static List<Round> greedyWith(BudgetCount count, Set<Integer> elected, long left) {
        return turns(count, perMoney(count), true, elected, left);
    }

    static List<Round> mostVoted(BudgetCount count, boolean skip) {
        var figures = IntStream.range(0, count.costs.length)
                .mapToObj(project -> count.utility == Utility.SCORE
                        ? new Figure(count.points(count.values[project]), false)
                        : new Figure(Ratio.of(count.votes[project]), false))
                .toList();
        return turns(count, figures, skip, Set.of(), count.budget);
    }

    /// @param above before all numbers: something for nothing
    private record Figure(Ratio number, boolean above) implements Comparable<Figure> {
        @Override
        public int compareTo(Figure other) {
            return above != other.above ? Boolean.compare(above, other.above) : number.compareTo(other.number);
        }
    }

    private static List<Figure> perMoney(BudgetCount count) {
        return IntStream.range(0, count.costs.length)
                .mapToObj(project -> {
                    var value = count.value(count.values[project]);
                    return count.costs[project] == 0
                            ? new Figure(value, value.signum() > 0)
                            : new Figure(value.dividedBy(count.money(Ratio.of(count.costs[project]))), false);
                })
                .toList();
    }

    private static List<Round> turns(
            BudgetCount count, List<Figure> figures, boolean skip, Set<Integer> elected, long budget) {
        var rounds = new ArrayList<Round>();
        var waiting = new ArrayList<>(IntStream.range(0, count.costs.length)
                .filter(project -> !elected.contains(project))
                .boxed()
                .toList());
        long left = budget;
        while (!waiting.isEmpty()) {
            var greatest = waiting.stream().map(figures::get).max(Figure::compareTo).orElseThrow();
            var tied = waiting.stream()
                    .filter(project -> figures.get(project).compareTo(greatest) == 0)
                    .mapToInt(Integer::intValue)
                    .toArray();
            int project = count.first(tied);
            boolean fits = count.costs[project] <= left;
            left -= fits ? count.costs[project] : 0;
            waiting.remove((Integer) project);
            rounds.add(new Round.InTurn(
                    count.id(project), greatest.number, fits, count.money(left), count.ids(tied)));
            if (!fits && !skip) {
                break;
            }
        }
        return rounds;
    }
}
