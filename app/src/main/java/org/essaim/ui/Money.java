package org.essaim.ui;

/// A sum in euros, exact to the cent. Sums that a `long` cannot hold are refused, never wrapped.
public record Money(long cents) implements Comparable<Money> {
    public static final Money NOTHING = new Money(0);

    private static final int CENTS = 100;

    public static Money ofEuros(long euros) {
        return new Money(Math.multiplyExact(euros, CENTS));
    }

    /// @throws ArithmeticException when the sum is too large
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /// « 524 154,00 € ».
    public String exact() {
        String sign = cents < 0 ? "−" : "";
        long size = Math.absExact(cents);
        long rest = size % CENTS;
        return sign + French.number(size / CENTS) + "," + (rest < 10 ? "0" : "") + rest + Typography.NO_BREAK + "€";
    }

    /// « 524 154 € », to the nearest euro.
    public String rounded() {
        return French.number(Math.floorDiv(Math.addExact(cents, CENTS / 2), CENTS)) + Typography.NO_BREAK + "€";
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
