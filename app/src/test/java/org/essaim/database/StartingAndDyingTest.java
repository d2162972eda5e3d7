package org.essaim.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.essaim.HttpVisitor;
import org.essaim.ServerProcess;
import org.essaim.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Essaim as a process: what it refuses to start on, and what a killed one leaves.
class StartingAndDyingTest {
    private static final Pattern FIRST_LINK = Pattern.compile("/connexion/[\\w-]{43}");

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfServerAndPostgresql() throws IOException {
        var data = directory.resolve("data");
        int port = ServerProcess.freePort();
        var visitor = new HttpVisitor(port);

        var first = ServerProcess.start(data, port);
        assertDurable(first.awaitReady());
        var link = FIRST_LINK.matcher(first.awaitOutput(FIRST_LINK));
        assertThat(link.find()).isTrue();
        visitor.post(link.group(), "name", "Administration", "email", "admin@grasse.example");
        assertThat(visitor.get("/compte").statusCode()).isEqualTo(200);

        assertRefused(ServerProcess.start(data, ServerProcess.freePort()), "un autre Essaim utilise déjà " + data);
        assertThat(visitor.get("/compte").statusCode()).as("the running one is untouched").isEqualTo(200);
        first.killWithPostgresql();

        var second = ServerProcess.start(data, port);
        assertDurable(second.awaitReady());
        assertThat(visitor.get("/compte").body()).as("signed in still").contains("admin@grasse.example");
        assertThat(second.output()).as("no first link once somebody came in").doesNotContain("/connexion/");
        var leftOver = second.postgresql();
        second.kill();
        assertThat(leftOver.isAlive()).as("PostgreSQL outlives a killed server").isTrue();

        try (var third = ServerProcess.start(data, port)) {
            assertDurable(third.awaitReady());
            assertThat(leftOver.isAlive()).as("stopped by the next start").isFalse();
            assertThat(visitor.get("/compte").statusCode()).isEqualTo(200);
            assertThat(Files.getPosixFilePermissions(data.resolve("postgresql.password"))).hasSize(2);
            leftOver = third.postgresql();
        }
        assertThat(leftOver.onExit()).as("stopped with its server").succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void aPostgresqlKilledAloneComesBackOrTheServerEndsAndSaysWhy() throws Exception {
        var data = directory.resolve("data");
        int port = ServerProcess.freePort();
        var visitor = new HttpVisitor(port);
        var server = ServerProcess.start(data, port);
        server.awaitReady();
        var link = FIRST_LINK.matcher(server.awaitOutput(FIRST_LINK));
        assertThat(link.find()).isTrue();
        visitor.post(link.group(), "name", "Administration", "email", "admin@grasse.example");

        for (int round = 0; round < 3; round++) {
            killPostgresql(server);

            assertThat(secondsUntilBack(visitor)).isLessThan(15);
            assertDurable(server.awaitReady());
            assertThat(visitor.get("/compte").body()).as("signed in still").contains("admin@grasse.example");
        }
        Files.move(data.resolve("postgresql/global/pg_control"), data.resolve("pg_control"));
        killPostgresql(server);

        assertThat(server.awaitEnd()).isEqualTo(PostgresqlWatch.DATABASE_GONE);
        assertThat(server.output()).contains("Essaim s’arrête : PostgreSQL embarqué ne repart pas", "puis relancez Essaim");
    }

    private static void killPostgresql(ServerProcess server) throws IOException {
        var killed = server.postgresql();
        killed.destroyForcibly();
        killed.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static long secondsUntilBack(HttpVisitor visitor) throws InterruptedException {
        long started = System.nanoTime();
        while (System.nanoTime() - started < 30_000_000_000L && visitor.get("/compte").statusCode() != 200) {
            Thread.sleep(100);
        }
        return (System.nanoTime() - started) / 1_000_000_000;
    }

    @Test
    void aTakenPortIsRefusedInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertRefused(ServerProcess.start(directory, port), "le port " + port + " est déjà pris");
        }
    }

    @Test
    void aPostgresqlThatCannotStartIsRefusedInOneLine() throws IOException {
        Files.createDirectories(directory.resolve("postgresql"));
        Files.createFile(directory.resolve("postgresql/essaim-complete"));
        Files.writeString(directory.resolve("postgresql.password"), "x");

        assertRefused(ServerProcess.start(directory, ServerProcess.freePort()), "PostgreSQL embarqué n’a pas pu démarrer");
    }

    @Test
    void anExternalDatabaseThatDoesNotAnswerIsRefusedInOneLine() {
        var nobody = "postgres://essaim:secret@127.0.0.1:" + ServerProcess.freePort() + "/essaim";
        var server = ServerProcess.start(directory, ServerProcess.freePort(), "--essaim.database-url=" + nobody);

        assertRefused(server, "ne répond pas");
        assertThat(server.output()).doesNotContain("secret");
    }

    @Test
    void aSettingThatMeansNothingIsRefusedInOneLineThatDoesNotRepeatIt() {
        var settings = Map.of(
                "ESSAIM_SMTP_URL", "smtp://compte:secr@t@courrier.example:587",
                "ESSAIM_PUBLIC_URL", "essaim.secret.example",
                "ESSAIM_MAIL_FROM", "le secrétariat");
        settings.forEach((name, value) -> {
            var environment = new HashMap<>(Map.of("ESSAIM_DATABASE_URL", TestDatabase.freshUrl(), name, value));
            environment.putIfAbsent("ESSAIM_SMTP_URL", "smtp://courrier.example");
            var server = ServerProcess.start(
                    directory.resolve(name), ServerProcess.freePort(), environment, "--essaim.durability-required=false");

            assertRefused(server, name + " n’est pas");
            assertThat(server.output()).doesNotContain("secr@t", "secret", "secrétariat");
        });
    }

    private static void assertDurable(String health) {
        assertThat(health).contains("\"fsync\":\"on\"", "\"synchronous_commit\":\"on\"", "\"full_page_writes\":\"on\"");
    }

    private static void assertRefused(ServerProcess refused, String sentence) {
        assertThat(refused.awaitEnd()).isNotZero();
        assertThat(refused.output().strip().lines()).singleElement().asString().contains("Essaim ne démarre pas", sentence);
    }
}
