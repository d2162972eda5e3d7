package org.essaim.initiative.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// `./essaim bench search`: how fast the catalogue's page answers, and how well.
///
/// A server process of its own, with a database of its own, imports the real rows and makes 90,000 more of them with a
/// seed. Then
/// the thirty judged queries are asked through HTTP, each as it is, with filters, sorted, on a further page: whole
/// pages, rendered.
/// How well is nDCG@10 on the real rows, beside BM25 on the words alone. Prints a table, then JSON as its last line.
public final class SearchBench {
    private static final List<String> SHAPES = List.of(
            "",
            "&page=2",
            "&tri=montant",
            "&genre=projet-finance&theme=energie",
            "&departement=33&departement=24",
            "&territoire=Bretagne&territoire-id=region:53",
            "&montant-min=10000&montant-max=99999",
            "&annee=2023&tri=titre");

    private final Path file;
    private final int made;
    private final long seed;
    private final int requests;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<double[]> quality = new ArrayList<>();
    private int documents;
    private int errors;

    private SearchBench(Path file, int made, long seed, int requests) {
        this.file = file;
        this.made = made;
        this.seed = seed;
        this.requests = requests;
    }

    /// @param args `--file PATH`, `--made N`, `--seed N`, `--requests N`
    public static void main(String[] args) throws Exception {
        Map<String, String> options = new LinkedHashMap<>(
                Map.of("--file", shared(), "--made", "90000", "--seed", "20210302", "--requests", "2000"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (options.replace(args[i], args[i + 1]) == null) {
                throw new IllegalArgumentException("« " + args[i] + " » n’est pas une option : " + options.keySet());
            }
        }
        Path file = Path.of(options.getOrDefault("--file", "")).toAbsolutePath();
        if (!Files.exists(file)) {
            System.err.println(
                    "Essaim : il faut fonds-vert-2023.csv pour mesurer la recherche. Donnez son chemin par --file ;"
                            + " il n’est pas dans " + file + ".");
            System.exit(1);
        }
        new SearchBench(
                        file,
                        Integer.parseInt(options.getOrDefault("--made", "")),
                        Long.parseLong(options.getOrDefault("--seed", "")),
                        Integer.parseInt(options.getOrDefault("--requests", "")))
                .run();
    }

    private void run() throws Exception {
        Path data = Files.createTempDirectory("essaim-bench-");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = start(port, data);
        try {
            prepared(server);
            List<String> addresses = addresses("http://127.0.0.1:" + port);
            // The server has compiled what it does often when the measure begins.
            ask(addresses.subList(0, Math.min(addresses.size(), requests / 2)));
            Duration before = cpu(server);
            double[] millis = ask(addresses);
            report(server, millis, cpu(server).minus(before));
        } finally {
            server.destroy();
            server.waitFor();
            delete(data);
        }
    }

    /// Every query in every shape, in an order that the seed draws, again and again.
    private List<String> addresses(String base) {
        List<String> each = JudgedQueries.ofFondsVert().queries().stream()
                .flatMap(query -> SHAPES.stream()
                        .map(shape -> base + "/initiatives?q="
                                + URLEncoder.encode(query.words(), StandardCharsets.UTF_8) + shape))
                .toList();
        Random chance = new Random(seed);
        return chance.ints(requests, 0, each.size()).mapToObj(each::get).toList();
    }

    private double[] ask(List<String> addresses) throws IOException, InterruptedException {
        double[] millis = new double[addresses.size()];
        for (int i = 0; i < millis.length; i++) {
            long started = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(addresses.get(i)))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            millis[i] = (System.nanoTime() - started) / 1e6;
            if (answer.statusCode() != 200) {
                errors++;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private void report(Process server, double[] millis, Duration cpu) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "search");
        result.put("documents", documents);
        result.put("made", made);
        result.put("seed", seed);
        result.put("requests", requests);
        result.put("p50Millis", percentile(millis, 50));
        result.put("p95Millis", percentile(millis, 95));
        result.put("p99Millis", percentile(millis, 99));
        result.put("maxMillis", percentile(millis, 100));
        result.put("errors", errors);
        result.put("cpuMillisPerRequest", Math.round(cpu.toNanos() / 1e5 / requests) / 10.0);
        result.put("judgedQueries", quality.size());
        result.put("ndcg10", mean(0));
        result.put("ndcg10PlainBm25", mean(1));
        result.put("residentMegabytes", residentMegabytes(server));
        result.put("java", Runtime.version().toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.forEach((name, value) -> System.out.printf("%-28s %s%n", name, value));
        System.out.println(JsonMapper.builder().build().writeValueAsString(result));
    }

    private double mean(int part) {
        double mean =
                quality.stream().mapToDouble(scores -> scores[part]).average().orElse(0);
        return Math.round(mean * 1000) / 1000.0;
    }

    private static double percentile(double[] sorted, int percent) {
        int index = Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return Math.round(sorted[Math.max(0, index)] * 10) / 10.0;
    }

    /// This very program as a server: the same Java, options and classes.
    private Process start(int port, Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String classes = System.getProperty("java.class.path");
        command.addAll(
                classes.endsWith("essaim.jar")
                        ? List.of("-jar", classes)
                        : List.of("-cp", classes, "org.essaim.Essaim"));
        command.addAll(List.of(
                "--server.port=" + port,
                "--essaim.data=" + data,
                "--essaim.demo=false",
                "--essaim.bench-search-file=" + file,
                "--essaim.bench-search-made=" + made,
                "--essaim.bench-search-seed=" + seed));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void prepared(Process server) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        System.out.printf("%-8s %-8s %s%n", "nDCG@10", "BM25", "question");
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(BenchCatalogue.QUALITY)) {
                String[] parts = line.substring(BenchCatalogue.QUALITY.length()).split(" ", 3);
                double[] scores = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
                quality.add(scores);
                System.out.printf("%-8.3f %-8.3f %s%n", scores[0], scores[1], parts[2]);
            } else if (line.startsWith(BenchCatalogue.READY)) {
                documents = Integer.parseInt(line.substring(BenchCatalogue.READY.length()));
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new IOException("The server ended before its catalogue was ready");
    }

    private static Duration cpu(Process server) {
        return server.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String shared() {
        String given = System.getenv("ESSAIM_SHARED");
        for (Path up = Path.of("").toAbsolutePath(); given == null && up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared").resolve("data"))) {
                given = up.resolve("shared").toString();
            }
        }
        return Path.of(given == null ? "../shared" : given, "data", "fonds-vert-2023.csv")
                .toString();
    }

    private static long residentMegabytes(Process server) throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static void delete(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
