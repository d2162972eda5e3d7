package essaim.ballot.shares;

/// A price per point as a fraction of whole numbers: what is left to pay, in units, over the points that pay it; and
/// that price per value, which is what items are compared by.
///
/// @param due    at most 2^61
/// @param points above zero
/// @param value  points × worth, at most 2^61
record Price(long due, long points, long value) implements Comparable<Price> {
    /// By price per value. Both products are whole numbers of up to 122 bits, compared as such.
    @Override
    public int compareTo(Price other) {
        int upper = Long.compare(Math.multiplyHigh(due, other.value), Math.multiplyHigh(other.due, value));
        return upper != 0 ? upper : Long.compareUnsigned(due * other.value, other.due * value);
    }

    long floor(long times) {
        long whole = due / points;
        long rest = due % points;
        return whole > Long.MAX_VALUE / 2 / times ? Long.MAX_VALUE / 2 : whole * times + rest * times / points;
    }

    long ceiling(long times) {
        long whole = due / points;
        long rest = due % points;
        return whole > Long.MAX_VALUE / 2 / times
                ? Long.MAX_VALUE / 2
                : whole * times + Math.ceilDiv(rest * times, points);
    }
}
