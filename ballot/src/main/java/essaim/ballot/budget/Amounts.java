package essaim.ballot.budget;

import java.math.BigDecimal;

/// Decimal numbers as people write them.
final class Amounts {
    private Amounts() {}

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// How many of the smallest unit, 1/10^decimals, make this number.
    static long units(BigDecimal number, int decimals) {
        return number.movePointRight(decimals).longValueExact();
    }
}
