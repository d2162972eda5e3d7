package org.essaim.ui;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys to things of one kind, any number to each: a thing keeps none, so a new one is made for each letter, and earlier
/// ones stay good. They are forgotten with what they open, by `on delete cascade`.
public final class KeyRing {
    private final JdbcClient jdbc;
    private final String table;
    private final String thing;

    /// @param table of the module's own, with a column `hash`
    /// @param thing the column that names what a key opens
    public KeyRing(JdbcClient jdbc, String table, String thing) {
        this.jdbc = jdbc;
        this.table = table;
        this.thing = thing;
    }

    public Key make(UUID id) {
        Key key = Key.draw();
        jdbc.sql("insert into " + table + " (hash, " + thing + ") values (:hash, :thing)")
                .param("hash", key.hash())
                .param("thing", id)
                .update();
        return key;
    }

    /// What it opens.
    public Optional<UUID> find(Key key) {
        return jdbc.sql("select " + thing + " from " + table + " where hash = :hash")
                .param("hash", key.hash())
                .query(UUID.class)
                .optional();
    }
}
