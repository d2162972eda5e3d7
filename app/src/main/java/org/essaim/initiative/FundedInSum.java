package org.essaim.initiative;

import java.util.List;

/// Financed projects counted.
///
/// @param amountCents the sum of the amounts that are known, in cents of euro
/// @param themes the commonest first; a project may have several, or none
/// @param largest first
public record FundedInSum(long count, long amountCents, List<ThemeCount> themes, List<FundedProject> largest) {
    public record ThemeCount(Theme theme, long count) {}

    public FundedInSum {
        themes = List.copyOf(themes);
        largest = List.copyOf(largest);
    }
}
