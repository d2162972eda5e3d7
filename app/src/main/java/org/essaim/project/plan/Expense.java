package org.essaim.project.plan;

import essaim.money.Amount;
import java.time.YearMonth;
import java.util.Optional;

/// What has to be paid.
///
/// @param account of the common form (CERFA 12156), such as `60` or `61`; empty where nobody said
/// @param month when it is paid
/// @param amount not negative, in the plan's base, with or without tax
public record Expense(LineId id, String label, String account, Optional<YearMonth> month, Amount amount) {
    public Expense {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("An expense is not negative: " + amount);
        }
    }
}
