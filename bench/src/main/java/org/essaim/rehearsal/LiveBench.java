package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.essaim.bench.MeasuredServer;
import org.essaim.bench.Percentiles;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.wire.Json;

/// `./essaim bench live`: how long from a person sending a note to the last of those who see it having it.
///
/// Rooms of people who come in by the join page, each with a stream open and a note to write every few seconds, against a
/// server process of its own with a database of its own, as durable as ever. Prints a table, then JSON as its last line.
public final class LiveBench {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final int rooms;
    private final int people;
    private final Duration between;
    private final Duration lasting;

    /// A note on its way.
    ///
    /// @param readers how many should get it: those at its table, and the wall
    private record Flight(long sentAt, int readers, AtomicInteger arrived, AtomicLong lastAt) {}

    private final Map<String, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicLong deliveries = new AtomicLong();

    private LiveBench(int rooms, int people, Duration between, Duration lasting) {
        this.rooms = rooms;
        this.people = people;
        this.between = between;
        this.lasting = lasting;
    }

    /// @param args `--rooms N`, `--people N`, `--every SECONDS`, `--seconds N`
    public static void main(String[] args) throws Exception {
        Map<String, Integer> options = new LinkedHashMap<>(Map.of("--rooms", 10, "--people", 20, "--every", 5, "--seconds", 30));
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (options.replace(args[i], Integer.valueOf(args[i + 1])) == null) {
                throw new IllegalArgumentException("« " + args[i] + " » n’est pas une option : " + options.keySet());
            }
        }
        new LiveBench(
                        options.getOrDefault("--rooms", 10),
                        options.getOrDefault("--people", 20),
                        Duration.ofSeconds(options.getOrDefault("--every", 5)),
                        Duration.ofSeconds(options.getOrDefault("--seconds", 30)))
                .run();
    }

    private void run() throws Exception {
        try (MeasuredServer server = MeasuredServer.start(List.of("--essaim.bench-rooms=" + rooms))) {
            List<Person> everybody = comeIn(server.base(), announced(server));
            write(everybody, Duration.ofSeconds(5));
            flights.clear();
            deliveries.set(0);
            Duration cpuBefore = server.cpu();
            write(everybody, lasting);
            Thread.sleep(GRACE);
            report(server, server.cpu().minus(cpuBefore));
        }
    }

    private final class Person {
        private final Wire wire;
        private final StreamScene scene = new StreamScene();
        private int tableMates;

        Person(Wire wire) {
            this.wire = wire;
        }

        void listen() {
            try {
                wire.listen((event, data) -> {
                    long now = System.nanoTime();
                    if (event.equals("items")) {
                        arrived(data, now);
                    }
                    return scene.heard(event, data);
                });
            } catch (IOException e) {
                errors.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void write(long until) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(between.toMillis()));
                while (System.nanoTime() < until) {
                    writeOne();
                    Thread.sleep(between);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void writeOne() throws InterruptedException {
            String text = "Note " + UuidCreator.getTimeOrderedEpoch();
            flights.put(text, new Flight(System.nanoTime(), tableMates + 1, new AtomicInteger(), new AtomicLong()));
            try {
                Wire.Sent sent = wire.send(new DecompositionCommand.WriteNote(
                        new Id<>(UuidCreator.getTimeOrderedEpoch()), 0, NoteKind.MECHANISM, text, false));
                if (!sent.done()) {
                    errors.incrementAndGet();
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            }
        }
    }

    private void arrived(String data, long now) {
        Wire.json(data).path("items").properties().forEach(entry -> {
            if (entry.getKey().startsWith("note:")) {
                Flight flight = flights.get(entry.getValue().path("text").asString(""));
                if (flight != null) {
                    flight.lastAt().accumulateAndGet(now, Math::max);
                    flight.arrived().incrementAndGet();
                    deliveries.incrementAndGet();
                }
            }
        });
    }

    private List<Person> comeIn(String base, List<String[]> announced) throws Exception {
        List<Person> everybody = new ArrayList<>();
        for (String[] room : announced) {
            // A client a room keeps its threads few; each person still has a connection of their own.
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            Troupe troupe = new Troupe(http, base);
            Person wall = new Person(new Wire(http, base + "/mur/" + room[1]));
            Thread.ofVirtual().start(wall::listen);
            for (int number = 0; number < people; number++) {
                Person person = new Person(troupe.join(room[0], "Personne " + number, number));
                everybody.add(person);
                Thread.ofVirtual().start(person::listen);
            }
        }
        for (Person person : everybody) {
            long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (person.scene.all("person", Item.PersonShown.class).isEmpty() && System.nanoTime() < patience) {
                Thread.sleep(50);
            }
        }
        Thread.sleep(1000);
        everybody.forEach(person ->
                person.tableMates = person.scene.all("person", Item.PersonShown.class).size());
        return everybody;
    }

    private static void write(List<Person> everybody, Duration lasting) throws InterruptedException {
        long until = System.nanoTime() + lasting.toNanos();
        List<Thread> writers = everybody.stream()
                .map(person -> Thread.ofVirtual().start(() -> person.write(until)))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void report(MeasuredServer server, Duration cpu) throws IOException {
        long lost = flights.values().stream()
                .filter(flight -> flight.arrived().get() < flight.readers())
                .count();
        Percentiles millis = Percentiles.of(flights.values().stream()
                .filter(flight -> flight.arrived().get() > 0)
                .mapToDouble(flight -> (flight.lastAt().get() - flight.sentAt()) / 1e6)
                .toArray());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "live");
        result.put("rooms", rooms);
        result.put("people", rooms * people);
        result.put("secondsBetweenNotes", between.toSeconds());
        result.put("seconds", lasting.toSeconds());
        result.put("notes", flights.size());
        result.put("deliveries", deliveries.get());
        result.put("p50Millis", millis.at(50));
        result.put("p95Millis", millis.at(95));
        result.put("p99Millis", millis.at(99));
        result.put("maxMillis", millis.at(100));
        result.put("errors", errors.get());
        result.put("lost", lost);
        result.put("cpuMillisPer1000Deliveries", Math.round(cpu.toMillis() * 1000.0 / Math.max(1, deliveries.get())));
        result.put("residentMegabytes", server.residentMegabytes());
        result.put("java", Runtime.version().toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.forEach((name, value) -> System.out.printf("%-28s %s%n", name, value));
        System.out.println(Json.MAPPER.writeValueAsString(result));
    }

    private static List<String[]> announced(MeasuredServer server) throws IOException {
        List<String[]> rooms = new ArrayList<>();
        server.awaitLine(line -> {
            if (line.startsWith(BenchRooms.ANNOUNCED)) {
                rooms.add(line.substring(BenchRooms.ANNOUNCED.length()).split(" "));
            }
            return line.startsWith(BenchRooms.ALL);
        });
        return rooms;
    }
}
