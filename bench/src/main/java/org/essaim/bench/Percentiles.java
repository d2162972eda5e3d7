package org.essaim.bench;

import java.util.Arrays;

/// Durations in milliseconds, read by rank and rounded to a tenth.
public final class Percentiles {
    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    public static Percentiles of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /// The smallest duration that so many percent of all do not exceed; -1 when there is none.
    public double at(int percent) {
        if (sorted.length == 0) {
            return -1;
        }
        int index = Math.clamp((int) Math.ceil(sorted.length * percent / 100.0) - 1, 0, sorted.length - 1);
        return Math.round(sorted[index] * 10) / 10.0;
    }
}
