package org.essaim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.essaim.database.EmbeddedPostgresql;
import org.essaim.database.Migrations;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL for all the tests of a JVM, thrown away with it. Each database is a copy of a template to which every
/// module's migrations were applied once: about 50 ms.
///
/// - A test of a store: `DataSource database = TestDatabase.fresh();`
/// - A test of the whole application: annotate it with [EssaimTest].
public final class TestDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgresql SERVER = start();

    private TestDatabase() {}

    /// A database of one's own, migrated and empty.
    public static DataSource fresh() {
        return dataSource(create());
    }

    /// The same as `ESSAIM_DATABASE_URL` names one, for a process of its own.
    public static String freshUrl() {
        return SERVER.url(create()).replace("jdbc:postgresql://", "postgres://" + EmbeddedPostgresql.USER + ":" + SERVER.password() + "@");
    }

    private static synchronized String create() {
        var name = "test_" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static DataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setURL(SERVER.url(database));
        source.setUser(EmbeddedPostgresql.USER);
        source.setPassword(SERVER.password());
        return source;
    }

    private static EmbeddedPostgresql start() {
        try {
            var directory = Files.createTempDirectory(Path.of("target"), "test-postgresql-");
            var server = EmbeddedPostgresql.start(directory, Path.of("target", "postgresql"), EmbeddedPostgresql.VOLATILE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            execute(server, "create database " + TEMPLATE);
            var template = new PGSimpleDataSource();
            template.setURL(server.url(TEMPLATE));
            template.setUser(EmbeddedPostgresql.USER);
            template.setPassword(server.password());
            Migrations.apply(Flyway.configure().dataSource(template).load());
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedPostgresql server, Path directory) {
        try (server) {
            Files.exists(directory);
        } catch (IOException e) {
            System.err.println("PostgreSQL of the tests was not stopped: " + e);
        }
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(EmbeddedPostgresql server, String sql) {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedPostgresql.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Gives a context a fresh database and a data directory of its own.
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                        context,
                        "essaim.database-url=" + SERVER.url(create()) + "?user=" + EmbeddedPostgresql.USER + "&password="
                                + SERVER.password(),
                        "essaim.data=" + Files.createTempDirectory(Path.of("target"), "test-data-"),
                        "essaim.durability-required=false");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
