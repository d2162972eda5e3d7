package org.essaim.project.plan;

import essaim.money.Rate;

/// The figures of the law on the day that matters, which whoever asks reads from the parameters.
///
/// @param leastOwnShare of what public persons bring, who carries the project included: 0.2 in general, 0.3 where another
///     authority leads the field, less by exception (CGCT, art. L. 1111-9 and L. 1111-10)
/// @param mostPublicAid of the expenses that a grant of the State takes (decree 2018-514, art. 10)
public record Rules(Rate leastOwnShare, Rate mostPublicAid) {
    public Rules {
        if (leastOwnShare.isNegative() || leastOwnShare.compareTo(Rate.WHOLE) >= 0) {
            throw new IllegalArgumentException("Some of it is own, never all: " + leastOwnShare);
        }
    }
}
