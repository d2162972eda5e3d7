package org.essaim.language;

import essaim.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts as French writes them.
final class Euros {
    private Euros() {}

    /// « 524 154,00 € ».
    static String exact(Amount amount, Language language) {
        long size = Math.absExact(amount.cents());
        String cents = Long.toString(100 + size % 100).substring(1);
        return (amount.isNegative() ? "−" : "") + language.number(size / 100) + "," + cents + Language.NO_BREAK + "€";
    }

    /// « 524 154 € », to the nearest euro, a half away from zero.
    static String rounded(Amount amount, Language language) {
        long euros = BigDecimal.valueOf(amount.cents(), 2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return language.number(euros) + Language.NO_BREAK + "€";
    }
}
