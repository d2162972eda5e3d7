package org.essaim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.essaim.ServerProcess;
import org.essaim.account.Role;
import org.essaim.account.store.StoreForTests;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PlannedInitiative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In the middle of a session, the server and PostgreSQL are killed, twice: while people vote, then while they write.
class SurvivesAKillTest {
    private static final Pattern ROOM = Pattern.compile("ROOM (\\S+)\\R");
    private static final int PEOPLE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = Integer.getInteger("essaim.kills", 1);
    private static final int PACE_MS = 40;

    private enum Killed {
        POSTGRESQL,
        SERVER,
        BOTH
    }

    @TempDir
    Path data;

    private final int port = ServerProcess.freePort();
    private final String base = "http://127.0.0.1:" + port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyAcknowledgedNoteAndVoteIsThere() throws Exception {
        var server = ServerProcess.start(data, port, SeatedRoom.OPTION);
        server.awaitReady();
        var people = comeIn(roomCode(server));
        var desk = facilitator(server);

        done(desk, new AgendaCommand.GoBack(2));
        done(desk, new ChoiceCommand.ReopenVote());
        var ballots = new ArrayList<List<Id<PlannedInitiative>>>();
        for (int i = 0; i < PEOPLE; i++) {
            var known = see(people.get(i)).all("initiative", Item.InitiativeShown.class);
            ballots.add(known.stream().limit(i + 1).map(Item.InitiativeShown::id).toList());
            done(people.get(i), new ChoiceCommand.CastBallot(ballots.get(i), null));
        }
        server.killWithPostgresql();

        server = ServerProcess.start(data, port);
        server.awaitReady();
        for (int i = 0; i < PEOPLE; i++) {
            var me = see(people.get(i)).one("me", Item.Me.class).orElseThrow();
            assertThat(me.ballot()).as("person %d", i).containsExactlyInAnyOrderElementsOf(ballots.get(i));
        }
        done(desk, new ChoiceCommand.CloseVote(true));
        var result = see(people.getFirst()).one("result", Item.ResultShown.class).orElseThrow();
        assertThat(result.ballots()).isEqualTo(PEOPLE);
        done(desk, new AgendaCommand.Advance(1));
        var acknowledged = writeUntilKilled(people, server);

        try (var third = ServerProcess.start(data, port)) {
            third.awaitReady();
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(notes(people.get(i))).as("person %d", i).containsAll(acknowledged.get(i));
            }
        }
    }

    /// Under load, with a ledger of one's own: PostgreSQL alone, the server alone, both, and again. One in the suite;
    /// `-Dessaim.kills=15` for fifteen.
    @Test
    void whoeverIsKilledUnderLoadEveryNoteOfTheLedgerIsThere() throws Exception {
        var server = ServerProcess.start(data, port, SeatedRoom.OPTION);
        try {
            server.awaitReady();
            var people = comeIn(roomCode(server));
            var ledger = new ArrayList<List<String>>();
            people.forEach(_ -> ledger.add(new CopyOnWriteArrayList<>()));
            for (int kill = 0; kill < KILLS; kill++) {
                var killed = Killed.values()[kill % Killed.values().length];
                int before = ledger.stream().mapToInt(List::size).sum();
                var writers = new ArrayList<Thread>();
                for (int i = 0; i < PEOPLE; i++) {
                    int person = i;
                    writers.add(Thread.ofVirtual().start(() -> write(people.get(person), ledger.get(person), PACE_MS)));
                }
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> ledger.stream().mapToInt(List::size).sum() >= before + 5 * PEOPLE);
                long killedAt = System.nanoTime();
                server = killed(killed, server);
                server.awaitReady();
                long backMillis = (System.nanoTime() - killedAt) / 1_000_000;
                for (var writer : writers) {
                    // Those whose command waited for PostgreSQL, and was taken in, write on.
                    writer.interrupt();
                    writer.join();
                }
                int lost = 0;
                for (int i = 0; i < PEOPLE; i++) {
                    var there = notes(people.get(i));
                    lost += (int) ledger.get(i).stream().filter(note -> !there.contains(note)).count();
                }
                System.out.println("Kill " + (kill + 1) + ": " + killed + ", back in " + backMillis + " ms, lost " + lost + " of "
                        + ledger.stream().mapToInt(List::size).sum());
                assertThat(lost).as("%s killed", killed).isZero();
                assertThat(killed != Killed.POSTGRESQL || backMillis < 15_000).as("back in %d ms", backMillis).isTrue();
            }
        } finally {
            server.close();
        }
    }

    private ServerProcess killed(Killed who, ServerProcess server) throws IOException {
        switch (who) {
            case POSTGRESQL -> {
                var postgresql = server.postgresql();
                postgresql.descendants().forEach(ProcessHandle::destroyForcibly);
                postgresql.destroyForcibly();
                postgresql.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
                return server;
            }
            case SERVER -> server.kill();
            case BOTH -> server.killWithPostgresql();
        }
        return ServerProcess.start(data, port);
    }

    private List<List<String>> writeUntilKilled(List<Wire> people, ServerProcess server) throws Exception {
        var acknowledged = new ArrayList<List<String>>();
        var writers = new ArrayList<Thread>();
        for (var person : people) {
            var texts = new CopyOnWriteArrayList<String>();
            acknowledged.add(texts);
            writers.add(Thread.ofVirtual().start(() -> write(person, texts, 0)));
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged.stream().noneMatch(texts -> texts.size() < 5));
        server.killWithPostgresql();
        for (var writer : writers) {
            writer.join();
        }
        return acknowledged;
    }

    /// One note after the other, as fast as they are acknowledged, until there is nobody to acknowledge.
    private static void write(Wire person, List<String> acknowledged, int pauseMillis) {
        try {
            while (true) {
                var text = "Note " + UuidCreator.getTimeOrderedEpoch();
                var note = new DecompositionCommand.WriteNote(
                        new Id<>(UuidCreator.getTimeOrderedEpoch()), 0, NoteKind.MECHANISM, text, false);
                if (!person.send(note).done()) {
                    return;
                }
                acknowledged.add(text);
                Thread.sleep(pauseMillis);
            }
        } catch (IOException killed) {
            // what this test is about
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> notes(Wire person) throws Exception {
        return see(person).all("note", Item.NoteShown.class).stream()
                .map(Item.NoteShown::text)
                .toList();
    }

    /// The whole view of somebody who opens their page anew.
    private static StreamScene see(Wire person) throws Exception {
        var scene = new StreamScene();
        person.listen((event, data) -> {
            scene.heard(event, data);
            return !event.equals("view");
        });
        return scene;
    }

    private static void done(Wire by, Command command) throws Exception {
        var sent = by.send(command);
        assertThat(sent.done()).as(sent.body()).isTrue();
    }

    private static String roomCode(ServerProcess server) {
        var room = ROOM.matcher(server.awaitOutput(ROOM));
        assertThat(room.find()).as(server.output()).isTrue();
        return room.group(1);
    }

    private List<Wire> comeIn(String code) throws Exception {
        var troupe = new Troupe(http, base);
        var people = new ArrayList<Wire>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(troupe.join(code, "Personne " + number, number));
        }
        return people;
    }

    /// A facilitator of that room, signed in from below: nobody invited one.
    private Wire facilitator(ServerProcess server) throws Exception {
        var store = new StoreForTests(server.database());
        var person = store.peopleAt(Clock.systemUTC()).add("nord@grasse.example", "Animation", Set.of(Role.FACILITATOR));
        var token = store.sessionsAt(Clock.systemUTC()).open(person.id());
        var jdbc = JdbcClient.create(server.database());
        jdbc.sql("insert into workshop.facilitator select id, ? from workshop.workshop").param(person.id()).update();
        var slug = jdbc.sql("select slug from workshop.workshop").query(String.class).single();
        var cookies = new CookieManager();
        cookies.put(URI.create(base + "/"), Map.of("Set-Cookie", List.of(StoreForTests.cookie(token) + "; Path=/")));
        var signedIn = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
        return new Wire(signedIn, base + "/ateliers/" + slug + "/pupitre");
    }
}
