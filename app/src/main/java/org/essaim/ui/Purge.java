package org.essaim.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Erases what was kept long enough. What it would erase and what it erases are told by one condition.
///
/// @param after for how long it is kept, whole days
/// @param due how many would be erased, of what is older than the instant given
/// @param erase erases them, and says how many they were
public record Purge(Duration after, ToIntFunction<Instant> due, ToIntFunction<Instant> erase) {
    public Purge {
        if (!Duration.ofDays(after.toDays()).equals(after)) {
            throw new IllegalArgumentException("Pages say days: " + after);
        }
    }

    /// Deletes rows.
    ///
    /// @param where what is older than `:before`
    public static Purge deleting(JdbcClient jdbc, Duration after, String table, String where) {
        return of(jdbc, after, table, where, "delete from " + table);
    }

    /// Empties rows that stay to be counted.
    ///
    /// @param set what takes the place of what they held
    /// @param where what is older than `:before` and not empty yet
    public static Purge emptying(JdbcClient jdbc, Duration after, String table, String set, String where) {
        return of(jdbc, after, table, where, "update " + table + " set " + set);
    }

    private static Purge of(JdbcClient jdbc, Duration after, String table, String where, String change) {
        String condition = " where " + where;
        return new Purge(
                after,
                before -> jdbc.sql("select count(*) from " + table + condition)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single(),
                before -> jdbc.sql(change + condition)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update());
    }
}
