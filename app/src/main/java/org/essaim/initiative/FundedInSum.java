package org.essaim.initiative;

import java.util.List;

/// Financed projects counted.
///
/// @param amountCents the sum of the amounts that are known, in cents of euro
/// @param largest first
public record FundedInSum(long count, long amountCents, List<FundedProject> largest) {
    public FundedInSum {
        largest = List.copyOf(largest);
    }
}
