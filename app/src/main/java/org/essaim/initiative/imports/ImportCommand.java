package org.essaim.initiative.imports;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.Essaim;
import org.essaim.database.DataDirectory;
import org.essaim.start.StartRefused;
import org.springframework.context.ConfigurableApplicationContext;

/// `./essaim import FILE…`: asks the server of the data directory; where none runs, starts one for the time of the import, on a
/// port of its own and for this machine alone. Prints the report; ends with 1 when nothing was imported.
public final class ImportCommand {
    private static final int POLL_MILLIS = 200;

    private final URI server;
    private final String key;

    private ImportCommand(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(CommandKey.FILE));
        this.server = URI.create("http://127.0.0.1:" + lines.get(0));
        this.key = lines.get(1);
    }

    /// @param args `--data DIRECTORY`, `--programs DIRECTORY` (where PostgreSQL is unpacked), then files
    public static void main(String[] args) throws Exception {
        int code = execute(args);
        System.out.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    /// Answers the exit code.
    static int execute(String... args) throws Exception {
        Path data = Path.of("data");
        String programs = "";
        var files = new ArrayList<Path>();
        for (int i = 0; i < args.length; i++) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            switch (args[i]) {
                case "--data" -> data = Path.of(value);
                case "--programs" -> programs = value;
                default -> files.add(Path.of(args[i]).toAbsolutePath());
            }
            i += args[i].startsWith("--") ? 1 : 0;
        }
        if (files.isEmpty()) {
            System.err.println(StartRefused.sentence("import-usage"));
            return 2;
        }
        try (var _ = isServed(data) ? null : serve(data, programs)) {
            return new ImportCommand(data).run(files);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    private static boolean isServed(Path data) throws IOException {
        try (var _ = DataDirectory.take(data)) {
            return false;
        } catch (StartRefused held) {
            if (!Files.exists(data.resolve(CommandKey.FILE))) {
                throw held;
            }
            return true;
        }
    }

    private static ConfigurableApplicationContext serve(Path data, String programs) {
        // Nobody is to come in: no welcome, and the demonstration, if it is wanted, waits for a real start.
        var options = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--essaim.welcome=false",
                "--essaim.demo=false",
                "--essaim.data=" + data));
        if (!programs.isEmpty()) {
            options.add("--essaim.postgresql-programs=" + programs);
        }
        return Essaim.application().run(options.toArray(String[]::new));
    }

    /// Answers the exit code.
    private int run(List<Path> files) throws IOException, InterruptedException {
        String form = files.stream()
                .map(file -> "fichier=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try (var client = HttpClient.newHttpClient()) {
            var asked = client.send(
                    request("").header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            if (asked.statusCode() != 202) {
                System.err.println(asked.body());
                return 1;
            }
            int code = 0;
            for (String id : asked.body().lines().toList()) {
                code = Math.max(code, follow(client, id));
            }
            return code;
        }
    }

    private int follow(HttpClient client, String id) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = client.send(request("/" + id).build(), BodyHandlers.ofString());
            String state = answer.headers().firstValue("Essaim-State").orElse("failed");
            if (!state.equals("running")) {
                System.out.println(answer.body());
                return state.equals("done") ? 0 : 1;
            }
            if (System.console() != null) {
                System.err.print("\r" + answer.body());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/initiatives/imports/commande" + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/plain");
    }
}
