package org.essaim.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.generated.RandomSession;
import org.essaim.workshop.generated.WhoMaySee;
import org.essaim.workshop.store.Recorded;
import org.essaim.workshop.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What readers are sent in sessions that chance plays, byte by byte: applied to any earlier view it gives today's, and
/// it never holds what the reader may not see.
class GeneratedStreamsTest {
    private static final int SESSIONS = Integer.getInteger("essaim.streams", 12);
    private static final int BATCHES = 110;
    private static final Viewer DESK = new Viewer.Facilitator(new UUID(1, 1));
    private static final Viewer WALL = new Viewer.Wall();

    @Test
    void whateverTheBeginningWhatIsSentGivesTodaysViewAndNothingHidden() {
        int hidden = 0;
        for (long seed = 1; seed <= SESSIONS; seed++) {
            Room room = new Room(seed);
            try {
                for (int batch = 0; batch < BATCHES; batch++) {
                    room.play();
                }
                room.everybodyComesBackFromEachEarlierPosition();
            } catch (AssertionError | RuntimeException e) {
                fail("Session " + seed + " at position " + room.now.workshop().position(), e);
            }
            hidden += room.hidden();
        }

        assertThat(hidden)
                .as("texts that somebody could not see: else nothing was shown")
                .isGreaterThan(SESSIONS * 20);
    }

    /// A workshop and its readers, as the lane keeps them: a batch is decided, then told.
    private static final class Room {
        private final RandomSession session;
        private final Readers readers = new Readers(Clock.fixed(Instant.parse("2021-03-09T08:00:00Z"), ZoneOffset.UTC));
        private final Snapshot.History history = Snapshot.History.of(List.of());
        private final Map<Viewer, Client> clients = new LinkedHashMap<>();
        private final Map<Item, JsonNode> parsed = new HashMap<>();
        private Snapshot now = new Snapshot(Workshop.NOTHING, People.NONE);

        Room(long seed) {
            session = new RandomSession(seed);
        }

        void play() {
            Snapshot before = now;
            Touch touch = Touch.NOTHING;
            int size = 1 + session.random().nextInt(3);
            for (int i = 0; i < size || !session.workshop().isPrepared(); i++) {
                touch = touch.and(decide());
            }
            now = new Snapshot(session.workshop(), session.people());
            if (now.workshop().position() > before.workshop().position()) {
                readers.tell(before, now, touch);
            }
            clients.values().forEach(client -> client.take(before));
            come();
        }

        private Touch decide() {
            RandomSession.Attempt attempt = session.next();
            Workshop state = attempt.before();
            Touch touch = Touch.NOTHING;
            for (Event event : attempt.events()) {
                Touch one = Touch.of(state, event);
                Workshop was = state;
                state = state.evolve(event);
                history.add(
                        was,
                        one,
                        new Recorded(
                                state.position(),
                                attempt.sent().id(),
                                attempt.sent().at(),
                                event));
                touch = touch.and(one);
            }
            return touch;
        }

        /// Pages are opened by whoever just came.
        private void come() {
            List<Viewer> viewers = new ArrayList<>(List.of(DESK, WALL));
            now.workshop()
                    .room()
                    .inOrderOfArrival()
                    .map(Participant::id)
                    .map(Viewer.Person::new)
                    .forEach(viewers::add);
            for (Viewer viewer : viewers) {
                if (!clients.containsKey(viewer)) {
                    Client client = new Client(viewer);
                    clients.put(viewer, client);
                    readers.attach(client.reader, -1, now, history);
                    client.take(now);
                }
            }
        }

        void everybodyComesBackFromEachEarlierPosition() {
            for (Client client : clients.values()) {
                client.was.forEach((position, view) -> {
                    Client back = new Client(client.viewer);
                    back.items.putAll(view.items());
                    back.today = client.today;
                    readers.attach(back.reader, position, now, history);
                    back.take(view.snapshot());
                    readers.detach(back.reader, now);
                });
            }
        }

        /// What a client has to have now, and the texts it may have been sent.
        private record Today(Snapshot of, Map<String, JsonNode> items, Set<String> texts) {}

        /// What a client had at some position.
        private record Had(Map<String, JsonNode> items, Snapshot snapshot) {}

        /// Applies what it is sent to what it has, and looks at every byte of it.
        private final class Client {
            private final Viewer viewer;
            private final Reader reader;
            private final Map<String, JsonNode> items = new HashMap<>();
            private final Map<Long, Had> was = new LinkedHashMap<>();
            private Today today = new Today(now, Map.of(), Set.of());

            Client(Viewer viewer) {
                this.viewer = viewer;
                this.reader = new Reader(viewer);
            }

            /// @param before what it was told of last
            void take(Snapshot before) {
                String bytes = mail(reader);
                Set<String> mentioned = new HashSet<>();
                for (String event : bytes.split("\n\n")) {
                    apply(event, mentioned);
                }
                if (today.of() != now || today.items().isEmpty()) {
                    WhoMaySee rule = new WhoMaySee(now.workshop(), now.people(), viewer);
                    today = new Today(now, json(Views.view(now.workshop(), now.people(), viewer)), rule.texts());
                }
                assertThat(items.equals(today.items()))
                        .as("what %s has: %s is %s", viewer, items, today.items())
                        .isTrue();
                holdAgainst(bytes, before);
                was.put(now.workshop().position(), new Had(Map.copyOf(items), now));
            }

            private void apply(String event, Set<String> mentioned) {
                if (event.isEmpty() || event.equals("event: beat\ndata: {}")) {
                    return;
                }
                String[] lines = event.split("\n");
                if (lines[0].equals("event: presence")) {
                    assertThat(viewer).isInstanceOf(Viewer.Facilitator.class);
                    return;
                }
                assertThat(lines).as("an event, its id, its data").hasSize(3);
                assertThat(lines[1]).isEqualTo("id: " + now.workshop().position());
                if (lines[0].equals("event: view")) {
                    items.clear();
                }
                Json.MAPPER
                        .readTree(lines[2].substring("data: ".length()))
                        .path("items")
                        .properties()
                        .forEach(entry -> {
                            mentioned.add(entry.getKey());
                            if (entry.getValue().isNull()) {
                                items.remove(entry.getKey());
                            } else {
                                items.put(entry.getKey(), entry.getValue());
                            }
                        });
                lookAtKeys(mentioned);
            }

            private void holdAgainst(String bytes, Snapshot before) {
                WhoMaySee rule = new WhoMaySee(now.workshop(), now.people(), viewer);
                Set<String> may = today.texts();
                assertThat(may).as("texts sent to %s", viewer).containsAll(WhoMaySee.markersIn(bytes));
                if (bytes.contains("event: view\nid: ")) {
                    assertThat(WhoMaySee.markersIn(bytes))
                            .as("texts shown to %s", viewer)
                            .isEqualTo(may);
                }
                lookAtIds(bytes, rule, before);
                lookAtBallots(rule);
                if (!rule.counts()) {
                    assertThat(items.values()).noneMatch(item -> item.has("count"));
                }
                assertThat(items.containsKey("result")).isEqualTo(rule.result());
            }

            /// An id tells of something hidden as well as its text would; of what was seen it may be said to be gone.
            private void lookAtIds(String bytes, WhoMaySee rule, Snapshot before) {
                if (viewer instanceof Viewer.Facilitator) {
                    return;
                }
                Set<String> known = new HashSet<>(rule.participants());
                known.addAll(rule.noteIds());
                if (before.workshop().isPrepared()) {
                    WhoMaySee then = new WhoMaySee(before.workshop(), before.people(), viewer);
                    known.addAll(then.participants());
                    known.addAll(then.noteIds());
                }
                Set<String> secret = new HashSet<>();
                now.workshop().room().participants().keySet().forEach(id -> secret.add(id.toString()));
                now.workshop().decomposition().notes().keySet().forEach(id -> secret.add(id.toString()));
                secret.removeAll(known);
                secret.removeIf(id -> !bytes.contains(id));
                assertThat(secret).as("ids kept from %s, and sent", viewer).isEmpty();
            }

            private void lookAtBallots(WhoMaySee rule) {
                List<String> shown = new ArrayList<>();
                items.values().forEach(item -> item.path("ballot").forEach(id -> shown.add(id.asString())));
                assertThat(shown)
                        .as("the ballot shown to %s", viewer)
                        .isEqualTo(rule.ballot().orElse(List.of()).stream()
                                .map(Id::toString)
                                .toList());
            }

            private void lookAtKeys(Set<String> mentioned) {
                WhoMaySee rule = new WhoMaySee(now.workshop(), now.people(), viewer);
                for (String key : mentioned) {
                    if (key.startsWith("judgement:") && items.containsKey(key)) {
                        assertThat(rule.judgementOf(key.substring(key.indexOf('/') + 1)))
                                .as(key)
                                .isTrue();
                    }
                    assertThat(key.startsWith("pin:") && !(viewer instanceof Viewer.Person))
                            .as(key)
                            .isFalse();
                }
            }
        }

        int hidden() {
            String everything =
                    now.workshop().decomposition() + " " + now.workshop().perspective() + " " + now.people();
            int texts = WhoMaySee.markersIn(everything).size();
            return clients.values().stream()
                    .mapToInt(client -> Math.max(0, texts - client.today.texts().size()))
                    .sum();
        }

        private Map<String, JsonNode> json(View view) {
            Map<String, JsonNode> items = new HashMap<>();
            view.items()
                    .forEach((key, item) -> items.put(
                            key.written(),
                            parsed.computeIfAbsent(
                                    item, it -> Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(it)))));
            return items;
        }
    }

    /// What waits in a reader's mailbox, by the way it leaves the server.
    private static String mail(Reader reader) {
        reader.offer(new byte[0]);
        ByteArrayOutputStream sent = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                throw new IOException("That was all");
            }
        };
        try {
            reader.writeTo(sent);
        } catch (IOException emptied) {
            return sent.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("The stream had ended");
    }
}
