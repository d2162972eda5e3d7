package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.wire.CommandCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// The first spike: two phones and a projector see one note through the log, the view and the stream.
@EssaimTest
class OneNoteManyReadersTest {
    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private SampleRoom room;
    private Workshops.Arrival.In one;
    private Workshops.Arrival.In other;

    @BeforeEach
    void aRoomAtItsTables() {
        room = new SampleRoom(workshops, sessions);
        one = room.join("Camille", 1);
        room.join("Alix", 2);
        other = room.join("Noor", 3);
        room.openUpToTheTables();
        int table = sessions.snapshot(room.card.id()).workshop().room().table(one.participant());
        room.facilitate(new RoomCommand.Seat(other.participant(), table));
    }

    @Test
    void twoPhonesAndAProjectorSeeOneNote() throws Exception {
        try (var first = open("/s/" + one.key(), -1);
                var second = open("/s/" + other.key(), -1);
                var wall = open("/mur/" + room.card.wallKey(), -1)) {
            first.until(items -> items.containsKey("me"));
            second.until(items -> items.containsKey("me"));
            wall.until(items -> items.containsKey("session"));

            var answer = post("/s/" + one.key(), UUID.randomUUID(), note("Une chargée de mission, deux jours par mois"));

            assertThat(answer.statusCode()).isEqualTo(200);
            for (var reader : new StreamClient[] {first, second, wall}) {
                reader.until(_ -> reader.shows("Une chargée de mission, deux jours par mois"));
            }
            assertThat(first.items.get("me").path("table").asInt())
                    .isEqualTo(second.items.get("me").path("table").asInt());
        }
    }

    @Test
    void theSameCommandSentTwiceChangesNothing() throws Exception {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Command write = note("Une fois");

        var first = post("/s/" + one.key(), id, write);
        var again = post("/s/" + one.key(), id, write);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(sessions.snapshot(room.card.id()).workshop().decomposition().written()).isEqualTo(1);
    }

    @Test
    void aPhoneThatSleptIsSentWhatChangedSince() throws Exception {
        StreamClient before = open("/s/" + other.key(), -1).until(items -> items.containsKey("me"));
        before.close();
        post("/s/" + one.key(), UUID.randomUUID(), note("Pendant la sieste"));

        try (var after = open("/s/" + other.key(), before.position)) {
            after.items.putAll(before.items);
            after.until(_ -> after.shows("Pendant la sieste"));

            assertThat(after.raw).doesNotContain("event: view");
        }
        try (var fresh = open("/s/" + other.key(), -1)) {
            fresh.until(_ -> fresh.shows("Pendant la sieste"));
        }
    }

    @Test
    void whatIsNotACommandIsAnsweredInFrench() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/s/" + one.key() + "/commands"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"prepare\",\"id\":\"" + UUID.randomUUID() + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED");
    }

    @Test
    void aReaderWhoStallsCostsTheOthersNothing() throws Exception {
        Reader stalled = new Reader(new Viewer.Wall());
        sessions.attach(room.card.id(), stalled, -1);
        try (var reader = open("/s/" + one.key(), -1)) {
            for (int i = 0; i < 400; i++) {
                assertThat(room.facilitate(new StageCommand.Tell(0, "Message " + i)))
                        .isInstanceOf(Answer.Done.class);
            }
            reader.until(_ -> reader.shows("Message 399"));
        }
    }

    private Command note(String text) {
        return new DecompositionCommand.WriteNote(
                new Id<>(UuidCreator.getTimeOrderedEpoch()), 0, NoteKind.RESOURCE, text, false);
    }

    private StreamClient open(String door, long seen) throws Exception {
        return new StreamClient("http://127.0.0.1:" + port + door + "/stream", seen);
    }

    private HttpResponse<String> post(String door, UUID id, Command command) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + door + "/commands"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        JsonMapper.shared().writeValueAsBytes(CommandCodec.write(id, command))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
