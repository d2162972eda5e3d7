package org.essaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.essaim.database.EmbeddedPostgresql;
import org.postgresql.ds.PGSimpleDataSource;

/// Essaim as people run it: a process of its own, on an embedded PostgreSQL of its own, that can be killed. For tests of
/// what survives; slow to start, so a test class has few.
public final class ServerProcess implements AutoCloseable {
    private static final int READY_WITHIN_SECONDS = 120;

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private ServerProcess(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /// Starts on a data directory and a port, without the demonstration unless an option says otherwise.
    public static ServerProcess start(Path data, int port, String... options) {
        return start(data, port, Map.of(), options);
    }

    /// The same with variables in its environment, as whoever runs Essaim sets them.
    public static ServerProcess start(Path data, int port, Map<String, String> environment, String... options) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx320m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "org.essaim.Essaim",
                    "--server.port=" + port,
                    "--essaim.data=" + data,
                    "--essaim.postgresql-programs=" + Path.of("target", "postgresql").toAbsolutePath()));
            if (List.of(options).stream().noneMatch(option -> option.startsWith("--essaim.demo="))) {
                command.add("--essaim.demo=false");
            }
            command.addAll(List.of(options));
            var output = Files.createTempFile(Path.of("target"), "server-", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_") && !name.equals("ESSAIM_SHARED"));
            builder.environment().putAll(environment);
            var process = builder.start();
            // A test that fails half-way leaves no server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new ServerProcess(process, data, output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /// Waits until `GET /healthz` answers 200; answers what it says.
    public String awaitReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < READY_WITHIN_SECONDS * 10 && process.isAlive(); i++) {
                try {
                    var answer = client.send(request, BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return answer.body();
                    }
                } catch (IOException notYet) {
                    // refused until the port is open
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("not ready: " + output());
    }

    /// What it wrote so far, both streams.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it wrote once this is in it, or after ten seconds: the welcome comes just after the server is ready.
    public String awaitOutput(Pattern pattern) {
        try {
            for (int i = 0; i < 100 && !pattern.matcher(output()).find(); i++) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return output();
    }

    /// Waits for its end; answers its exit code.
    public int awaitEnd() {
        try {
            if (!process.waitFor(READY_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// SIGKILL of the server alone: PostgreSQL goes on.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// SIGKILL of the server and of PostgreSQL, as when the machine loses its power.
    public void killWithPostgresql() throws IOException {
        var postgresql = postgresql();
        process.destroyForcibly();
        postgresql.descendants().forEach(ProcessHandle::destroyForcibly);
        postgresql.destroyForcibly();
        awaitEnd();
        postgresql.onExit().orTimeout(READY_WITHIN_SECONDS, TimeUnit.SECONDS).join();
    }

    /// The PostgreSQL that serves this data directory.
    public ProcessHandle postgresql() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /// Its database, for what a test must see or set from below.
    public DataSource database() throws IOException {
        var source = new PGSimpleDataSource();
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgresql.DATABASE);
        source.setUser(EmbeddedPostgresql.USER);
        source.setPassword(Files.readString(data.resolve("postgresql.password")));
        return source;
    }

    /// Stops as Ctrl+C does, and waits.
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
