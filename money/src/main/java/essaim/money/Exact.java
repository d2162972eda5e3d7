package essaim.money;

/// A sum that is not rounded yet: what products of amounts and rates are until their end. Limits are compared here, on
/// what is exact, never on what is shown.
public final class Exact implements Comparable<Exact> {
    private final Fraction cents;

    Exact(Fraction cents) {
        this.cents = cents;
    }

    public Exact plus(Exact other) {
        return new Exact(cents.plus(other.cents));
    }

    public Exact minus(Exact other) {
        return new Exact(cents.minus(other.cents));
    }

    public Exact times(Rate rate) {
        return new Exact(cents.times(rate.fraction()));
    }

    /// @throws ArithmeticException when the rate is zero
    public Exact dividedBy(Rate rate) {
        return new Exact(cents.over(rate.fraction()));
    }

    /// @throws ArithmeticException when it is zero
    public Exact dividedBy(long number) {
        return new Exact(cents.over(Fraction.of(number)));
    }

    /// @throws ArithmeticException when it is too large for an amount
    public Amount rounded(Rounding rounding) {
        return new Amount(cents.rounded(rounding).longValueExact());
    }

    public boolean isAbove(Amount limit) {
        return compareTo(limit.exact()) > 0;
    }

    public boolean isBelow(Amount limit) {
        return compareTo(limit.exact()) < 0;
    }

    @Override
    public int compareTo(Exact other) {
        return cents.compareTo(other.cents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && cents.equals(exact.cents);
    }

    @Override
    public int hashCode() {
        return cents.hashCode();
    }

    /// In cents: `50000/3`.
    @Override
    public String toString() {
        return cents.toString();
    }
}
