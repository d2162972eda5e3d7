package org.essaim.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.essaim.language.Language;

/// France, a cell a department, about in its place: how much there is in each, in six steps from none to most.
///
/// @param cells on a ground of [#WIDTH] by [#HEIGHT]
/// @param table those with any, most first
public record FranceMap(List<Cell> cells, List<Step> steps, List<Cell> table) {
    public static final String STYLE = "territory/france.css";

    public static final int WIDTH = 620;
    public static final int HEIGHT = 690;

    private static final double COLUMN = 23.4;
    private static final double ROW = 40.5;
    private static final double LEFT = 7;
    private static final double TOP = 33;
    private static final int STEPS = 5;
    private static final List<Integer> NICE = List.of(1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100);

    /// Rows from north to south, overseas last: codes with their column, in halves of a cell.
    private static final List<String> PLACES = List.of(
            "62@13",
            "80@12 59@14",
            "76@9 95@11 60@13 02@15 08@17 57@19",
            "50@4 14@6 27@8 78@10 75@12 93@14 51@16 55@18 54@20 67@22",
            "29@1 22@3 35@5 61@7 28@9 92@11 94@13 77@15 10@17 88@19 68@21",
            "56@4 53@6 72@8 41@10 91@12 45@14 89@16 52@18 70@20 90@22",
            "44@5 49@7 37@9 36@11 18@13 58@15 21@17 39@19 25@21",
            "85@4 79@6 86@8 87@10 23@12 03@14 71@16 01@18 74@20",
            "17@7 16@9 19@11 63@13 42@15 69@17 38@19 73@21",
            "33@6 24@8 46@10 15@12 43@14 07@16 26@18 05@20",
            "40@7 47@9 82@11 12@13 48@15 84@17 04@19 06@21",
            "64@6 32@8 31@10 81@12 34@14 30@16 13@18 83@20 2B@24",
            "65@9 09@11 11@13 66@15 2A@23",
            "",
            "971@1 972@3 973@5 974@7 976@9 975@11",
            "977@2 978@4 984@6 986@8 987@10 988@12");

    /// @param level 0 for none, 1 to 5 the fuller
    public record Cell(
            String code, String name, int count, int level, double x, double y, String address, boolean chosen) {}

    /// @param label « 1 à 75 »
    public record Step(int level, String label) {}

    /// @param counts by code of department, as everything here
    public static FranceMap of(
            Map<String, Integer> counts,
            Function<String, String> names,
            Function<String, String> addresses,
            Set<String> chosen) {
        int most = PLACES_BY_CODE.keySet().stream()
                .mapToInt(code -> counts.getOrDefault(code, 0))
                .max()
                .orElse(0);
        int step = nice(Math.ceilDiv(most, STEPS));
        var cells = new ArrayList<Cell>();
        PLACES_BY_CODE.forEach((code, place) -> {
            int count = counts.getOrDefault(code, 0);
            cells.add(new Cell(
                    code,
                    names.apply(code),
                    count,
                    Math.min(STEPS, Math.ceilDiv(count, step)),
                    place[0],
                    place[1],
                    addresses.apply(code),
                    chosen.contains(code)));
        });
        cells.sort(Comparator.comparingDouble(Cell::y).thenComparingDouble(Cell::x));
        List<Cell> table = cells.stream()
                .filter(cell -> cell.count() > 0)
                .sorted(Comparator.comparingInt(Cell::count).reversed().thenComparing(Cell::code))
                .toList();
        return new FranceMap(cells, steps(step, most), table);
    }

    private static final Map<String, double[]> PLACES_BY_CODE = places();

    private static Map<String, double[]> places() {
        var places = new HashMap<String, double[]>();
        for (int row = 0; row < PLACES.size(); row++) {
            for (String place : PLACES.get(row).split(" ")) {
                if (!place.isEmpty()) {
                    String[] parts = place.split("@");
                    places.put(parts[0], new double[] {LEFT + Integer.parseInt(parts[1]) * COLUMN, TOP + row * ROW});
                }
            }
        }
        return places;
    }

    private static List<Step> steps(int step, int most) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(0, "0"));
        for (int level = 1; level <= STEPS && (level - 1) * step < Math.max(most, 1); level++) {
            String from = Language.spoken().number((level - 1) * (long) step + 1);
            String to = Language.spoken().number(level * (long) step);
            steps.add(new Step(level, from.equals(to) ? from : from + " à " + to));
        }
        return steps;
    }

    /// The least round number that is no less.
    private static int nice(int least) {
        for (int power = 1; ; power *= 10) {
            for (int nice : NICE) {
                if (nice * power >= least) {
                    return nice * power;
                }
            }
        }
    }
}
