package essaim.ballot.judgment;

import java.math.BigInteger;

/// What is done when candidates did not all receive the same number of grades: said before the vote.
public sealed interface Missing {
    /// Every candidate must have been graded by everybody; else the count is refused.
    record Refused() implements Missing {}

    /// Who did not grade a candidate is counted as giving it this grade; 0 is the worst.
    ///
    /// @param voters how many voted; nobody has more grades
    record CountedAs(int grade, BigInteger voters) implements Missing {}

    /// Who did not grade a candidate is counted as giving it the median of those who did, so that it stays where they
    /// put it. A candidate that nobody graded has no median and is refused.
    record CountedAsMedian(BigInteger voters) implements Missing {}

    /// Each candidate is ranked by shares of those who graded it: tallies are multiplied until all have the same
    /// total, the least common multiple. A candidate that nobody graded is refused.
    record Normalized() implements Missing {}

    static Missing refused() {
        return new Refused();
    }

    static Missing countedAs(int grade, long voters) {
        return new CountedAs(grade, BigInteger.valueOf(voters));
    }

    static Missing countedAsMedian(long voters) {
        return new CountedAsMedian(BigInteger.valueOf(voters));
    }

    static Missing normalized() {
        return new Normalized();
    }
}
