package org.essaim.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.essaim.start.StartRefused;

/// Whether PostgreSQL writes to disk what it acknowledges, as PostgreSQL itself says.
public final class Durability {
    private static final String SETTINGS =
            """
            select name, setting from pg_settings
             where name in ('fsync', 'synchronous_commit', 'full_page_writes')
            """;

    private Durability() {}

    /// The three settings, read back through a connection like those of the application.
    public static Map<String, String> readBack(DataSource database) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                settings.put(rows.getString("name"), rows.getString("setting"));
            }
        }
        return settings;
    }

    /// @throws StartRefused when a crash of the machine could lose something acknowledged
    static void require(Map<String, String> settings) {
        if (settings.size() < 3 || settings.containsValue("off")) {
            throw new StartRefused("not-durable", settings);
        }
    }
}
