package org.essaim.project.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a keeper does to a plan.
public sealed interface PlanChange {
    /// Adds the line, or writes it anew.
    record PutExpense(Expense expense) implements PlanChange {}

    record PutResource(Resource resource) implements PlanChange {}

    /// Those of a pasted table.
    record AddExpenses(List<Expense> expenses) implements PlanChange {
        public AddExpenses {
            expenses = List.copyOf(expenses);
        }
    }

    record Remove(LineId line) implements PlanChange {}

    record Settle(FinancingPlan.Base base, Optional<LocalDate> worksStart) implements PlanChange {}

    /// Own funds pay what is missing.
    record Close() implements PlanChange {}
}
