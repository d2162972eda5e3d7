package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.EssaimTest;
import org.essaim.account.TestAccounts;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.wire.CommandCodec;
import org.essaim.workshop.wire.Json;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// `docs/wire.md` is true: its examples are sent, in its order, and it says what came back.
@EssaimTest
class WireDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/wire.md");
    private static final Pattern PARTS = Pattern.compile(
            "```(?:json|text) (?<what>[a-z-]+)(?: (?<who>\\S+))?\\n(?<body>.*?)```|<!-- (?<then>advance|close) -->|"
                    + "<!-- refusals -->\\n(?<refusals>.*?)<!-- end of refusals -->",
            Pattern.DOTALL);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final String SOME_INSTANT = "2026-03-02T09:00:00Z";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Autowired
    BeanFactory application;

    @LocalServerPort
    int port;

    private final Map<String, String> doors = new HashMap<>();
    private final Set<String> commands = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private WorkshopCard card;
    private TestAccounts.Somebody facilitator;
    private HttpResponse<String> answered;
    private boolean answerRead = true;

    @Test
    void theDocumentSaysWhatTheServerSays() throws Exception {
        String document = Files.readString(DOCUMENT);
        aWorkshop();
        try (Live desk = new Live("facilitator")) {
            StringBuilder said = new StringBuilder();
            int from = 0;
            for (MatchResult part : PARTS.matcher(document).results().toList()) {
                said.append(document, from, part.start()).append(played(part, desk));
                from = part.end();
            }
            wasAccepted();
            said.append(document.substring(from));
            if (Boolean.getBoolean("essaim.refresh")) {
                Files.writeString(DOCUMENT, said);
            } else {
                assertThat(said.toString())
                        .as("docs/wire.md against the server")
                        .isEqualTo(document);
            }
        }
        assertThat(commands).as("types with an example").isEqualTo(new TreeSet<>(CommandCodec.types()));
        assertThat(kinds).as("kinds of items with an example").hasSameSizeAs(Item.class.getPermittedSubclasses());
        Arrays.stream(Refusal.Reason.values())
                .forEach(reason -> assertThat(refusals()).contains("`" + reason + "`"));
    }

    private void aWorkshop() {
        facilitator = TestAccounts.somebody(application, org.essaim.account.Role.FACILITATOR);
        List<PlannedInitiative> initiatives = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new PlannedInitiative(
                        id("a" + i),
                        "Initiative " + i,
                        new Place("epci:2" + i, "Là-bas " + i),
                        "En une phrase.",
                        "initiative-" + i))
                .toList();
        card = workshops.prepare(
                new Plan(
                        "Financer ensemble",
                        "Financement collectif",
                        Instant.parse(SOME_INSTANT),
                        Plan.TEMPLATE,
                        initiatives,
                        2,
                        2,
                        30,
                        Electorate.PERSON,
                        true,
                        "",
                        Map.of(1, "https://visio.example/1"),
                        7,
                        false),
                facilitator.who().id(),
                Workshops.Origin.ORDINARY);
        doors.put("facilitator", card.deskPath());
        doors.put("wall", card.wallPath());
        int[] territories = {1, 2, 3, 1, 4};
        for (int i = 1; i <= territories.length; i++) {
            Place place = new Place("epci:" + territories[i - 1], "Territoire " + territories[i - 1]);
            join("person-" + i, id("b" + i), Role.LOCAL_AGENT, place);
        }
        join("designer", id("b9"), Role.DESIGNER, Place.UNKNOWN);
    }

    private void join(String who, Id<Participant> id, Role role, Place place) {
        var join = new RoomCommand.Join(
                id, "Participante " + who.replace("person-", ""), role, place, Citation.BY_NAME, Set.of());
        sessions.send(card.id(), new Actor.Newcomer(), UuidCreator.getTimeOrderedEpoch(), join);
        doors.put(who, LiveSample.phone(workshops, card, id));
    }

    private static <T> Id<T> id(String end) {
        return Id.of("01900000-0000-7000-8000-0000000000" + end);
    }

    private String played(MatchResult part, Live desk) throws Exception {
        if (part.group("then") != null) {
            facilitate(part.group("then"));
            return part.group();
        }
        if (part.group("refusals") != null) {
            return "<!-- refusals -->\n" + refusals() + "<!-- end of refusals -->";
        }
        String who = part.group("who");
        String body = part.group("body");
        return switch (part.group("what")) {
            case "command" -> {
                command(who, body);
                yield part.group();
            }
            case "answer" -> "```json answer %d\n%s\n```".formatted(answered.statusCode(), answer(body));
            case "item" -> "```json item %s\n%s\n```".formatted(who, item(who, body));
            case "stream" -> "```text stream %s\n%s\n```".formatted(who, desk.event("items", position()));
            case "stream-first" ->
                "```text stream-first %s\n%s\n```"
                        .formatted(who, first(who, body.lines().findFirst().orElseThrow()));
            default -> throw new IllegalArgumentException("What is this: " + part.group("what"));
        };
    }

    private void facilitate(String what) throws Exception {
        wasAccepted();
        int step = sessions.snapshot(card.id()).workshop().agenda().step();
        var command = what.equals("close") ? new AgendaCommand.Close() : new AgendaCommand.Advance(step);
        answered = post(
                "facilitator",
                CommandCodec.write(UuidCreator.getTimeOrderedEpoch(), command).toString());
        answerRead = false;
        wasAccepted();
    }

    /// Sends it; and sends it again, which changes nothing and answers the same.
    private void command(String who, String body) throws Exception {
        wasAccepted();
        String type = Json.MAPPER.readTree(body).path("type").asString();
        commands.add(type);
        answered = post(who, body);
        answerRead = false;
        if (answered.statusCode() == 200 && !type.equals("forget")) {
            assertThat(post(who, body).body()).isEqualTo(answered.body());
        }
    }

    /// A command without an answer beside it was accepted.
    private void wasAccepted() {
        if (!answerRead) {
            assertThat(answered.statusCode())
                    .as(answered.request().uri() + " " + answered.body())
                    .isEqualTo(200);
            answerRead = true;
        }
    }

    private String answer(String documented) {
        answerRead = true;
        JsonNode body = Json.MAPPER.readTree(answered.body());
        if (!body.has("refusal")) {
            return spaced(body);
        }
        // How the sentence is turned is the bundle's affair; that there is one is ours.
        assertThat(body.path("message").asString()).isNotBlank().doesNotContain("{0}");
        String message = Json.MAPPER
                .readTree(documented)
                .path("message")
                .asString(body.path("message").asString());
        return "{\"refusal\": %s, \"message\": %s, \"words\": %s}"
                .formatted(body.path("refusal"), Json.MAPPER.writeValueAsString(message), spaced(body.path("words")));
    }

    private long position() {
        return Json.MAPPER.readTree(answered.body()).path("position").asLong();
    }

    private String item(String who, String body) throws Exception {
        String key = Json.MAPPER.readTree(body).propertyNames().iterator().next();
        kinds.add(key.split(":")[0]);
        try (Live live = new Live(who)) {
            JsonNode item = live.view().path("items").path(key);
            assertThat(item.isObject()).as("%s has %s", who, key).isTrue();
            return "{\"" + key + "\": {\n    "
                    + item.properties().stream()
                            .map(field -> "\"" + field.getKey() + "\": " + spaced(field.getValue()))
                            .collect(Collectors.joining(",\n    "))
                    + "}}";
        }
    }

    private String first(String who, String event) throws Exception {
        try (Live live = new Live(who)) {
            JsonNode view = live.view();
            if (event.equals("event: presence")) {
                String presence = live.event("presence", -1);
                JsonNode online = Json.MAPPER
                        .readTree(presence.substring(presence.indexOf("data: ") + 6))
                        .path("online");
                assertThat(online.isArray()).isTrue();
                return "event: presence\ndata: {\"online\": [\"" + id("b1") + "\"]}";
            }
            if (event.equals("event: beat")) {
                return live.event("beat", -1);
            }
            return "event: view\nid: %s\ndata: {\"position\": %s, \"at\": \"%s\", \"items\": {\"room\": %s, …}}"
                    .formatted(
                            view.path("position"),
                            view.path("position"),
                            Instant.parse(view.path("at").asString()).isAfter(Instant.EPOCH) ? SOME_INSTANT : "",
                            spaced(view.path("items").path("room")));
        }
    }

    private static String refusals() {
        Map<Integer, List<String>> byStatus = new TreeMap<>(Arrays.stream(Refusal.Reason.values())
                .collect(Collectors.groupingBy(
                        reason -> RefusalStatus.of(reason).value(),
                        Collectors.mapping(reason -> "`" + reason + "`", Collectors.toList()))));
        return "| status | refusals |\n|---|---|\n"
                + byStatus.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private HttpResponse<String> post(String who, String body) throws Exception {
        return HTTP.send(
                request(who, "/commands")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String who, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + doors.get(who) + path));
        return who.equals("facilitator") ? request.header("Cookie", facilitator.cookie()) : request;
    }

    /// JSON as people write it, instants made one.
    private static String spaced(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> "\"" + field.getKey() + "\": " + spaced(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(WireDocumentTest::spaced).collect(Collectors.joining(", ", "[", "]"));
        }
        return INSTANT.matcher(node.toString()).replaceAll(SOME_INSTANT);
    }

    /// An open stream.
    private final class Live implements AutoCloseable {
        private final InputStream body;
        private final BlockingQueue<String[]> events = new LinkedBlockingQueue<>();

        Live(String who) throws Exception {
            HttpResponse<InputStream> response = HTTP.send(
                    request(who, "/stream")
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            body = response.body();
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                Map<String, String> fields = new HashMap<>();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty() && fields.containsKey("data")) {
                        events.add(
                                new String[] {fields.get("event"), fields.getOrDefault("id", "-1"), fields.get("data")
                                });
                        fields.clear();
                    } else if (line.indexOf(": ") > 0) {
                        fields.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
                    }
                }
            } catch (IOException closed) {
                // That was all.
            }
        }

        JsonNode view() throws InterruptedException {
            return Json.MAPPER.readTree(next("view", -1)[2]);
        }

        /// @param position the one it brings, or −1 for any
        String event(String name, long position) throws InterruptedException {
            String[] event = next(name, position);
            JsonNode data = Json.MAPPER.readTree(event[2]);
            String id = event[1].equals("-1") ? "" : "\nid: " + event[1];
            return "event: " + name + id + "\ndata: " + spaced(data);
        }

        private String[] next(String name, long position) throws InterruptedException {
            while (true) {
                String[] event = events.poll(20, TimeUnit.SECONDS);
                assertThat(event).as("a %s event at %d", name, position).isNotNull();
                if (event[0].equals(name) && (position < 0 || event[1].equals(Long.toString(position)))) {
                    return event;
                }
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
