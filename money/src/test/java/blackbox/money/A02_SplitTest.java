package blackbox.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.Rounding;
import essaim.money.Split;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class A02_SplitTest {
    @Test
    void theEarlierPartsTakeWhatIsLeftOver() {
        assertThat(Split.evenly(Amount.ofEuros(1), 7)).isEqualTo(cents(15, 15, 14, 14, 14, 14, 14));
        assertThat(Split.evenly(Amount.NOTHING, 3)).isEqualTo(cents(0, 0, 0));
    }

    @Test
    void theLargestRemaindersAreServedFirst() {
        // 100 cents by 1, 1, 4: 16 2/3, 16 2/3, 66 2/3; two cents are left, for the first of the equal ones.
        assertThat(Split.byWeights(Amount.ofEuros(1), rates("1", "1", "4"))).isEqualTo(cents(17, 17, 66));
        assertThat(Split.byWeights(Amount.ofEuros(1), rates("0", "1", "0"))).isEqualTo(cents(0, 100, 0));
    }

    @Test
    void instalmentsAreNeverAboveTheirShareButTheLast() {
        assertThat(Split.inInstalments(new Amount(100_001), rates("0.3", "0.3", "0.4"))).isEqualTo(cents(30_000, 30_000, 40_001));
        assertThatThrownBy(() -> Split.inInstalments(new Amount(100), rates("0.3", "0.3")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(new Amount(100), rates("0", "0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(new Amount(100), rates("2", "-1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsLostWhateverTheWeights() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var total = new Amount(random.nextLong(-1_000_000, 1_000_000_000));
            var weights = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> Rate.of(random.nextInt(1, 1000), random.nextInt(1, 30)))
                    .toList();
            var whole = weights.stream().reduce(Rate.NONE, Rate::plus);

            var parts = Split.byWeights(total, weights);

            assertThat(Amount.sum(parts)).isEqualTo(total);
            for (int part = 0; part < parts.size(); part++) {
                var exact = total.times(weights.get(part)).dividedBy(whole);
                assertThat(parts.get(part))
                        .isBetween(exact.rounded(Rounding.RIGHT), exact.rounded(Rounding.DUTY));
            }
        }
    }

    /// No other split in whole cents is nearer to the exact shares: every one of small totals is tried.
    @Test
    void noOtherSplitIsNearer() {
        for (long total = 0; total <= 12; total++) {
            for (var weights : List.of(rates("1", "2", "4"), rates("3", "3", "1"), rates("5", "1", "1"))) {
                var parts = Split.byWeights(new Amount(total), weights);
                long best = distance(parts, total, weights);
                for (long a = 0; a <= total; a++) {
                    for (long b = 0; a + b <= total; b++) {
                        assertThat(distance(cents(a, b, total - a - b), total, weights)).isGreaterThanOrEqualTo(best);
                    }
                }
            }
        }
    }

    /// The squares of what each part is off, times the square of the weights' sum (7).
    private static long distance(List<Amount> parts, long total, List<Rate> weights) {
        return IntStream.range(0, 3)
                .mapToLong(i -> {
                    long weight = new Amount(1).times(weights.get(i)).rounded(Rounding.NEAREST).cents();
                    long off = parts.get(i).cents() * 7 - total * weight;
                    return off * off;
                })
                .sum();
    }

    @Test
    void columnsOfOneTotalHaveOneTotalInWholeEuros() {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            var charges = amounts(random, 1 + random.nextInt(9));
            var total = Amount.sum(charges);
            var products = Split.byWeights(
                    total, IntStream.range(0, 4).mapToObj(_ -> Rate.of(random.nextInt(1, 90), 7)).toList());

            var left = Split.toWholeEuros(charges);
            var right = Split.toWholeEuros(products);

            assertThat(Amount.sum(left)).isEqualTo(Amount.sum(right));
            assertThat(Math.abs(Amount.sum(left).minus(total).cents())).isLessThanOrEqualTo(50);
            for (int line = 0; line < left.size(); line++) {
                assertThat(left.get(line).cents() % 100).isZero();
                assertThat(Math.abs(left.get(line).minus(charges.get(line)).cents())).isLessThan(100);
            }
        }
    }

    private static List<Amount> amounts(Random random, int many) {
        return random.longs(many, 0, 1_000_000).mapToObj(Amount::new).toList();
    }

    private static List<Amount> cents(long... cents) {
        return LongStream.of(cents).mapToObj(Amount::new).toList();
    }

    private static List<Rate> rates(String... decimals) {
        return Stream.of(decimals).map(Rate::of).toList();
    }
}
