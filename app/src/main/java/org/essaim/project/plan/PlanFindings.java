package org.essaim.project.plan;

import essaim.money.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Limit.Bound;
import org.essaim.project.plan.Origin.Side;

/// All that can be said of a plan: its sums, and each rule that applies to it, those that are broken among them.
///
/// @param all in a fixed order: balance, own share, public aid, then aid by aid its limit and its dates, then the cash
public record PlanFindings(Amount cost, Amount paid, Amount others, Amount own, Amount privately, List<Finding> all) {
    public PlanFindings {
        all = List.copyOf(all);
    }

    /// @param today decides which days are over
    public static PlanFindings of(FinancingPlan plan, Rules rules, LocalDate today) {
        Amount others = plan.of(Side.PUBLIC);
        Amount own = plan.of(Side.OWN);
        List<Finding> all = new ArrayList<>();
        all.add(new Finding.Balance(plan.cost(), plan.paid()));
        all.add(new Finding.OwnShare(rules.leastOwnShare(), own, others));
        for (Resource resource : plan.counted()) {
            if (resource.from() == Origin.STATE && !resource.limit().eligible().isEmpty()) {
                Amount base = resource.limit().base(plan.expenses());
                all.add(new Finding.PublicAid(resource.id(), rules.mostPublicAid(), base, others));
            }
        }
        for (Resource resource : plan.counted()) {
            limit(plan, resource).ifPresent(all::add);
            all.addAll(dates(plan, resource, today));
        }
        CashPlan.of(plan).finding().ifPresent(all::add);
        return new PlanFindings(plan.cost(), plan.paid(), others, own, plan.of(Side.PRIVATE), all);
    }

    public List<Finding> broken() {
        return all.stream().filter(finding -> !finding.holds()).toList();
    }

    public boolean hold() {
        return broken().isEmpty();
    }

    /// There is always one: it applies to every plan.
    public Finding.OwnShare ownShare() {
        return all.stream()
                .filter(Finding.OwnShare.class::isInstance)
                .map(Finding.OwnShare.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Finding> limit(FinancingPlan plan, Resource resource) {
        Limit limit = resource.limit();
        Optional<Amount> byRate = limit.byRate(plan.expenses());
        return limit.most(plan.expenses())
                .map(most -> new Finding.AidLimit(
                        resource.id(), byRate.filter(most::equals).isPresent() ? Bound.RATE : Bound.CAP, most, resource.amount()));
    }

    private static List<Finding> dates(FinancingPlan plan, Resource resource, LocalDate today) {
        Dates dates = resource.dates();
        LocalDate applied = dates.applied(today);
        List<Finding> said = new ArrayList<>();
        if (!resource.life().isWon()) {
            dates.deadline().map(last -> new Finding.InTime(resource.id(), last, applied)).ifPresent(said::add);
        }
        boolean tooLate = !resource.life().isWon() && dates.isTooLate(today);
        if (tooLate || plan.worksStart().isEmpty()) {
            return said; // who cannot apply any more waits for no answer
        }
        LocalDate start = plan.worksStart().get();
        if (dates.beforeStart() == BeforeStart.APPLICATION) {
            said.add(new Finding.StartAfterApplication(resource.id(), start, applied));
        }
        if (dates.beforeStart() == BeforeStart.DECISION) {
            dates.answered(today)
                    .map(answered -> new Finding.StartAfterDecision(resource.id(), start, answered))
                    .ifPresent(said::add);
        }
        return said;
    }
}
