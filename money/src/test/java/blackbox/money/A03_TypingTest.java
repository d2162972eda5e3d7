package blackbox.money;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import essaim.money.TypedAmount;
import essaim.money.TypedAmount.Ambiguous;
import essaim.money.TypedAmount.Read;
import essaim.money.TypedAmount.Reason;
import essaim.money.TypedAmount.Refused;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class A03_TypingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1500|1500.00", "1 500|1500.00", "1 500,5|1500.50", "1 500,50 €|1500.50", "1500.5|1500.50", "1.234,56|1234.56",
        "1,234.56|1234.56", "1 234 567|1234567.00", "1.234.567|1234567.00", "1,234,567|1234567.00", "1'500|1500.00", "1’500.20|1500.20",
        "12 k€|12000.00", "12k|12000.00", "1,2 M€|1200000.00", "0,0125 M€|12500.00", "2 Md€|2000000000.00", "1 500 euros|1500.00",
        "3 EUR|3.00", "1 Euro|1.00", "−3,20|-3.20", "-3.2|-3.20", "+5|5.00", "0,5|0.50", "0,500|0.50", ",5|0.50", ".50 €|0.50",
        "5,|5.00", "007|7.00", "1234,500|1234.50", "1 500,000|1500.00", "0|0.00"
    })
    void readsWhatPeopleWrite(String typed, String euros) {
        assertThat(TypedAmount.read(typed)).isEqualTo(new Read(Amount.ofDecimal(euros)));
        assertThat(TypedAmount.read("\u00A0" + typed.replace(' ', '\u202F') + " ")).isEqualTo(new Read(Amount.ofDecimal(euros)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,500|1.50|1500.00", "1.500|1.50|1500.00", "12,340 €|12.34|12340.00", "1,500 k€|1500.00|1500000.00",
        "−1,500|-1500.00|-1.50"})
    void neverGuessesWhichOfTwo(String typed, String smaller, String larger) {
        assertThat(TypedAmount.read(typed))
                .isEqualTo(new Ambiguous(List.of(Amount.ofDecimal(smaller), Amount.ofDecimal(larger))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,505", "1.234"})
    void hasOneMeaningWhereTheOtherIsFinerThanACent(String typed) {
        assertThat(TypedAmount.read(typed)).isInstanceOf(Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|EMPTY", "' \u00A0 '|EMPTY", "douze|NOT_AN_AMOUNT", "12 $|NOT_AN_AMOUNT", "1500 HT|NOT_AN_AMOUNT", "--5|NOT_AN_AMOUNT",
        "7,99E+13|NOT_AN_AMOUNT", "€|NOT_AN_AMOUNT", "15 00|MISGROUPED", "1 5000|MISGROUPED", "1.23.456|MISGROUPED", "1,234,56|MISGROUPED",
        "1.234,567.8|MISGROUPED", "0,505|TOO_FINE", "12,3456|TOO_FINE", "1 500,505|TOO_FINE", "99999999999999999999|TOO_LARGE",
        "99999999999 Md€|TOO_LARGE"
    })
    void saysWhyItDoesNotRead(String typed, Reason reason) {
        assertThat(TypedAmount.read(typed)).isEqualTo(new Refused(reason));
    }

    @Test
    void readsBackEveryAmountHoweverItIsWritten() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var amount = new Amount(random.nextLong(-10_000_000_000L, 10_000_000_000L));
            for (var written : List.of(
                    written(amount, ' ', ','), written(amount, '\u202F', ','), written(amount, '.', ','),
                    written(amount, ',', '.'), written(amount, '’', '.'), amount.toDecimal(), amount.toDecimal().replace('.', ','))) {
                assertThat(TypedAmount.read(written + " €")).as(written).isEqualTo(new Read(amount));
            }
        }
    }

    private static String written(Amount amount, char group, char decimal) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat("#,##0.00", symbols).format(new BigDecimal(amount.toDecimal()));
    }

    /// Nothing that is typed is an error of ours.
    @ParameterizedTest
    @EnumSource(Reason.class)
    void anythingIsReadOrRefused(Reason reason) {
        var random = new Random(reason.ordinal());
        var signs = "0123456789.,' -+€kKmMd eEur\u00A0\u202F\uD83D\uDE00\u0000".codePoints().toArray();
        boolean met = false;
        for (int i = 0; i < 40_000; i++) {
            var typed = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                typed.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            if (random.nextInt(100) == 0) {
                typed.insert(0, "9".repeat(25));
            }
            met |= TypedAmount.read(typed.toString()).equals(new Refused(reason));
        }
        assertThat(met).isTrue();
    }
}
