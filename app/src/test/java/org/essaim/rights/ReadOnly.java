package org.essaim.rights;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// While it lasts, the database refuses to be written to, and the failures that this gives are not logged.
final class ReadOnly implements AutoCloseable {
    private static final String[] LOUD = {"org.essaim", "org.springframework", "com.zaxxer"};

    private final HikariDataSource pool;
    private final LoggingSystem logging;

    private ReadOnly(HikariDataSource pool, LoggingSystem logging) {
        this.pool = pool;
        this.logging = logging;
    }

    static ReadOnly begin(BeanFactory application, LoggingSystem logging) throws SQLException {
        var begun = new ReadOnly(application.getBean(DataSource.class).unwrap(HikariDataSource.class), logging);
        for (String name : LOUD) {
            logging.setLogLevel(name, LogLevel.OFF);
        }
        begun.set("on");
        return begun;
    }

    private void set(String readOnly) throws SQLException {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            // This connection may write, whatever was said before.
            statement.execute("set session characteristics as transaction read write");
            statement.execute("alter database \"" + connection.getCatalog() + "\" set default_transaction_read_only = " + readOnly);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() throws SQLException {
        set("off");
        for (String name : LOUD) {
            logging.setLogLevel(name, null);
        }
    }
}
