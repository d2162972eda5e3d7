package essaim.seating;

import java.util.Arrays;

/// One way to seat everybody, improved by exchanges.
///
/// **Idea.** Tabu search (F. Glover, 1989). Of all exchanges of two chairs at different tables, one of which has
/// something
/// to complain about, make the one that helps most or hurts least. Whoever moved may not come back to the table just
/// left for a few steps, unless that gives the best seating so far: so the search walks out of dead ends. It stops
/// when all wishes are met, when nothing better was found for long, or at [#MAX_LOOKS]. The best seating met is
/// the result.
///
/// **Invariant.** `costAt[x][t]` is what chair x costs, or would cost, with those who are now at table t: an exchange
/// is
/// judged by five numbers, and making one updates two tables. **Cost**: chairs² looks a step at most.
///
/// Of equal exchanges the first found is made, from a start that moves on each step: no chance, and no favour.
final class Draft {
    static final int MAX_LOOKS = 3_000_000;

    private final Wishes wishes;
    private final int[] tableOf;
    private final long[][] costAt;
    private long cost;

    /// @param tableOf for each chair; every table has equally many
    Draft(Wishes wishes, int[] tableOf) {
        this.wishes = wishes;
        this.tableOf = tableOf.clone();
        this.costAt = new long[wishes.chairs][wishes.tables];
        for (int chair = 0; chair < wishes.chairs; chair++) {
            for (int table = 0; table < wishes.tables; table++) {
                costAt[chair][table] = wishes.place(chair, table);
            }
            for (int other = 0; other < wishes.chairs; other++) {
                costAt[chair][tableOf[other]] += wishes.together(chair, other);
            }
        }
        this.cost = total();
    }

    /// The people as given; empty chairs fill the tables up.
    static Draft of(Wishes wishes, int[] tableOfPeople) {
        int size = wishes.chairs / wishes.tables;
        var taken = new int[wishes.tables];
        for (int table : tableOfPeople) {
            taken[table]++;
        }
        var tableOf = Arrays.copyOf(tableOfPeople, wishes.chairs);
        int table = 0;
        for (int empty = wishes.people; empty < wishes.chairs; empty++) {
            while (taken[table] == size) {
                table++;
            }
            tableOf[empty] = table;
            taken[table]++;
        }
        return new Draft(wishes, tableOf);
    }

    /// Seats one after the other where it costs least, among the tables with a free chair.
    static Draft greedy(Wishes wishes) {
        int size = wishes.chairs / wishes.tables;
        var tableOf = new int[wishes.chairs];
        var taken = new int[wishes.tables];
        // Empty chairs first: they have the least choice.
        for (int chair = wishes.chairs - 1; chair >= 0; chair--) {
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int table = 0; table < wishes.tables; table++) {
                long cost = wishes.place(chair, table);
                for (int other = chair + 1; other < wishes.chairs; other++) {
                    cost += tableOf[other] == table ? wishes.together(chair, other) : 0;
                }
                if (taken[table] < size && (cost < least || (cost == least && taken[table] < taken[best]))) {
                    best = table;
                    least = cost;
                }
            }
            tableOf[chair] = best;
            taken[best]++;
        }
        return new Draft(wishes, tableOf);
    }

    long cost() {
        return cost;
    }

    boolean someoneMeetsAgain() {
        return cost >= Wishes.MEETING_AGAIN;
    }

    int tableOf(int chair) {
        return tableOf[chair];
    }

    /// Gives whole tables other places, while that suits people better.
    void renumber() {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < wishes.tables; one++) {
                for (int other = 0; other < one; other++) {
                    better |= exchangedTables(one, other);
                }
            }
        }
    }

    private boolean exchangedTables(int one, int other) {
        long gain = 0;
        for (int chair = 0; chair < wishes.chairs; chair++) {
            if (tableOf[chair] == one || tableOf[chair] == other) {
                int there = tableOf[chair] == one ? other : one;
                gain += wishes.place(chair, tableOf[chair]) - wishes.place(chair, there);
            }
        }
        if (gain <= 0) {
            return false;
        }
        for (int chair = 0; chair < wishes.chairs; chair++) {
            long atOne = costAt[chair][one] - wishes.place(chair, one);
            long atOther = costAt[chair][other] - wishes.place(chair, other);
            costAt[chair][one] = atOther + wishes.place(chair, one);
            costAt[chair][other] = atOne + wishes.place(chair, other);
            if (tableOf[chair] == one || tableOf[chair] == other) {
                tableOf[chair] = tableOf[chair] == one ? other : one;
            }
        }
        cost -= gain;
        return true;
    }

    void improve() {
        var best = tableOf.clone();
        long bestCost = cost;
        var notBefore = new int[wishes.chairs][wishes.tables];
        int patience = 100 + 20 * wishes.chairs;
        int looks = 0;
        int lastBetter = 0;
        for (int step = 1; cost > 0 && looks < MAX_LOOKS && step - lastBetter < patience; step++) {
            int chosen = -1;
            int partner = -1;
            long least = Long.MAX_VALUE;
            for (int i = 0; i < wishes.people; i++) {
                int one = (i + step) % wishes.people;
                int from = tableOf[one];
                if (costAt[one][from] > 0) {
                    for (int other = 0; other < wishes.chairs; other++) {
                        int to = tableOf[other];
                        if (to != from) {
                            long change = change(one, other);
                            boolean free = notBefore[one][to] <= step && notBefore[other][from] <= step;
                            if (change < least && (free || cost + change < bestCost)) {
                                least = change;
                                chosen = one;
                                partner = other;
                            }
                        }
                    }
                    looks += wishes.chairs;
                }
            }
            if (chosen >= 0) {
                int pause = 3 + (step * 7) % 11;
                notBefore[chosen][tableOf[chosen]] = step + pause;
                notBefore[partner][tableOf[partner]] = step + pause;
                exchange(chosen, partner);
            }
            if (cost < bestCost) {
                bestCost = cost;
                lastBetter = step;
                System.arraycopy(tableOf, 0, best, 0, best.length);
            }
        }
        System.arraycopy(best, 0, tableOf, 0, best.length);
        cost = bestCost;
    }

    private long change(int one, int other) {
        int from = tableOf[one];
        int to = tableOf[other];
        return costAt[one][to]
                + costAt[other][from]
                - costAt[one][from]
                - costAt[other][to]
                - 2 * wishes.together(one, other);
    }

    private void exchange(int one, int other) {
        cost += change(one, other);
        int from = tableOf[one];
        int to = tableOf[other];
        for (int chair = 0; chair < wishes.chairs; chair++) {
            long difference = wishes.together(chair, other) - wishes.together(chair, one);
            costAt[chair][from] += difference;
            costAt[chair][to] -= difference;
        }
        tableOf[one] = to;
        tableOf[other] = from;
    }

    private long total() {
        long twice = 0;
        for (int chair = 0; chair < wishes.chairs; chair++) {
            // Each pair is seen from both sides, each place once.
            twice += costAt[chair][tableOf[chair]] + wishes.place(chair, tableOf[chair]);
        }
        return twice / 2;
    }
}
