package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.EssaimTest;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Sharing;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.store.EventLog;
import org.essaim.workshop.wire.CommandCodec;
import org.essaim.workshop.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever one phone sends, the room answers the others; and a lane that falls all the same is replaced from the log.
@EssaimTest
class ALaneOutlivesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Autowired
    EventLog log;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private SampleRoom room;
    private Workshops.Arrival.In one;
    private Workshops.Arrival.In other;

    @BeforeEach
    void aRoomAtItsTables() {
        room = new SampleRoom(workshops, sessions);
        one = room.join("Camille", 1);
        other = room.join("Noor", 2);
        room.openUpToTheTables();
    }

    @Test
    void questionsByTheThousandThenAHundredStreamsOfOnePhone() throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        HttpResponse<String> tooMany = null;
        HttpResponse<String> tooFast = null;
        for (int i = 0; i < 400; i++) {
            HttpResponse<String> answer = post(one, new SharingCommand.Ask(id(), Id.derived("initiative 1"), "Et la question " + i + " ?"));
            answers.merge(answer.statusCode(), 1, Integer::sum);
            tooMany = answer.statusCode() == 409 ? answer : tooMany;
            tooFast = answer.statusCode() == 429 ? answer : tooFast;
        }

        assertThat(answers.get(200)).isEqualTo(Sharing.MOST_QUESTIONS_OF_ONE);
        assertThat(tooMany).isNotNull();
        assertThat(Json.MAPPER.readTree(tooMany.body()).path("refusal").asString()).isEqualTo("TOO_MUCH_FROM_ONE");
        assertThat(Json.MAPPER.readTree(tooMany.body()).path("message").asString()).contains("le plus qu’une personne peut");
        assertThat(tooFast).isNotNull();
        assertThat(tooFast.headers().firstValue("Retry-After")).contains("5");
        assertThat(Json.MAPPER.readTree(tooFast.body()).path("detail").asString()).contains("repartira seul");

        List<StreamClient> streams = new ArrayList<>();
        try (var heard = new StreamClient(url(other, "/stream"), -1)) {
            for (int i = 0; i < 100; i++) {
                streams.add(new StreamClient(url(one, "/stream"), -1));
            }
            // The newest are the ones that are heard.
            streams.getLast().until(items -> items.containsKey("me"));
            assertThat(post(other, note("La salle continue")).statusCode()).isEqualTo(200);
            heard.until(_ -> heard.shows("La salle continue"));
            assertThat(streams.stream().filter(StreamClient::ended).count()).isGreaterThanOrEqualTo(100 - Readers.MOST_OF_ONE);
            assertThat(health()).contains("\"status\":\"ready\"");
        } finally {
            for (StreamClient stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void aPhoneThatComesBackWithAnHourOfNotesIsNotTooFast() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(post(one, note("Écrite hors ligne " + i)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLaneThatRunsOutOfMemoryIsReplacedFromTheLog() throws Exception {
        var clock = new FailingClock();
        var fragile = new Sessions(log, clock);
        fragile.start();
        Command write = note("Avant la chute");
        assertThat(send(fragile, write)).isInstanceOf(Answer.Done.class);
        Reader reader = new Reader(new Viewer.Wall());
        fragile.attach(room.card.id(), reader, -1);
        Thread listening = Thread.ofVirtual().start(() -> read(reader));

        clock.failing = true;
        assertThatThrownBy(() -> send(fragile, note("Pendant"))).hasRootCauseInstanceOf(OutOfMemoryError.class);
        listening.join(5_000);
        assertThat(listening.isAlive()).as("a stream of the fallen lane").isFalse();
        clock.failing = false;

        assertThat(send(fragile, note("Après"))).isInstanceOf(Answer.Done.class);
        assertThat(fragile.snapshot(room.card.id()).workshop().decomposition().inOrder().map(it -> it.text()))
                .contains("Avant la chute", "Après")
                .doesNotContain("Pendant");
        assertThat(fragile.trouble()).isEmpty();
    }

    @Test
    void aRoomWhoseLogDoesNotFoldIsSaidToBeIll() {
        writtenByNobodyOfOurs("agenda.prepared", "agenda.nobody-knows");
        var fragile = new Sessions(log, Clock.systemUTC());

        assertThatThrownBy(() -> fragile.snapshot(room.card.id())).isInstanceOf(RuntimeException.class);
        assertThat(fragile.trouble()).contains("a room does not open");

        writtenByNobodyOfOurs("agenda.nobody-knows", "agenda.prepared");
        assertThat(fragile.snapshot(room.card.id()).workshop().isPrepared()).isTrue();
        assertThat(fragile.trouble()).isEmpty();
    }

    private void writtenByNobodyOfOurs(String was, String is) {
        jdbc.sql("update workshop.event set type = :is where workshop_id = :it and type = :was")
                .param("it", room.card.id())
                .param("was", was)
                .param("is", is)
                .update();
    }

    /// Readers are many more than they can read: a room told a message after the other to streams that read nothing.
    @Test
    void streamsThatNeverReadHoldLittle() {
        List<Reader> stalled = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Reader reader = new Reader(new Viewer.Wall());
            sessions.attach(room.card.id(), reader, -1);
            stalled.add(reader);
        }
        for (int i = 0; i < 300; i++) {
            assertThat(room.facilitate(new StageCommand.Tell(0, "Message " + i + " " + "long ".repeat(50)))).isInstanceOf(Answer.Done.class);
        }
        assertThat(stalled).allMatch(reader -> reader.bytesWaiting() <= 256 << 10);
        stalled.forEach(Reader::close);
    }

    private static void read(Reader reader) {
        try {
            reader.writeTo(OutputStream.nullOutputStream());
        } catch (IOException | InterruptedException ended) {
            // whatever ends it
        }
    }

    private Answer send(Sessions to, Command command) {
        return to.send(room.card.id(), new Actor.Person(one.participant()), UuidCreator.getTimeOrderedEpoch(), command);
    }

    private static Command note(String text) {
        return new DecompositionCommand.WriteNote(id(), 0, NoteKind.RESOURCE, text, false);
    }

    private static <T> Id<T> id() {
        return new Id<>(UuidCreator.getTimeOrderedEpoch());
    }

    private String url(Workshops.Arrival.In who, String path) {
        return "http://127.0.0.1:" + port + "/s/" + who.key() + path;
    }

    private HttpResponse<String> post(Workshops.Arrival.In who, Command command) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url(who, "/commands")))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                Json.MAPPER.writeValueAsBytes(CommandCodec.write(UuidCreator.getTimeOrderedEpoch(), command))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String health() throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static final class FailingClock extends Clock {
        private volatile boolean failing;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (failing) {
                throw new OutOfMemoryError("as when a room holds too much");
            }
            return Instant.parse("2021-03-09T10:00:00Z");
        }
    }
}
