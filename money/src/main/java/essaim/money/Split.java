package essaim.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A sum in parts that add up to it, to the cent.
public final class Split {
    private static final int CENTS = 100;

    private Split() {}

    /// Parts that differ by a cent at most; the earlier ones take what is left over.
    ///
    /// @param parts at least 1
    public static List<Amount> evenly(Amount total, int parts) {
        return byWeights(total, Collections.nCopies(parts, Rate.WHOLE));
    }

    /// In proportion, by largest remainders: each part is its exact share, a cent more or less. Of equal remainders the
    /// earlier one is served.
    ///
    /// @param weights none negative, not all nothing
    /// @throws IllegalArgumentException when they are
    public static List<Amount> byWeights(Amount total, List<Rate> weights) {
        Rate whole = weights.stream().reduce(Rate.NONE, Rate::plus);
        if (weights.stream().anyMatch(Rate::isNegative) || whole.equals(Rate.NONE)) {
            throw new IllegalArgumentException("Weights must not be negative, and not all nothing: " + weights);
        }
        List<Fraction> exact = weights.stream()
                .map(weight -> Fraction.of(total.cents()).times(weight.fraction()).over(whole.fraction()))
                .toList();
        return largestRemainders(exact, BigInteger.valueOf(total.cents())).stream()
                .map(cents -> new Amount(cents.longValueExact()))
                .toList();
    }

    /// Shares paid one after the other: each is rounded down, and the last takes what is left, so that no payment is ever
    /// above its share but the last.
    ///
    /// @param total  not negative
    /// @param shares none negative, 1 in all
    /// @throws IllegalArgumentException otherwise
    public static List<Amount> inInstalments(Amount total, List<Rate> shares) {
        boolean whole = shares.stream().reduce(Rate.NONE, Rate::plus).equals(Rate.WHOLE);
        if (total.isNegative() || !whole || shares.stream().anyMatch(Rate::isNegative)) {
            throw new IllegalArgumentException("Shares of " + total + " must make a whole: " + shares);
        }
        List<Amount> paid = new ArrayList<>();
        for (Rate share : shares.subList(0, shares.size() - 1)) {
            paid.add(total.times(share).rounded(Rounding.RIGHT));
        }
        paid.add(total.minus(Amount.sum(paid)));
        return List.copyOf(paid);
    }

    /// The lines of a column in whole euros that add up to its total in whole euros, rounded to the nearest: two columns
    /// with one total in cents have one total in euros too. Each line moves by less than a euro.
    public static List<Amount> toWholeEuros(List<Amount> lines) {
        Fraction cents = Fraction.of(CENTS);
        BigInteger total = Fraction.of(Amount.sum(lines).cents()).over(cents).rounded(Rounding.NEAREST);
        List<Fraction> exact =
                lines.stream().map(line -> Fraction.of(line.cents()).over(cents)).toList();
        return largestRemainders(exact, total).stream()
                .map(euros -> Amount.ofEuros(euros.longValueExact()))
                .toList();
    }

    /// Each rounded down, then one more for those whose remainder is the largest, until the total is reached.
    private static List<BigInteger> largestRemainders(List<Fraction> exact, BigInteger total) {
        List<BigInteger> parts = new ArrayList<>(
                exact.stream().map(part -> part.rounded(Rounding.RIGHT)).toList());
        int left = total.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> exact.get(i).minus(new Fraction(parts.get(i), BigInteger.ONE)))
                        .reversed())
                .limit(left)
                .toList()
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return List.copyOf(parts);
    }
}
