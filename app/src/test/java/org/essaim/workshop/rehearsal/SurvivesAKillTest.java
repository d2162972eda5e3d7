package org.essaim.workshop.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import com.github.f4b6a3.uuid.UuidCreator;
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
    private static final Pattern ROOM = Pattern.compile("ROOM (\\S+) \\S+");
    private static final int PEOPLE = 4;

    @TempDir
    Path data;

    private final int port = ServerProcess.freePort();
    private final String base = "http://127.0.0.1:" + port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyAcknowledgedNoteAndVoteIsThere() throws Exception {
        var server = ServerProcess.start(data, port, "--essaim.bench-rooms=1");
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

    private List<List<String>> writeUntilKilled(List<Wire> people, ServerProcess server) throws Exception {
        var acknowledged = new ArrayList<List<String>>();
        var writers = new ArrayList<Thread>();
        for (var person : people) {
            var texts = new CopyOnWriteArrayList<String>();
            acknowledged.add(texts);
            writers.add(Thread.ofVirtual().start(() -> write(person, texts)));
        }
        while (acknowledged.stream().anyMatch(texts -> texts.size() < 5)) {
            Thread.sleep(20);
        }
        server.killWithPostgresql();
        for (var writer : writers) {
            writer.join();
        }
        return acknowledged;
    }

    /// One note after the other, as fast as they are acknowledged, until there is nobody to acknowledge.
    private static void write(Wire person, List<String> acknowledged) {
        try {
            while (true) {
                var text = "Note " + UuidCreator.getTimeOrderedEpoch();
                var note = new DecompositionCommand.WriteNote(
                        new Id<>(UuidCreator.getTimeOrderedEpoch()), 0, NoteKind.MECHANISM, text, false);
                if (!person.send(note).done()) {
                    return;
                }
                acknowledged.add(text);
            }
        } catch (IOException killed) {
            // what this test is about
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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

    private static String roomCode(ServerProcess server) throws InterruptedException {
        var room = ROOM.matcher(server.output());
        while (!room.find()) {
            Thread.sleep(100);
            room = ROOM.matcher(server.output());
        }
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
