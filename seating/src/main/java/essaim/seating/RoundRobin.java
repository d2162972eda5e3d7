package essaim.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rounds in which nobody meets anybody twice, by construction.
///
/// **Columns.** People stand in columns as long as there are tables. In round r, person i of column c sits at table
/// i + r·c. Two people of different columns meet only in the round that solves one equation with one unknown, and two
/// of one column never. With the arithmetic of a field ([GaloisField]: the number of tables g is a prime power) and no
/// more than g columns there are g such rounds: five tables of four give five, eight tables of four eight. With any
/// other g the arithmetic is modulo g, and only some rounds avoid each other: whoever uses them must look. When people
/// stand in a square, one more round seats each column at a table. These are the lines of an affine plane (R. C. Bose,
/// 1938). A last column may be short: tables then differ by one.
///
/// **Pairs.** With two at a table it is the circle method of sports leagues: one stays, the others go round.
final class RoundRobin {
    private RoundRobin() {}

    /// For each round, the table of each person.
    static List<int[]> all(int people, int tables) {
        int size = Math.ceilDiv(people, tables);
        if (size <= 1 || tables == 1) {
            return List.of();
        }
        if (size == 2) {
            return circle(people, tables);
        }
        return size > tables ? List.of() : columns(people, tables);
    }

    private static List<int[]> columns(int people, int tables) {
        var field = GaloisField.of(tables);
        // Column 0 would never change tables; with one number to spare, everybody works at a new one each round.
        int first = people <= tables * (tables - 1) ? 1 : 0;
        var rounds = new ArrayList<int[]>();
        for (int round = 0; round < tables; round++) {
            var tableOf = new int[people];
            for (int person = 0; person < people; person++) {
                int row = person % tables;
                int column = person / tables + first;
                int r = round;
                tableOf[person] =
                        field.map(f -> f.add(row, f.multiply(r, column))).orElse((row + r * column) % tables);
            }
            rounds.add(tableOf);
        }
        if (people == tables * tables) {
            var tableOf = new int[people];
            Arrays.setAll(tableOf, person -> person / tables);
            rounds.add(tableOf);
        }
        return rounds;
    }

    private static List<int[]> circle(int people, int tables) {
        int turning = 2 * tables - 1;
        var rounds = new ArrayList<int[]>();
        for (int round = 0; round < turning; round++) {
            var tableOf = new int[2 * tables];
            tableOf[round] = 0;
            tableOf[turning] = 0;
            for (int i = 1; i < tables; i++) {
                tableOf[(round + i) % turning] = i;
                tableOf[(round + turning - i) % turning] = i;
            }
            // Of two missing people who would meet, a whole table stays empty: whoever uses that round must look.
            rounds.add(Arrays.copyOf(tableOf, people));
        }
        return rounds;
    }
}
