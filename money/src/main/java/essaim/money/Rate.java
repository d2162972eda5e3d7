package essaim.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact proportion: a rate of an aid, a share, a price's growth, a discount. Of either sign, and above 1 where it
/// makes sense.
public final class Rate implements Comparable<Rate> {
    public static final Rate NONE = new Rate(Fraction.ZERO);
    public static final Rate WHOLE = new Rate(Fraction.ONE);

    private final Fraction fraction;

    private Rate(Fraction fraction) {
        this.fraction = fraction;
    }

    /// Of a decimal as data files write it: `0.055` is 5.5 %.
    ///
    /// @throws NumberFormatException when it is no decimal number
    public static Rate of(String decimal) {
        return new Rate(Fraction.of(new BigDecimal(decimal)));
    }

    /// Of a percentage: `5.5` is 5.5 %.
    public static Rate percent(String decimal) {
        return new Rate(Fraction.of(new BigDecimal(decimal).movePointLeft(2)));
    }

    /// One third is `Rate.of(1, 3)`.
    ///
    /// @throws ArithmeticException when the denominator is zero
    public static Rate of(long numerator, long denominator) {
        return new Rate(new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    /// What part of the whole it is.
    ///
    /// @throws ArithmeticException when the whole is nothing
    public static Rate ofPart(Amount part, Amount whole) {
        return of(part.cents(), whole.cents());
    }

    public Rate plus(Rate other) {
        return new Rate(fraction.plus(other.fraction));
    }

    public Rate minus(Rate other) {
        return new Rate(fraction.minus(other.fraction));
    }

    public Rate times(Rate other) {
        return new Rate(fraction.times(other.fraction));
    }

    /// What is left of the whole.
    public Rate complement() {
        return WHOLE.minus(this);
    }

    /// A growth over that many years: `Rate.of("1.02").power(10)`.
    ///
    /// @param times 0 or more
    public Rate power(int times) {
        return new Rate(fraction.power(times));
    }

    /// In percent, half up, for showing: it decides nothing, for 19.99999 % shows as 20.0.
    public BigDecimal percentShown(int decimals) {
        Fraction percent = fraction.times(Fraction.of(100));
        return new BigDecimal(percent.numerator())
                .divide(new BigDecimal(percent.denominator()), decimals, RoundingMode.HALF_UP);
    }

    Fraction fraction() {
        return fraction;
    }

    public boolean isNegative() {
        return fraction.signum() < 0;
    }

    @Override
    public int compareTo(Rate other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rate rate && fraction.equals(rate.fraction);
    }

    @Override
    public int hashCode() {
        return fraction.hashCode();
    }

    /// `11/200`.
    @Override
    public String toString() {
        return fraction.toString();
    }
}
