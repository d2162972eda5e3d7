package org.essaim.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.essaim.start.StartRefused;

/// A PostgreSQL of our own: real programs, data under one directory, reached on the loopback only and with a password.
///
/// Whoever calls [#start] must hold the data directory's lock: that is what makes it right to stop a PostgreSQL which
/// an earlier process, killed, left running. The settings are given on the command line, where no file and no
/// `alter system` can undo them.
public final class EmbeddedPostgresql implements AutoCloseable {
    public static final String USER = "essaim";
    public static final String DATABASE = "postgres";
    private static final int START_TIMEOUT_SECONDS = 60;
    private static final int STOP_TIMEOUT_SECONDS = 20;

    /// What makes an acknowledged commit survive the machine. Read back at each start, see [Durability].
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /// For tests, whose data dies with them.
    public static final Map<String, String> VOLATILE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final Path programs;
    private final Path data;
    private final Path log;
    private final Path passwordFile;
    private final int port;
    private final Map<String, String> durability;

    private EmbeddedPostgresql(Path programs, Path directory, int port, Map<String, String> durability) {
        this.programs = programs;
        this.data = directory.resolve("postgresql");
        this.log = directory.resolve("postgresql.log");
        this.passwordFile = directory.resolve("postgresql.password");
        this.port = port;
        this.durability = durability;
    }

    /// Starts, creating the database the first time.
    ///
    /// @param directory holds the data, the log and the password (readable by its owner alone)
    /// @param programsDirectory where PostgreSQL's programs are unpacked; may be shared by several data directories
    /// @throws StartRefused when this machine cannot run it, with PostgreSQL's own last word
    public static EmbeddedPostgresql start(Path directory, Path programsDirectory, Map<String, String> durability) {
        try {
            var programs = PostgresqlBinaries.unpackedIn(programsDirectory.toAbsolutePath());
            var postgresql = new EmbeddedPostgresql(programs, directory.toAbsolutePath(), freePort(), durability);
            postgresql.stopLeftOver();
            Files.deleteIfExists(postgresql.log);
            postgresql.initialise();
            postgresql.launch();
            return postgresql;
        } catch (IOException e) {
            throw new StartRefused("postgresql-failed", e.toString(), directory);
        }
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        try {
            return Files.readString(passwordFile);
        } catch (IOException e) {
            throw new StartRefused("data-unusable", passwordFile, e.toString());
        }
    }

    /// A first start killed half-way leaves a directory that holds nothing yet: the mark, written last, tells it from a
    /// database. Moved aside rather than deleted, because nobody should lose data to a wrong guess.
    private void initialise() throws IOException {
        var complete = data.resolve("essaim-complete");
        if (Files.exists(complete)) {
            return;
        }
        if (Files.exists(data)) {
            Files.move(data, data.resolveSibling("postgresql.incomplete-" + System.currentTimeMillis()));
        }
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, newPassword());
        run(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums"));
        Files.createFile(complete);
    }

    /// Starts it again where it was: same data, same port, same settings. What it had acknowledged is there, what it had
    /// not is rolled back by its journal.
    ///
    /// @throws StartRefused when it does not start, with its last word
    void relaunch() throws IOException {
        launch();
    }

    /// The process that serves, whose end is the end of the database.
    Optional<ProcessHandle> process() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip())).filter(this::isOurs)
                : Optional.empty();
    }

    private void launch() throws IOException {
        var settings = new TreeMap<>(durability);
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "''");
        settings.put("max_connections", "60");
        settings.put("jit", "off");
        var options = new StringBuilder();
        settings.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=" + START_TIMEOUT_SECONDS,
                        "--pgdata=" + data,
                        "--log=" + log,
                        "--options=" + options));
    }

    /// PostgreSQL survives the death of the process that started it. It is stopped by the "fast" signal, which ends
    /// cleanly; the process number in its file is believed only if that process is a postgres on this very directory.
    private void stopLeftOver() throws IOException {
        var process = process();
        if (process.isEmpty()) {
            return; // never started, or a file without its process: PostgreSQL replays its journal by itself
        }
        long pid = process.get().pid();
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
        try {
            process.get().onExit().get(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused("postgresql-left-over", Long.toString(pid));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("postgresql-left-over", Long.toString(pid));
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var arguments = process.info().arguments().map(List::of).orElse(List.of());
        return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent()
                && arguments.contains(data.toString());
    }

    @Override
    public void close() throws IOException {
        if (process().isEmpty()) {
            return; // it died before us, and could not be started again
        }
        run("pg_ctl", List.of("stop", "--wait", "--mode=fast", "--timeout=" + STOP_TIMEOUT_SECONDS, "--pgdata=" + data));
    }

    private void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/unshare"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not know that it does.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        long before = Files.exists(log) ? Files.size(log) : 0;
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new StartRefused("postgresql-failed", lastWord(before), log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " interrupted", e);
        }
    }

    /// @param from where the log ended before the program that failed
    private String lastWord(long from) throws IOException {
        try (var input = Files.newInputStream(log)) {
            input.skipNBytes(from);
            var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            var said = reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            return said.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("error:") || line.startsWith("unshare"))
                    .findFirst()
                    .orElse(said.isEmpty() ? "?" : said.getLast());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
