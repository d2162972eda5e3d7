package org.essaim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The tables of every module: a schema and a history each, so that a module could leave with its tables.
///
/// The scripts as they were last applied are known to the database by one fingerprint: a start that finds it asks
/// nothing more, which spares it ten histories to compare. Whatever else it finds, Flyway judges.
final class Migrations {
    /// The modules with tables, each after those it stands on.
    static final List<String> MODULES = List.of(
            "media", "mail", "account", "territory", "document", "initiative", "programme", "workshop", "commun", "site");

    private Migrations() {}

    /// Brings every module's tables to what its scripts say, unless they are there already.
    static void apply(Flyway settings) throws SQLException, IOException {
        var database = settings.getConfiguration().getDataSource();
        var fingerprint = fingerprint();
        if (!fingerprint.equals(applied(database))) {
            MODULES.forEach(module -> migrate(settings, module));
            record(database, fingerprint);
        }
    }

    /// Of the names and the contents of all scripts, in their order.
    private static String fingerprint() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var module : MODULES) {
                if (hasScripts(module)) {
                    for (var script : resources.getResources("classpath:" + module + "/migration/*.sql")) {
                        digest.update((module + "/" + script.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                        digest.update(script.getContentAsByteArray());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private static String applied(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            if (first(connection, "select to_regclass('essaim.migrated')").isEmpty()) {
                return "";
            }
            return first(connection, "select fingerprint from essaim.migrated");
        }
    }

    private static void record(DataSource database, String fingerprint) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema if not exists essaim;
                    create table if not exists essaim.migrated (fingerprint text not null);
                    delete from essaim.migrated;
                    insert into essaim.migrated values ('%s')
                    """.formatted(fingerprint));
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var value = rows.next() ? rows.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    private static void migrate(Flyway settings, String module) {
        if (hasScripts(module)) {
            Flyway.configure()
                    .configuration(settings.getConfiguration())
                    .schemas(module)
                    .locations("classpath:" + module + "/migration")
                    .load()
                    .migrate();
        }
    }

    private static boolean hasScripts(String module) {
        return Migrations.class.getClassLoader().getResource(module + "/migration") != null;
    }
}
