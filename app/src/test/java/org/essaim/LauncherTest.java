package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// `./essaim` as somebody who has just cloned the repository runs it.
class LauncherTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern READY = Pattern.compile("Essaim est prêt en (\\d+),(\\d) s, avec (\\d+) Mo");
    private static final int BUILT_WITHIN_SECONDS = 480;

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aCleanCloneBuildsItselfThenStartsAgain() throws Exception {
        var clone = cleanClone();
        int port = ServerProcess.freePort();

        var first = run(clone, port);
        await(first, clone.resolve("out"), BUILT_WITHIN_SECONDS);
        assertThat(healthz(port)).isEqualTo(200);
        assertThat(Files.readString(clone.resolve("out")))
                .contains("http://localhost:" + port, clone.resolve("data").toString(), "/connexion/");
        stop(first);

        var again = run(clone, port);
        var ready = await(again, clone.resolve("out"), 180);
        // How fast is printed, not judged: a busy machine would say nothing of the launcher.
        System.out.println(ready.group());
        assertThat(Integer.parseInt(ready.group(3))).as("resident megabytes").isLessThan(450);
        stop(again);
    }

    @Test
    void aWrongOptionIsRefusedInOneLine() throws Exception {
        var refused = essaim(ROOT, "run", "--port", "abc");

        assertThat(refused.waitFor()).isNotZero();
        assertThat(new String(refused.getInputStream().readAllBytes()))
                .isEqualTo("Essaim : « abc » n’est pas un port : donnez un nombre de 1 à 65535.\n");
    }

    @Test
    void helpListsTheVerbs() throws Exception {
        var help = new String(essaim(ROOT, "help").getInputStream().readAllBytes());

        assertThat(help).contains("./essaim run", "./essaim test", "./essaim bench", "--lan", "ESSAIM_DATABASE_URL");
    }

    /// The files that a clone of the working tree would have, committed or not yet.
    private Path cleanClone() throws Exception {
        assumeTrue(Files.exists(ROOT.resolve(".git")), "not a git working tree: nothing to clone");
        var git = new ProcessBuilder("git", "ls-files", "-co", "--exclude-standard")
                .directory(ROOT.toFile())
                .start();
        var files = new String(git.getInputStream().readAllBytes()).lines().toList();
        var clone = directory.resolve("clone");
        for (var file : files) {
            var from = ROOT.resolve(file);
            if (Files.isRegularFile(from) && !file.contains("/src/test/")) {
                var to = clone.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        // The compiler has just made these for the tests, of the same sources, and takes a minute.
        for (var module : List.of("ballot", "money", "seating", "app")) {
            var classes = Path.of(module, "target", "classes");
            FileSystemUtils.copyRecursively(ROOT.resolve(classes), clone.resolve(classes));
        }
        return clone;
    }

    private Process run(Path clone, int port) throws IOException {
        var process = builder(clone, "run", "--port", Integer.toString(port), "--no-demo")
                .redirectOutput(clone.resolve("out").toFile())
                .start();
        started.add(process);
        return process;
    }

    private static Process essaim(Path root, String... words) throws IOException {
        return builder(root, words).start();
    }

    private static ProcessBuilder builder(Path root, String... words) {
        var command = new ArrayList<>(List.of("bash", root.resolve("essaim").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_"));
        builder.environment().put("MAVEN_OPTS", "-Dquick -Dmaven.main.skip=true");
        return builder;
    }

    private static Matcher await(Process process, Path output, int seconds) throws Exception {
        for (int i = 0; i < seconds * 10 && process.isAlive(); i++) {
            var ready = READY.matcher(Files.readString(output));
            if (ready.find() && Files.readString(output).contains("PostgreSQL  ")) {
                return ready;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + Files.readString(output));
    }

    private static int healthz(int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz")).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
