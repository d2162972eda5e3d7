package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.essaim.bench.MeasuredServer;
import org.essaim.bench.Percentiles;
import org.essaim.bench.RealData;
import org.essaim.initiative.catalogue.BenchCatalogue;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.wire.Json;

/// `./essaim bench hostile`: what people at work in their rooms wait for their commands, while others do what they can to
/// stop them, one way after the other ([Attacks]). The same server process, options and durability as anybody's.
///
/// Prints a line for each attack, then JSON as its last line. It ends with code 1 when a command waited longer than it may
/// at the 99th percentile, was lost, or when all was not as before ten seconds after an attack.
public final class HostileBench {
    private static final double LONGEST_MILLIS = 250;
    private static final double LONGEST_BACK_SECONDS = 10;
    private static final Duration AFTER = Duration.ofSeconds(10);
    private static final int MADE = 90_000;

    private final int rooms;
    private final int people;
    private final Duration lasting;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean working = true;
    private int documents;

    /// @param millis how long its sender waited
    private record Sent(long atNanos, double millis, boolean done) {}

    /// What honest people met while one attack lasted, and after it.
    private record Met(
            long commands, double p50Millis, double p99Millis, double maxMillis, long errors, double backSeconds,
            long residentMegabytes, Map<String, Long> answered) {
        boolean isHeld() {
            return p99Millis <= LONGEST_MILLIS && errors == 0 && backSeconds <= LONGEST_BACK_SECONDS;
        }
    }

    private HostileBench(int rooms, int people, Duration lasting) {
        this.rooms = rooms;
        this.people = people;
        this.lasting = lasting;
    }

    /// The catalogue that is searched holds the real rows and as many more as [#MADE] where the file of the real ones is.
    ///
    /// @param args `--rooms N`, `--people N` of each, `--seconds N` of each attack
    public static void main(String[] args) throws Exception {
        Map<String, Integer> options = new LinkedHashMap<>(Map.of("--rooms", 10, "--people", 20, "--seconds", 20));
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (options.replace(args[i], Integer.valueOf(args[i + 1])) == null) {
                throw new IllegalArgumentException("« " + args[i] + " » n’est pas une option : " + options.keySet());
            }
        }
        boolean held = new HostileBench(
                        options.getOrDefault("--rooms", 10),
                        options.getOrDefault("--people", 20),
                        Duration.ofSeconds(options.getOrDefault("--seconds", 20)))
                .run();
        if (!held) {
            System.exit(1);
        }
    }

    private List<String> options(Path file) {
        List<String> options = new ArrayList<>(List.of(
                "--essaim.bench-rooms=" + rooms, "--essaim.bench-full-room=true", "--essaim.admin-link=true",
                "--essaim.sign-ups-per-address=" + Math.max(240, rooms * people + 10)));
        if (Files.exists(file)) {
            options.addAll(List.of(
                    "--essaim.bench-search-file=" + file, "--essaim.bench-search-made=" + MADE, "--essaim.bench-search-seed=20210302"));
        }
        return options;
    }

    /// What the server says until all is there to be measured.
    private static List<String> said(MeasuredServer server, boolean catalogue) throws IOException {
        List<String> said = new ArrayList<>();
        server.awaitLine(line -> {
            said.add(line);
            return said.contains(BenchRooms.ALL)
                    && Attacks.administration(said).isPresent()
                    && (!catalogue || said.stream().anyMatch(one -> one.startsWith(BenchCatalogue.READY)));
        });
        return said;
    }

    private boolean run() throws Exception {
        Path file = RealData.file("fonds-vert-2023.csv").toAbsolutePath();
        try (MeasuredServer server = MeasuredServer.start(options(file))) {
            List<String> said = said(server, Files.exists(file));
            documents = said.stream()
                    .filter(line -> line.startsWith(BenchCatalogue.READY))
                    .mapToInt(line -> Integer.parseInt(line.substring(BenchCatalogue.READY.length())))
                    .findFirst()
                    .orElse(0);
            List<String[]> announced = said.stream()
                    .filter(line -> line.startsWith(BenchRooms.ANNOUNCED))
                    .map(line -> line.substring(BenchRooms.ANNOUNCED.length()).split(" "))
                    .toList();
            comeIn(server.base(), announced);
            try (Attacks attacks = new Attacks(server.base(), announced.getFirst()[0], said)) {
                Map<String, Met> results = new LinkedHashMap<>();
                boolean held = true;
                measured(server, Attacks.NONE, Duration.ofSeconds(5));
                for (var attack : attacks.all().entrySet()) {
                    Met met = measured(server, attack.getValue(), lasting);
                    System.out.println(attack.getKey() + " " + met);
                    results.put(attack.getKey(), met);
                    held &= met.isHeld();
                }
                working = false;
                report(results, held);
                return held;
            }
        }
    }

    private void comeIn(String base, List<String[]> announced) throws Exception {
        for (String[] room : announced) {
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            Troupe troupe = new Troupe(http, base);
            for (int number = 0; number < people; number++) {
                Wire person = troupe.join(room[0], "Personne " + number, number);
                Thread.ofVirtual().start(() -> listen(person));
                Thread.ofVirtual().start(() -> work(person));
            }
        }
    }

    private void listen(Wire person) {
        while (working) {
            try {
                person.listen((_, _) -> working);
            } catch (IOException letGo) {
                // comes back, as a phone does
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// A note every five seconds or so.
    private void work(Wire person) {
        try {
            while (working) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(2_500, 7_500));
                long begun = System.nanoTime();
                boolean done;
                try {
                    done = person.send(new DecompositionCommand.WriteNote(
                                    new Id<>(UuidCreator.getTimeOrderedEpoch()), 0, NoteKind.MECHANISM, "Note de " + begun, false))
                            .done();
                } catch (IOException unanswered) {
                    done = false;
                }
                sent.add(new Sent(begun, (System.nanoTime() - begun) / 1e6, done));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Met measured(MeasuredServer server, Attacks.Attack attack, Duration during)
            throws Exception {
        sent.clear();
        Attacks.Answers answers = new Attacks.Answers();
        List<AutoCloseable> held = new ArrayList<>();
        List<Thread> attackers = attack.begin(answers, held);
        Thread.sleep(during);
        long resident = server.residentMegabytes();
        attackers.forEach(Thread::interrupt);
        for (AutoCloseable one : held) {
            one.close();
        }
        long ended = System.nanoTime();
        Thread.sleep(AFTER);
        List<Sent> meanwhile = sent.stream().filter(one -> one.atNanos() < ended).toList();
        Percentiles millis = Percentiles.of(meanwhile.stream().mapToDouble(Sent::millis).toArray());
        double back = sent.stream()
                .filter(one -> one.atNanos() >= ended && (one.millis() > LONGEST_MILLIS || !one.done()))
                .mapToDouble(one -> (one.atNanos() - ended) / 1e9)
                .max()
                .orElse(0);
        return new Met(
                meanwhile.size(),
                millis.at(50),
                millis.at(99),
                millis.at(100),
                sent.stream().filter(one -> !one.done()).count(),
                Math.round(back * 10) / 10.0,
                resident,
                answers.counts());
    }

    private void report(Map<String, Met> results, boolean held) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bench", "hostile");
        all.put("rooms", rooms);
        all.put("people", rooms * people);
        all.put("documents", documents);
        all.put("secondsEach", lasting.toSeconds());
        all.put("attacks", results);
        all.put("held", held);
        all.put("java", Runtime.version().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        System.out.println(Json.MAPPER.writeValueAsString(all));
    }
}
