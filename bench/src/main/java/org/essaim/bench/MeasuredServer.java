package org.essaim.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// This very program as a server process of its own: the same Java, options and classes, a free port, and an empty
/// database as durable as ever, which goes with it.
public final class MeasuredServer implements AutoCloseable {
    private final Process process;
    private final Path data;
    private final String base;

    private MeasuredServer(Process process, Path data, String base) {
        this.process = process;
        this.data = data;
        this.base = base;
    }

    /// @param options of the application, `--essaim.…=…`
    public static MeasuredServer start(List<String> options) throws IOException {
        Path data = Files.createTempDirectory("essaim-bench-");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.essaim.Essaim"));
        command.addAll(List.of("--server.port=" + port, "--essaim.data=" + data));
        if (options.stream().noneMatch(option -> option.startsWith("--essaim.demo="))) {
            command.add("--essaim.demo=false");
        }
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new MeasuredServer(process, data, "http://127.0.0.1:" + port);
    }

    /// Its address, without a path.
    public String base() {
        return base;
    }

    /// Hands over what it prints, line after line, until a line is the last that was waited for.
    ///
    /// @throws IOException when it ends before
    public void awaitLine(Predicate<String> last) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (last.test(line)) {
                // Read on, or it would wait for a reader.
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new IOException("The server ended before it was ready");
    }

    /// The processor's time it has used so far, all threads together.
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// What it holds in memory, without PostgreSQL; -1 where the system does not tell.
    public long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        try (var files = Files.walk(data)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
