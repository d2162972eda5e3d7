package essaim.ballot.shares;

import essaim.ballot.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each group of voters has left, known in two ways.
///
/// As an *interval* of whole numbers, in units of 1/(ballots × 2^shift) of the smallest money: cheap, and the truth
/// lies in it whatever was rounded. And as an *exact sum*, the share minus the prices paid: slow, asked only when two
/// intervals overlap. An interval may also stand for a whole range of shares at once: then there is no exact sum.
final class Purses {
    final Market market;

    /// The share each voter starts with; the smallest one if there is a range.
    final Ratio share;

    private final BigInteger unit;
    private final long unitAsLong;
    final long[] low;
    final long[] high;

    /// The price paid in each round, per point, as a numerator over what is `common` to them all: a sum of prices then
    /// is a sum of whole numbers.
    private final List<BigInteger> prices = new ArrayList<>();

    private BigInteger common = BigInteger.ONE;

    /// For each group, the rounds in which it paid the full price, and for how many points.
    private final int[][] rounds;

    private final long[][] paid;
    private final int[] payments;
    private final boolean[] emptied;

    /// @param from the smallest share of the range, times the number of ballots
    /// @param to   the greatest one, inclusive
    Purses(Market market, long from, long to, boolean exact) {
        this.market = market;
        this.share = Ratio.of(from, market.ballots());
        long most = Math.max(1, Math.max(to, Math.multiplyExact(market.allCosts(), market.ballots())));
        int shift = Market.BITS - (Long.SIZE - Long.numberOfLeadingZeros(most));
        if (shift < 0) {
            throw new ArithmeticException("Too much money for so many ballots: " + most);
        }
        this.unitAsLong = market.ballots() << shift;
        this.unit = BigInteger.valueOf(unitAsLong);
        int groups = market.sizes().length;
        this.low = new long[groups];
        this.high = new long[groups];
        Arrays.fill(low, from << shift);
        Arrays.fill(high, to << shift);
        this.rounds = new int[exact ? groups : 0][];
        this.paid = new long[exact ? groups : 0][];
        this.payments = new int[exact ? groups : 0];
        this.emptied = new boolean[exact ? groups : 0];
    }

    /// What one voter of this group has left.
    Ratio left(int group) {
        if (emptied[group]) {
            return Ratio.ZERO;
        }
        var spent = BigInteger.ZERO;
        for (int i = 0; i < payments[group]; i++) {
            spent = spent.add(prices.get(rounds[group][i]).multiply(BigInteger.valueOf(paid[group][i])));
        }
        return share.minus(new Ratio(spent, common));
    }

    /// What all voters of these groups have left together: the groups at the places from … to − 1 of the list.
    Ratio sum(int[] groups, int from, int to) {
        var times = new long[prices.size()];
        long voters = 0;
        for (int i = from; i < to; i++) {
            int group = groups[i];
            int size = market.sizes()[group];
            voters += emptied[group] ? 0 : size;
            for (int p = 0; !emptied[group] && p < payments[group]; p++) {
                times[rounds[group][p]] += size * paid[group][p];
            }
        }
        var spent = BigInteger.ZERO;
        for (int round = 0; round < times.length; round++) {
            if (times[round] != 0) {
                spent = spent.add(prices.get(round).multiply(BigInteger.valueOf(times[round])));
            }
        }
        return share.times(voters).minus(new Ratio(spent, common));
    }

    /// In exact mode, all supporters of the item pay this price per point, or all they have.
    ///
    /// @param tied only passed on
    Bought pay(int item, Ratio price, int[] tied) {
        long full = 0;
        long gaveAll = 0;
        long nothing = 0;
        int round = prices.size();
        add(price);
        var groups = market.supporters()[item];
        long points = 0;
        long due = 0;
        long least = 0;
        for (int i = 0; i < groups.length; i++) {
            int group = groups[i];
            int size = market.sizes()[group];
            if (points != market.points()[item][i]) {
                points = market.points()[item][i];
                due = ceiling(price, points);
                least = floor(price, points);
            }
            if (high[group] == 0) {
                nothing += size;
                emptied[group] = true;
            } else if (isBelow(group, price, points, due)) {
                gaveAll += size;
                emptied[group] = true;
                low[group] = 0;
                high[group] = 0;
            } else {
                full += size;
                note(group, round, points);
                low[group] = Math.max(0, low[group] - due);
                high[group] = Math.max(0, high[group] - least);
            }
        }
        return new Bought(item, price, full, gaveAll, nothing, tied);
    }

    /// In a range, all supporters pay a price that lies between these two.
    void pay(int item, Price least, Price most) {
        var groups = market.supporters()[item];
        for (int i = 0; i < groups.length; i++) {
            long points = market.points()[item][i];
            low[groups[i]] = Math.max(0, low[groups[i]] - most.ceiling(points));
            high[groups[i]] = Math.max(0, high[groups[i]] - least.floor(points));
        }
    }

    /// Whether a voter of this group cannot pay the price for so many points. The intervals nearly always say.
    boolean isBelow(int group, Ratio price, long points, long due) {
        if (low[group] >= due) {
            return false;
        }
        return high[group] < due || left(group).compareTo(price.times(points)) < 0;
    }

    /// The price of so many points in units, rounded up.
    long ceiling(Ratio price, long points) {
        return units(price.times(points).times(new Ratio(unit, BigInteger.ONE)).ceiling());
    }

    private long floor(Ratio price, long points) {
        return units(price.times(points).times(new Ratio(unit, BigInteger.ONE)).floor());
    }

    /// More than anybody has is as good as the greatest number.
    private static long units(BigInteger units) {
        return units.bitLength() > Market.BITS ? Long.MAX_VALUE : units.longValue();
    }

    private void add(Ratio price) {
        var factor = price.denominator().divide(common.gcd(price.denominator()));
        if (!factor.equals(BigInteger.ONE)) {
            common = common.multiply(factor);
            prices.replaceAll(factor::multiply);
        }
        prices.add(price.numerator().multiply(common.divide(price.denominator())));
    }

    private void note(int group, int round, long points) {
        if (payments[group] == 0) {
            rounds[group] = new int[2];
            paid[group] = new long[2];
        } else if (payments[group] == rounds[group].length) {
            rounds[group] = Arrays.copyOf(rounds[group], 2 * payments[group]);
            paid[group] = Arrays.copyOf(paid[group], 2 * payments[group]);
        }
        rounds[group][payments[group]] = round;
        paid[group][payments[group]++] = points;
    }

    /// This much money in units.
    long units(long money) {
        return money * unitAsLong;
    }
}
