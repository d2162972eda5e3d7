package org.essaim.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// `./essaim bench territories`: what the field of a territory asks as one types, letter by letter. Its last line is
/// JSON: the median and the slowest of the queries, each at its median over many runs.
public final class TerritoryBench {
    private static final int WARM = 200;
    private static final int RUNS = 500;
    private static final double THOUSAND = 1e3;

    /// From what matches half of France to what matches nothing: short, coded, misspelt, long.
    private static final List<String> QUERIES = List.of(
            "s",
            "sa",
            "saint",
            "d",
            "l",
            "0",
            "06",
            "06130",
            "200039857",
            "besancn",
            "xxxxxxxx",
            "saint denis en val de loire",
            "communaute d'agglomeration du pays de grase");

    private TerritoryBench() {}

    public static void main(String[] args) {
        Territories territories = Territories.withoutGroups();
        double[] medians = new double[QUERIES.size()];
        for (int i = 0; i < medians.length; i++) {
            medians[i] = medianMicros(territories, QUERIES.get(i));
            System.out.printf(Locale.ROOT, "%9.0f µs  %s%n", medians[i], QUERIES.get(i));
        }
        Arrays.sort(medians);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"territories\",\"queries\":%d,\"medianMicros\":%.0f,\"slowestMicros\":%.0f}%n",
                QUERIES.size(),
                medians[medians.length / 2],
                medians[medians.length - 1]);
    }

    private static double medianMicros(Territories territories, String query) {
        long[] nanos = new long[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long start = System.nanoTime();
            territories.search(query, 10);
            if (run >= 0) {
                nanos[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2] / THOUSAND;
    }
}
