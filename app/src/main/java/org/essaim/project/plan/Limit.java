package org.essaim.project.plan;

import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.Rounding;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The most that an aid gives, as it was published the day it came into the plan.
///
/// @param rate of the eligible expenses, 0 to 1
/// @param cap whatever the rate says
/// @param eligible the expenses that it takes
public record Limit(Optional<Rate> rate, Optional<Amount> cap, Set<LineId> eligible) {
    public static final Limit NONE = new Limit(Optional.empty(), Optional.empty(), Set.of());

    /// Which of the two bounds is reached first.
    public enum Bound {
        RATE,
        CAP
    }

    public Limit {
        rate.filter(it -> it.isNegative() || it.compareTo(Rate.WHOLE) > 0).ifPresent(it -> {
            throw new IllegalArgumentException("An aid gives none to all of what it takes: " + it);
        });
        cap.filter(Amount::isNegative).ifPresent(it -> {
            throw new IllegalArgumentException("A cap is not negative: " + it);
        });
        eligible = Set.copyOf(eligible);
    }

    public Amount base(Collection<Expense> expenses) {
        return Amount.sum(expenses.stream()
                .filter(expense -> eligible.contains(expense.id()))
                .map(Expense::amount)
                .toList());
    }

    /// By its rate: a right, rounded down. None without a rate.
    public Optional<Amount> byRate(Collection<Expense> expenses) {
        return rate.map(it -> base(expenses).times(it).rounded(Rounding.RIGHT));
    }

    /// By its rate and its cap. None when it has neither.
    public Optional<Amount> most(Collection<Expense> expenses) {
        return Stream.of(byRate(expenses), cap).flatMap(Optional::stream).min(Amount::compareTo);
    }
}
