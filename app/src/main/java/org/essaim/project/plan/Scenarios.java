package org.essaim.project.plan;

import essaim.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.project.plan.Origin.Side;

/// « Et si ? »: the same plan without an aid, closed again by own funds.
public final class Scenarios {
    private Scenarios() {}

    /// @param without the resources that do not come
    /// @param plan closed again
    /// @param payback years in which the saving of the first year pays what is one's own, a decimal, half up; none without a
    ///     saving
    /// @param breaks the first rule that this plan breaks
    public record Scenario(Set<LineId> without, FinancingPlan plan, Optional<BigDecimal> payback, Optional<Finding> breaks) {
        public Scenario {
            without = Set.copyOf(without);
        }

        public Amount ownFunds() {
            return plan.ownFunds();
        }
    }

    /// With all; without each public aid in turn; and, when there are several, without any.
    ///
    /// @param saving of the first year, where the project saves something
    public static List<Scenario> of(FinancingPlan plan, Optional<Amount> saving, Rules rules, LocalDate today) {
        List<LineId> aids = plan.counted().stream()
                .filter(resource -> resource.from().side() == Side.PUBLIC)
                .map(Resource::id)
                .toList();
        List<Set<LineId>> each = new ArrayList<>();
        each.add(Set.of());
        aids.forEach(aid -> each.add(Set.of(aid)));
        if (aids.size() > 1) {
            each.add(aids.stream().collect(Collectors.toSet()));
        }
        return each.stream().map(without -> without(plan, without, saving, rules, today)).toList();
    }

    /// @param without resources of the plan
    public static Scenario without(FinancingPlan plan, Set<LineId> without, Optional<Amount> saving, Rules rules, LocalDate today) {
        FinancingPlan less = plan;
        for (LineId aid : without) {
            less = less.with(aid, it -> it.withLife(Life.SET_ASIDE));
        }
        FinancingPlan closed = less.closed();
        return new Scenario(
                without,
                closed,
                saving.filter(it -> it.cents() > 0).map(it -> payback(closed.of(Side.OWN), it)),
                PlanFindings.of(closed, rules, today).broken().stream().findFirst());
    }

    private static BigDecimal payback(Amount own, Amount saving) {
        return BigDecimal.valueOf(own.cents()).divide(BigDecimal.valueOf(saving.cents()), 1, RoundingMode.HALF_UP);
    }
}
