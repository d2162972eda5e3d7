package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.generated.RandomSession;
import org.essaim.workshop.wire.CommandCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is sent in the place of a command, by whoever writes their own client badly or on purpose, is refused in one
/// sentence; the room does not feel it.
@EssaimTest
class MalformedCommandsTest {
    /// In the place of a value of any kind.
    private static final List<String> VALUES = List.of(
            "null", "true", "0", "-1", "1.5", "9223372036854775808", "1e400", "-1e-400", "\"\"", "\"abc\"", "\"\\u0000\"",
            "\"\\ud800\"", "\"00000000-0000-0000-0000-000000000000\"", "\"" + "x".repeat(30_000) + "\"", "7".repeat(999));

    /// In the place of a single value, whatever it is.
    private static final List<String> STRUCTURES =
            List.of("{}", "[]", "{\"a\":1}", "[[]]", "[1,2]", "{\"value\":{}}", "{\"@class\":\"java.lang.Runtime\"}");

    @LocalServerPort
    int port;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Test
    void whateverStandsInAFieldIsReadOrRefusedAndNothingElse() {
        Map<String, ObjectNode> samples = samples();
        assertThat(samples.keySet()).isEqualTo(new TreeSet<>(CommandCodec.types()));
        int tried = 0;
        for (ObjectNode sample : samples.values()) {
            for (String field : List.copyOf(sample.propertyNames())) {
                assertThat(readOrRefused(without(sample, field))).as(field).isTrue();
                for (String value : VALUES) {
                    assertThat(readOrRefused(with(sample, field, value))).as(sample + " " + field + " " + value).isTrue();
                    tried++;
                }
                for (String structure : STRUCTURES) {
                    byte[] body = with(sample, field, structure);
                    if (sample.get(field).isValueNode()) {
                        assertThatThrownBy(() -> CommandCodec.read(body))
                                .as(sample + " " + field + " " + structure)
                                .isInstanceOf(CommandCodec.Malformed.class);
                    } else {
                        assertThat(readOrRefused(body)).isTrue();
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(3_000);
    }

    @Test
    void bytesChangedAnywhereAreReadOrRefusedAndNothingElse() {
        Random random = new Random(11);
        for (ObjectNode sample : samples().values()) {
            byte[] sound = bytes(sample.toString());
            for (int i = 0; i < 60; i++) {
                byte[] damaged = sound.clone();
                for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertThat(readOrRefused(damaged)).as(new String(damaged, StandardCharsets.ISO_8859_1)).isTrue();
            }
        }
    }

    @Test
    void theServerSaysSoAndTheRoomGoesOn() throws Exception {
        SampleRoom room = new SampleRoom(workshops, sessions);
        var one = room.join("Camille", 1);
        room.facilitate(new AgendaCommand.Open());
        long before = sessions.snapshot(room.card.id()).workshop().position();
        HttpVisitor phone = new HttpVisitor(port);
        String path = "/s/" + one.key() + "/commands";
        try (StreamClient stream = new StreamClient("http://localhost:" + port + "/s/" + one.key() + "/stream", -1)) {
            for (byte[] body : bodies()) {
                var answer = phone.send(phone.request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
                assertThat(answer.statusCode()).as(cut(body)).isIn(400, 413);
                assertThat(answer.body()).as(cut(body)).doesNotContain("tools.jackson").doesNotContain("Exception").doesNotContain("\tat ");
            }
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
                assertThat(phone.send(phone.request(path)
                                        .header("Content-Type", type)
                                        .POST(BodyPublishers.ofString(raised()))
                                        .build())
                                .statusCode())
                        .as(type)
                        .isIn(400, 415);
            }
            assertThat(sessions.snapshot(room.card.id()).workshop().position()).isEqualTo(before);

            var good = phone.send(phone.request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(raised()))
                    .build());
            assertThat(good.statusCode()).isEqualTo(200);
            assertThat(sessions.snapshot(room.card.id()).workshop().position()).isEqualTo(before + 1);
            stream.until(items -> items.containsKey("me") && items.get("me").path("handRaised").asBoolean());
        }
    }

    private static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                " ", "null", "true", "1", "\"\"", "[]", "{}", "{", "}", "[", "{\"type\":\"raise-hand\"", "{\"type\":\"raise-hand\",}",
                "{'type':'raise-hand'}", "{\"type\":\"nothing\"}", "{\"type\":\"join\"}", "{\"type\":[\"raise-hand\"]}",
                "{\"type\":\"raise-hand\",\"id\":7,\"up\":true}", "{\"type\":\"raise-hand\",\"id\":\"x\",\"up\":true}",
                "{\"type\":\"forget\",\"id\":\"01900000-0000-7000-8000-000000000001\",\"participant\":{}}",
                "NaN", "{\"type\":NaN}", "\uFEFF{}", "<command/>", "type=raise-hand&up=true", "/* */{}", "{}{}",
                "[".repeat(20_000), "{\"a\":".repeat(5_000), "{\"type\":\"tell\",\"table\":" + "9".repeat(20_000) + "}",
                "{\"type\":\"tell\",\"table\":1e999999999}")) {
            bodies.add(bytes(text));
        }
        bodies.add(new byte[] {0});
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0x7b, 0, 0x7d, 0});
        bodies.add(new byte[] {(byte) 0xc0, (byte) 0x80});
        bodies.add(bytes("{\"type\":\"raise-hand\",\"pad\":\"" + "x".repeat(33 * 1024) + "\"}"));
        bodies.add(new byte[200 * 1024]);
        return bodies;
    }

    /// One command of each type, as somebody would send it: drawn as chance plays, the rest from what it never draws.
    private static Map<String, ObjectNode> samples() {
        Map<String, ObjectNode> samples = new HashMap<>();
        for (long seed = 1; seed < 60 && samples.size() < CommandCodec.types().size(); seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < 400 && samples.size() < CommandCodec.types().size(); i++) {
                try {
                    ObjectNode json = CommandCodec.write(
                            UuidCreator.getTimeOrderedEpoch(), session.next().sent().command());
                    samples.putIfAbsent(json.get("type").stringValue(), json);
                } catch (IllegalArgumentException ofTheServerAlone) {
                    // such as preparing: no client sends it
                    assertThat(ofTheServerAlone.getMessage()).isNotNull();
                }
            }
        }
        return new TreeMap<>(samples);
    }

    private static boolean readOrRefused(byte[] body) {
        try {
            return CommandCodec.read(body).command() != null;
        } catch (CommandCodec.Malformed refused) {
            return true;
        }
    }

    private static byte[] with(ObjectNode sample, String field, String value) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, JsonNode> property : sample.properties()) {
            json.append(json.length() > 1 ? "," : "")
                    .append('"').append(property.getKey()).append("\":")
                    .append(property.getKey().equals(field) ? value : property.getValue().toString());
        }
        return bytes(json.append('}').toString());
    }

    private static byte[] without(ObjectNode sample, String field) {
        return bytes(sample.deepCopy().without(List.of(field)).toString());
    }

    private static String raised() {
        return CommandCodec.write(UuidCreator.getTimeOrderedEpoch(), new RoomCommand.RaiseHand(true)).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(80, text.length()));
    }
}
