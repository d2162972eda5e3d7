package org.essaim.project.plan;

import essaim.money.Amount;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/// What pays.
///
/// @param amount not negative, in the plan's base
/// @param month when it arrives
public record Resource(
        LineId id, String label, Origin from, Amount amount, Limit limit, Life life, Dates dates, Optional<YearMonth> month) {
    public Resource {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A resource is not negative: " + amount);
        }
    }

    /// One without conditions.
    public static Resource of(LineId id, String label, Origin from, Amount amount) {
        return new Resource(id, label, from, amount, Limit.NONE, Life.ENVISAGED, Dates.UNKNOWN, Optional.empty());
    }

    public Resource withAmount(Amount other) {
        return new Resource(id, label, from, other, limit, life, dates, month);
    }

    public Resource withLife(Life other) {
        return new Resource(id, label, from, amount, limit, other, dates, month);
    }

    /// What it gives at most, all of its expenses taken.
    public Resource givingItsMost(Collection<Expense> expenses) {
        return limit.most(expenses).map(this::withAmount).orElse(this);
    }

    boolean isOwnFunds() {
        return from == Origin.OWN_FUNDS && life.counts();
    }
}
