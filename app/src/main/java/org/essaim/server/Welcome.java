package org.essaim.server;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.essaim.database.DataDirectory;
import org.essaim.start.StartRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// What the person who started Essaim reads: where to look, where the data is, what it took.
@Component
@ConditionalOnBooleanProperty(name = "essaim.welcome", matchIfMissing = true)
class Welcome {
    private final Environment environment;
    private final DataDirectory data;
    private final JdbcConnectionDetails connection;

    Welcome(Environment environment, DataDirectory data, JdbcConnectionDetails connection) {
        this.environment = environment;
        this.data = data;
        this.connection = connection;
    }

    @EventListener
    @Order(0)
    void sayWhereToLook(ApplicationReadyEvent ready) throws IOException {
        var out = System.out;
        var sinceStart = sinceJvmStart();
        say(out, "ready", "%d,%d".formatted(sinceStart.toSeconds(), sinceStart.toMillisPart() / 100), residentMegabytes());
        say(out, "here", environment.getProperty("local.server.port", ""));
        var publicUrl = environment.getProperty("essaim.public-url", "");
        if (StringUtils.hasText(publicUrl)) {
            say(out, "public", publicUrl);
        }
        say(out, "data", data.path().toAbsolutePath().normalize());
        say(out, "database", connection);
    }

    private static void say(PrintStream out, String key, Object... arguments) {
        out.println(StartRefused.sentence(key, arguments));
    }

    /// From the start of the JVM, not of the framework: what a person waits.
    private static Duration sinceJvmStart() {
        return Duration.ofMillis(
                System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static String residentMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "?";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("?");
        }
    }
}
