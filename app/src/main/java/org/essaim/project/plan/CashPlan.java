package org.essaim.project.plan;

import essaim.money.Amount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What comes in and goes out month by month. Own funds without a month are there from the beginning; another resource
/// without one is awaited and pays nothing yet; an expense without one is not placed.
///
/// @param months each one that something happens in, in their order
public record CashPlan(List<Month> months) {
    /// @param left at the end of the month, of all that came before
    public record Month(YearMonth month, Amount in, Amount out, Amount left) {}

    public CashPlan {
        months = List.copyOf(months);
    }

    public static CashPlan of(FinancingPlan plan) {
        SortedMap<YearMonth, Amount> out = new TreeMap<>();
        SortedMap<YearMonth, Amount> in = new TreeMap<>();
        for (Expense expense : plan.expenses()) {
            expense.month().ifPresent(month -> out.merge(month, expense.amount(), Amount::plus));
        }
        if (out.isEmpty()) {
            return new CashPlan(List.of());
        }
        Amount there = Amount.NOTHING;
        for (Resource resource : plan.counted()) {
            if (resource.month().isPresent()) {
                in.merge(resource.month().get(), resource.amount(), Amount::plus);
            } else if (resource.from() == Origin.OWN_FUNDS) {
                there = there.plus(resource.amount());
            }
        }
        YearMonth first = in.isEmpty() || out.firstKey().isBefore(in.firstKey()) ? out.firstKey() : in.firstKey();
        in.merge(first, there, Amount::plus);
        SortedMap<YearMonth, Amount> all = new TreeMap<>(out);
        in.forEach(all::putIfAbsent);
        List<Month> months = new ArrayList<>();
        Amount left = Amount.NOTHING;
        for (YearMonth month : all.keySet()) {
            Amount comes = in.getOrDefault(month, Amount.NOTHING);
            Amount goes = out.getOrDefault(month, Amount.NOTHING);
            left = left.plus(comes).minus(goes);
            months.add(new Month(month, comes, goes, left));
        }
        return new CashPlan(months);
    }

    /// The month in which least is left, or most is missing.
    Optional<Finding> finding() {
        return months.stream()
                .min((a, b) -> a.left().compareTo(b.left()))
                .map(month -> new Finding.Cash(month.month(), month.left()));
    }
}
