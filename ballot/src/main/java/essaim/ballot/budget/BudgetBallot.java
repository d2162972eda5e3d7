package essaim.ballot.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The projects one voter supports, by id, each with its points: 1 when they are only approved. A project with 0 points
/// is not supported. An empty ballot is a blank vote: its voter has a share of the money like everybody.
///
/// @param points copied, those of 0 left out; none is negative
public record BudgetBallot(SortedMap<String, BigDecimal> points) {
    public BudgetBallot {
        var given = new TreeMap<String, BigDecimal>();
        points.forEach((project, number) -> {
            if (number.signum() < 0) {
                throw new IllegalArgumentException("Negative points for " + project + ": " + number);
            }
            if (number.signum() > 0) {
                given.put(project, number.equals(BigDecimal.ONE) ? BigDecimal.ONE : Amounts.plain(number));
            }
        });
        points = Collections.unmodifiableSortedMap(given);
    }

    public static BudgetBallot approving(Collection<String> projects) {
        var points = new TreeMap<String, BigDecimal>();
        projects.forEach(project -> points.put(project, BigDecimal.ONE));
        return new BudgetBallot(points);
    }

    public static BudgetBallot approving(String... projects) {
        return approving(List.of(projects));
    }

    public static BudgetBallot giving(Map<String, BigDecimal> points) {
        return new BudgetBallot(new TreeMap<>(points));
    }

    public boolean supports(String project) {
        return points.containsKey(project);
    }
}
