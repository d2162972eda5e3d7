package org.essaim.project.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A plan as its keepers write it, and when each line changed last: who changes a line that another changed meanwhile is
/// told, and nothing is lost.
///
/// @param revision raised by each change
/// @param touched the revision that wrote each line last
public record PlanDraft(FinancingPlan plan, int revision, Map<LineId, Integer> touched) {
    public static final int MOST_LINES = 200;

    public static final PlanDraft EMPTY =
            new PlanDraft(new FinancingPlan(FinancingPlan.Base.WITHOUT_TAX, List.of(), List.of(), Optional.empty()), 0, Map.of());

    /// How a change ended.
    public sealed interface Outcome {
        record Changed(PlanDraft draft) implements Outcome {}

        /// Somebody else wrote this line since, or took it out: nothing changed.
        record Overtaken(LineId line) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public PlanDraft {
        touched = Map.copyOf(touched);
    }

    /// @param from the revision that its author saw
    public Outcome change(PlanChange change, int from) {
        return switch (change) {
            case PlanChange.PutExpense(Expense expense) ->
                putting(expense.id(), from, putExpense(plan.expenses(), expense), plan.resources());
            case PlanChange.PutResource(Resource resource) ->
                putting(resource.id(), from, plan.expenses(), putResource(plan.resources(), resource));
            case PlanChange.AddExpenses(List<Expense> more) -> {
                List<Expense> expenses = plan.expenses();
                for (Expense expense : more) {
                    expenses = putExpense(expenses, expense);
                }
                yield written(with(expenses, plan.resources()), more.stream().map(Expense::id).toList());
            }
            case PlanChange.Remove(LineId line) ->
                isOvertaken(line, from) ? new Outcome.Overtaken(line) : written(without(line), List.of(line));
            case PlanChange.Settle(FinancingPlan.Base base, var start) ->
                written(new FinancingPlan(base, plan.expenses(), plan.resources(), start), List.of());
            case PlanChange.Close() -> closed();
        };
    }

    /// As its author saw it, or newer by no more than other lines.
    private boolean isOvertaken(LineId line, int from) {
        return touched.getOrDefault(line, 0) > from;
    }

    private Outcome putting(LineId line, int from, List<Expense> expenses, List<Resource> resources) {
        return isOvertaken(line, from) ? new Outcome.Overtaken(line) : written(with(expenses, resources), List.of(line));
    }

    private Outcome closed() {
        FinancingPlan closed = plan.closed();
        return written(
                closed,
                closed.resources().stream()
                        .filter(Predicate.not(plan.resources()::contains))
                        .map(Resource::id)
                        .toList());
    }

    private Outcome written(FinancingPlan next, List<LineId> lines) {
        if (next.expenses().size() > MOST_LINES || next.resources().size() > MOST_LINES) {
            return new Outcome.TooMany();
        }
        Map<LineId, Integer> after = new HashMap<>(touched);
        lines.forEach(line -> after.put(line, revision + 1));
        return new Outcome.Changed(new PlanDraft(next, revision + 1, after));
    }

    private FinancingPlan with(List<Expense> expenses, List<Resource> resources) {
        return new FinancingPlan(plan.base(), expenses, resources, plan.worksStart());
    }

    private FinancingPlan without(LineId line) {
        return with(
                plan.expenses().stream().filter(it -> !it.id().equals(line)).toList(),
                plan.resources().stream().filter(it -> !it.id().equals(line)).toList());
    }

    private static List<Expense> putExpense(List<Expense> all, Expense one) {
        List<Expense> put = new ArrayList<>(all);
        int at = all.stream().map(Expense::id).toList().indexOf(one.id());
        if (at < 0) {
            put.add(one);
        } else {
            put.set(at, one);
        }
        return put;
    }

    private static List<Resource> putResource(List<Resource> all, Resource one) {
        List<Resource> put = new ArrayList<>(all);
        int at = all.stream().map(Resource::id).toList().indexOf(one.id());
        if (at < 0) {
            put.add(one);
        } else {
            put.set(at, one);
        }
        return put;
    }
}
