package essaim.ballot;

/// An exact number of points: a whole number or a fraction, always in lowest terms. Points are written as people
/// say them, `23 ½`: [#whole()] and what is left over, [#rest()] / [#denominator()].
///
/// @param numerator   any whole number
/// @param denominator at least 1
public record Points(long numerator, long denominator) implements Comparable<Points> {
    public static final Points ZERO = new Points(0, 1);

    /// Reduces to lowest terms; refuses a denominator below 1.
    public Points {
        if (denominator < 1) {
            throw new IllegalArgumentException("Denominator must be at least 1: " + denominator);
        }
        long divisor = gcd(Math.absExact(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Points of(long whole) {
        return new Points(whole, 1);
    }

    /// The whole number of the mixed form, towards zero: 20 in 20 ⅔.
    public long whole() {
        return numerator / denominator;
    }

    /// The numerator left over in the mixed form, 0 for a whole number: 2 in 20 ⅔. It has the sign of the points.
    public long rest() {
        return numerator % denominator;
    }

    public Points plus(Points other) {
        long common = Math.multiplyExact(denominator / gcd(denominator, other.denominator), other.denominator);
        return new Points(
                Math.addExact(
                        Math.multiplyExact(numerator, common / denominator),
                        Math.multiplyExact(other.numerator, common / other.denominator)),
                common);
    }

    public Points minus(Points other) {
        return plus(new Points(Math.negateExact(other.numerator), other.denominator));
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /// `24`, `23 1/2`, `2/3`.
    @Override
    public String toString() {
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        return whole() == 0 ? numerator + "/" + denominator : whole() + " " + Math.abs(rest()) + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
