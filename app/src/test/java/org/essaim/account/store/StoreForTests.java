package org.essaim.account.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.essaim.ui.Key;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of this module at any hour.
public final class StoreForTests {
    private final JdbcClient jdbc;

    public StoreForTests(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public PersonStore peopleAt(Clock clock) {
        return new PersonStore(jdbc, clock);
    }

    public SessionStore sessionsAt(Clock clock) {
        return new SessionStore(jdbc, clock);
    }

    /// Somebody's session, as `name=value`.
    public static String cookie(Key key) {
        return "essaim=" + key.text();
    }
}
