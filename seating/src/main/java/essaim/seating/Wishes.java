package essaim.seating;

import java.util.Arrays;

/// What a seating costs. People are numbers from 0; after them come the *empty chairs* that make all tables the same
/// size, at most one at each table: this keeps sizes within one of each other whatever is exchanged. Costs add up
/// over the pairs at a table and over the places taken; the powers between them make the order of importance.
final class Wishes {
    static final long MEETING_AGAIN = 1_000_000;
    static final long SAME_TOPIC = 1_000;
    static final long SAME_GROUP = 1;

    /// More than any sum of the others, and a thousand times it still fits.
    private static final long NEVER = 1_000_000_000_000_000L;

    final int people;
    final int tables;
    final int chairs;
    private final long[][] together;
    private final long[][] place;

    Wishes(int people, int tables) {
        this.people = people;
        this.tables = tables;
        this.chairs = Math.ceilDiv(people, tables) * tables;
        this.together = new long[chairs][chairs];
        this.place = new long[chairs][tables];
        for (int empty = people; empty < chairs; empty++) {
            Arrays.fill(together[empty], people, chairs, NEVER);
            together[empty][empty] = 0;
        }
    }

    void together(int one, int other, long cost) {
        together[one][other] = cost;
        together[other][one] = cost;
    }

    void place(int person, int table, long cost) {
        place[person][table] = cost;
    }

    long together(int one, int other) {
        return together[one][other];
    }

    long place(int person, int table) {
        return place[person][table];
    }

    /// What the people cost at these tables, without a search's bookkeeping.
    long cost(int[] tableOfPeople) {
        var at = new int[tables][chairs / tables];
        var taken = new int[tables];
        long cost = 0;
        for (int person = 0; person < people; person++) {
            int table = tableOfPeople[person];
            for (int i = 0; i < taken[table]; i++) {
                cost += together[person][at[table][i]];
            }
            cost += place[person][table];
            at[table][taken[table]++] = person;
        }
        int least = Arrays.stream(taken).min().orElse(0);
        return least < chairs / tables - 1 ? NEVER : cost;
    }
}
