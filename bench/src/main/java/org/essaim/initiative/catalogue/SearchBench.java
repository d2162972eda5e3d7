package org.essaim.initiative.catalogue;

import java.io.IOException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.essaim.bench.MeasuredServer;
import org.essaim.bench.Percentiles;
import org.essaim.bench.RealData;
import tools.jackson.databind.json.JsonMapper;

/// `./essaim bench search`: how fast the catalogue's page answers, and how well.
///
/// A server process of its own, with a database of its own, imports the real rows and makes 90,000 more of them with a seed.
/// Then the judged needs are asked through HTTP, each as it is, with filters, sorted, on a further page: whole pages, rendered.
/// How well is nDCG@10 on the real rows, each half of the judged needs apart, beside BM25 on the words alone and beside what the
/// engine answered before it read places. Prints tables, then JSON as its last line.
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

    /// nDCG@10 of the engine before it read places and stages, on the same halves: commit 26a8168.
    private static final Map<String, Double> BEFORE = Map.of("tune", .572, "unseen", .588);

    private final List<Path> files;
    private final int made;
    private final long seed;
    private final int requests;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<double[]> quality = new ArrayList<>();
    private final Map<String, String> judged = new LinkedHashMap<>();
    private int documents;
    private int errors;

    private SearchBench(List<Path> files, int made, long seed, int requests) {
        this.files = files;
        this.made = made;
        this.seed = seed;
        this.requests = requests;
    }

    /// @param args `--file PATH`, `--actions PATH`, `--made N`, `--seed N`, `--requests N`
    public static void main(String[] args) throws Exception {
        Map<String, String> options = new LinkedHashMap<>(
                Map.of(
                "--file",
                RealData.file("fonds-vert-2023.csv").toString(),
                "--actions",
                RealData.file("projets-tet.csv").toString(),
                "--made",
                "90000",
                "--seed",
                "20210302",
                "--requests",
                "2000"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (options.replace(args[i], args[i + 1]) == null) {
                throw new IllegalArgumentException("« " + args[i] + " » n’est pas une option : " + options.keySet());
            }
        }
        List<Path> files = Stream.of("--file", "--actions").map(name -> Path.of(options.getOrDefault(name, "")).toAbsolutePath()).toList();
        for (Path file : files) {
            if (!Files.exists(file)) {
                System.err.println("Essaim : il faut fonds-vert-2023.csv et projets-tet.csv pour mesurer la recherche. Donnez leurs"
                        + " chemins par --file et --actions ; il manque " + file + ".");
                System.exit(1);
            }
        }
        new SearchBench(
                        files,
                        Integer.parseInt(options.getOrDefault("--made", "")),
                        Long.parseLong(options.getOrDefault("--seed", "")),
                        Integer.parseInt(options.getOrDefault("--requests", "")))
                .run();
    }

    private void run() throws Exception {
        var options = List.of(
                "--essaim.demo=true",
                "--essaim.bench-search-file=" + String.join(",", files.stream().map(Path::toString).toList()),
                "--essaim.bench-search-made=" + made,
                "--essaim.bench-search-seed=" + seed);
        try (MeasuredServer server = MeasuredServer.start(options)) {
            server.awaitLine(this::prepared);
            List<String> addresses = addresses(server.base());
            // The server has compiled what it does often when the measure begins.
            ask(addresses.subList(0, Math.min(addresses.size(), requests / 2)));
            Duration before = server.cpu();
            Percentiles millis = ask(addresses);
            report(server, millis, server.cpu().minus(before));
        }
    }

    /// Every query in every shape, in an order that the seed draws, again and again.
    private List<String> addresses(String base) {
        List<String> each = JudgedNeeds.all().stream()
                .flatMap(need -> SHAPES.stream()
                        .map(shape -> base + "/initiatives?q="
                                + URLEncoder.encode(need.words(), StandardCharsets.UTF_8) + shape))
                .toList();
        Random chance = new Random(seed);
        return chance.ints(requests, 0, each.size()).mapToObj(each::get).toList();
    }

    private Percentiles ask(List<String> addresses) throws IOException, InterruptedException {
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
        return Percentiles.of(millis);
    }

    private void report(MeasuredServer server, Percentiles millis, Duration cpu) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "search");
        result.put("documents", documents);
        result.put("made", made);
        result.put("seed", seed);
        result.put("requests", requests);
        result.put("p50Millis", millis.at(50));
        result.put("p95Millis", millis.at(95));
        result.put("p99Millis", millis.at(99));
        result.put("maxMillis", millis.at(100));
        result.put("errors", errors);
        result.put("cpuMillisPerRequest", Math.round(cpu.toNanos() / 1e5 / requests) / 10.0);
        judged.forEach((half, figures) -> {
            result.put(half, figures);
            result.put(half + "Before", BEFORE.getOrDefault(half, 0.0));
        });
        result.put("oldList", quality.size());
        result.put("oldListNdcg10", mean(0));
        result.put("oldListNdcg10PlainBm25", mean(1));
        result.put("residentMegabytes", server.residentMegabytes());
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

    /// Whether a line of the server says that the catalogue is ready; the lines before tell how well each query is
    /// answered.
    private boolean prepared(String line) {
        if (line.startsWith(BenchCatalogue.QUALITY)) {
            String[] parts = line.substring(BenchCatalogue.QUALITY.length()).split(" ", 3);
            double[] scores = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
            quality.add(scores);
        }
        if (line.startsWith(BenchCatalogue.JUDGED)) {
            String[] parts = line.substring(BenchCatalogue.JUDGED.length()).split(" ", 2);
            judged.put(parts[0], parts[1]);
            System.out.println(line);
        }
        if (line.startsWith(BenchCatalogue.READY)) {
            documents = Integer.parseInt(line.substring(BenchCatalogue.READY.length()));
            return true;
        }
        return false;
    }
}
