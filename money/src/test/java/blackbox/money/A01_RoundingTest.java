package blackbox.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A01_RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "10, 0.5, 5, 5, 5", "11, 0.5, 6, 5, 6", "-11, 0.5, -6, -6, -5", "1, 0.49, 0, 0, 1", "-1, 0.49, 0, -1, 0",
        "300, 0.001, 0, 0, 1", "100, 0, 0, 0, 0", "12345, 1, 12345, 12345, 12345"
    })
    void isNamedByWhatItIsFor(long cents, String rate, long nearest, long right, long duty) {
        var exact = new Amount(cents).times(Rate.of(rate));

        assertThat(exact.rounded(Rounding.NEAREST)).isEqualTo(new Amount(nearest));
        assertThat(exact.rounded(Rounding.RIGHT)).isEqualTo(new Amount(right));
        assertThat(exact.rounded(Rounding.DUTY)).isEqualTo(new Amount(duty));
    }

    @Test
    void isThatOfBigDecimalWhateverTheProduct() {
        var random = new Random(20261201);
        for (int i = 0; i < 20_000; i++) {
            long cents = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            var rate = BigDecimal.valueOf(random.nextLong(-99_999, 99_999), random.nextInt(6));
            long by = random.nextInt(1, 50);
            var product = BigDecimal.valueOf(cents).multiply(rate);

            var exact = new Amount(cents).times(Rate.of(rate.toPlainString())).dividedBy(by);

            assertThat(exact.rounded(Rounding.NEAREST).cents()).isEqualTo(divided(product, by, RoundingMode.HALF_UP));
            assertThat(exact.rounded(Rounding.RIGHT).cents()).isEqualTo(divided(product, by, RoundingMode.FLOOR));
            assertThat(exact.rounded(Rounding.DUTY).cents()).isEqualTo(divided(product, by, RoundingMode.CEILING));
        }
    }

    private static long divided(BigDecimal product, long by, RoundingMode mode) {
        return product.divide(BigDecimal.valueOf(by), 0, mode).longValueExact();
    }

    @Test
    void happensOnceAtTheEnd() {
        var third = Rate.of(1, 3);

        assertThat(Amount.ofEuros(100).times(third).times(Rate.of("3")).rounded(Rounding.RIGHT))
                .isEqualTo(Amount.ofEuros(100));
        assertThat(third.plus(third).plus(third)).isEqualTo(Rate.WHOLE);
    }

    @Test
    void neverDecidesALimit() {
        var share = Rate.ofPart(new Amount(1_999_999), new Amount(10_000_000));

        assertThat(share.percentShown(1)).isEqualTo(new BigDecimal("20.0"));
        assertThat(share).isLessThan(Rate.of("0.2"));
        assertThat(new Amount(1).times(Rate.of("0.999999")).isBelow(new Amount(1))).isTrue();
        assertThat(new Amount(1).times(Rate.of("1.000001")).isAbove(new Amount(1))).isTrue();
    }

    @Test
    void refusesWhatALongCannotHold() {
        var most = new Amount(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(new Amount(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Amount(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(Rate.of("2")).rounded(Rounding.NEAREST)).isInstanceOf(ArithmeticException.class);
        assertThat(most.times(Rate.of("2")).dividedBy(2).rounded(Rounding.NEAREST)).as("large on the way only").isEqualTo(most);
        assertThatThrownBy(() -> Amount.ofDecimal("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void growthIsExact() {
        assertThat(Rate.of("1.02").power(10))
                .isEqualTo(Rate.of(new BigDecimal("1.02").pow(10).toPlainString()));
        assertThat(Rate.percent("2").power(0)).isEqualTo(Rate.WHOLE);
    }
}
