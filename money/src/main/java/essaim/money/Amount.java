package essaim.money;

import java.math.BigDecimal;
import java.util.Collection;

/// A sum of money in whole cents, of either sign. What a `long` cannot hold is refused, never wrapped.
///
/// @param cents whole cents
public record Amount(long cents) implements Comparable<Amount> {
    public static final Amount NOTHING = new Amount(0);

    private static final int CENTS = 100;

    public static Amount ofEuros(long euros) {
        return new Amount(Math.multiplyExact(euros, CENTS));
    }

    /// Of euros as data files write them: `1234.5`, a decimal point and nothing else.
    ///
    /// @throws NumberFormatException when it is no decimal number
    /// @throws ArithmeticException   when it is finer than a cent, or too large
    public static Amount ofDecimal(String euros) {
        return new Amount(new BigDecimal(euros).movePointRight(2).longValueExact());
    }

    public static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(NOTHING, Amount::plus);
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(cents, other.cents));
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(cents, other.cents));
    }

    public Amount negated() {
        return new Amount(Math.negateExact(cents));
    }

    public Amount times(long times) {
        return new Amount(Math.multiplyExact(cents, times));
    }

    /// Not rounded yet.
    public Exact times(Rate rate) {
        return exact().times(rate);
    }

    public Exact exact() {
        return new Exact(Fraction.of(cents));
    }

    public Amount min(Amount other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Amount max(Amount other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /// `1234.50`: euros for data files, always two decimals.
    public String toDecimal() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return toDecimal();
    }
}
