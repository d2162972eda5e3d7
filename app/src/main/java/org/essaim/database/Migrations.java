package org.essaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.essaim.ui.Sha256;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/// The tables of every module: a schema and a history each, so that a module could leave with its tables.
///
/// The scripts as they were last applied are known to the database by one fingerprint: a start that finds it asks
/// nothing more, which spares it ten histories to compare. Whatever else it finds, Flyway judges.
public final class Migrations {
    private static final ResourcePatternResolver SCRIPTS = new PathMatchingResourcePatternResolver();

    private Migrations() {}

    /// Brings every module's tables to what its scripts say, unless they are there already.
    public static void apply(Flyway settings) throws SQLException, IOException {
        var database = settings.getConfiguration().getDataSource();
        var modules = modules();
        var fingerprint = fingerprint(modules);
        if (!fingerprint.equals(applied(database))) {
            modules.forEach(module -> migrate(settings, module));
            record(database, fingerprint);
        }
    }

    /// The rooms with tables, by name: each keeps its scripts in a folder of its own (`<room>/migration`), and no table
    /// refers to another room's, so that any order will do.
    public static List<String> modules() throws IOException {
        return Arrays.stream(SCRIPTS.getResources("classpath*:org/essaim/*/package-info.class"))
                .map(Migrations::room)
                .filter(Migrations::hasScripts)
                .distinct()
                .sorted()
                .toList();
    }

    private static String room(Resource packageInfo) {
        try {
            String[] path = packageInfo.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the names and the contents of all scripts, in their order.
    private static String fingerprint(List<String> modules) throws IOException {
        var digest = Sha256.digest();
        for (var module : modules) {
            for (var script : SCRIPTS.getResources("classpath:" + module + "/migration/*.sql")) {
                digest.update((module + "/" + script.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
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
        Flyway.configure()
                .configuration(settings.getConfiguration())
                .schemas(module)
                .locations("classpath:" + module + "/migration")
                .load()
                .migrate();
    }

    private static boolean hasScripts(String module) {
        return Migrations.class.getClassLoader().getResource(module + "/migration") != null;
    }
}
