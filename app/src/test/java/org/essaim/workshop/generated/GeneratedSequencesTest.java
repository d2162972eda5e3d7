package org.essaim.workshop.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.wire.CommandCodec;
import org.essaim.workshop.wire.EventCodec;
import org.essaim.workshop.wire.Json;
import org.junit.jupiter.api.Test;

/// What holds whatever anybody sends: thousands of sessions that chance plays.
class GeneratedSequencesTest {
    private static final int SESSIONS = Integer.getInteger("essaim.sessions", 2_000);
    private static final int COMMANDS = 160;

    @Test
    void everyRefusalLeavesTheStateUntouchedAndTheLogFoldsIntoIt() {
        Set<Class<?>> accepted = new HashSet<>();
        Set<Class<?>> happened = new HashSet<>();
        Set<Refusal.Reason> refusals = new HashSet<>();
        for (long seed = 1; seed <= SESSIONS; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < COMMANDS; i++) {
                RandomSession.Attempt attempt = next(session, seed, i);
                if (attempt.decision() instanceof Decision.Refused(var refusal)) {
                    refusals.add(refusal.reason());
                    assertThat(attempt.after()).isSameAs(attempt.before());
                } else {
                    accepted.add(attempt.sent().command().getClass());
                    attempt.events().forEach(event -> happened.add(event.getClass()));
                }
            }
            Workshop folded = Workshop.NOTHING.evolve(session.log());
            assertThat(folded.equals(session.workshop()))
                    .as("the log of session %d folds into its state", seed)
                    .isTrue();
            assertThat(session.workshop().position()).isEqualTo(session.log().size());
        }

        assertThat(accepted)
                .as("commands that chance had accepted")
                .containsAll(leaves(Command.class).toList());
        assertThat(happened)
                .as("events that chance made happen")
                .containsAll(leaves(Event.class).toList());
        assertThat(refusals).as("refusals that chance met").hasSizeGreaterThan(45);
    }

    @Test
    void aRefusalChangesNoFactOfAnyKind() {
        for (long seed = 1; seed <= SESSIONS / 80; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < COMMANDS; i++) {
                String before = session.workshop().toString();
                RandomSession.Attempt attempt = session.next();
                if (attempt.decision() instanceof Decision.Refused) {
                    assertThat(session.workshop().toString()).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void everyEventTouchesWhateverItChangesInAnybodysView() {
        for (long seed = 1; seed <= SESSIONS / 40; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < 2 * COMMANDS; i++) {
                People before = session.people();
                RandomSession.Attempt attempt = session.next();
                if (attempt.before().isPrepared() && !attempt.events().isEmpty()) {
                    touched(attempt, before, session.people(), seed);
                }
            }
        }
    }

    private static void touched(RandomSession.Attempt attempt, People peopleBefore, People peopleAfter, long seed) {
        List<Touch> touches = new ArrayList<>();
        Workshop state = attempt.before();
        for (Event event : attempt.events()) {
            touches.add(Touch.of(state, event));
            state = state.evolve(event);
        }
        Touch touch = Touch.all(touches);
        List<Viewer> viewers = new ArrayList<>(List.of(new Viewer.Facilitator(new UUID(1, 1)), new Viewer.Wall()));
        attempt.before()
                .room()
                .inOrderOfArrival()
                .limit(4)
                .forEach(person -> viewers.add(new Viewer.Person(person.id())));
        for (Viewer viewer : viewers) {
            if (!touch.everythingFor(viewer)) {
                var was = Views.view(attempt.before(), peopleBefore, viewer).items();
                var is = Views.view(attempt.after(), peopleAfter, viewer).items();
                Set<Item.Key> changed = new HashSet<>(was.keySet());
                changed.addAll(is.keySet());
                changed.removeIf(key -> Objects.equals(was.get(key), is.get(key)));
                assertThat(touch.keys())
                        .as("session %d: what %s changed for %s", seed, attempt.events(), viewer)
                        .containsAll(changed);
                for (Item.Key key : touch.keys()) {
                    assertThat(Views.item(attempt.after(), peopleAfter, viewer, key))
                            .as("session %d: %s alone is what it is in the whole view", seed, key)
                            .isEqualTo(Optional.ofNullable(is.get(key)));
                }
            }
        }
    }

    @Test
    void everyEventAndEveryCommandComesBackFromJsonAsItWas() throws Exception {
        Set<Class<?>> written = new HashSet<>();
        Set<Class<?>> all = new HashSet<>(leaves(Event.class).toList());
        all.addAll(leaves(Command.class)
                .filter(GeneratedSequencesTest::isOnTheWire)
                .toList());
        for (long seed = 1; seed <= SESSIONS && (seed <= SESSIONS / 40 || !written.containsAll(all)); seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < COMMANDS; i++) {
                RandomSession.Attempt attempt = session.next();
                for (Event event : attempt.events()) {
                    assertThat(EventCodec.read(EventCodec.write(event))).isEqualTo(event);
                    written.add(event.getClass());
                }
                Command command = attempt.sent().command();
                if (isOnTheWire(command)) {
                    byte[] sent = Json.MAPPER.writeValueAsBytes(
                            CommandCodec.write(attempt.sent().id(), command));
                    assertThat(CommandCodec.read(sent))
                            .isEqualTo(new CommandCodec.Received(attempt.sent().id(), asSent(command)));
                    written.add(command.getClass());
                }
            }
        }

        assertThat(written).containsAll(all);
    }

    @Test
    void aLogWithAHoleStopsLoudlyOrFoldsButNeverStumbles() {
        int stopped = 0;
        for (long seed = 1; seed <= SESSIONS / 10; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < COMMANDS; i++) {
                session.next();
            }
            List<Event> holed = new ArrayList<>(session.log());
            if (holed.size() < 2) {
                continue;
            }
            holed.remove(new Random(seed).nextInt(holed.size() - 1));
            try {
                Workshop.NOTHING.evolve(holed);
            } catch (IllegalStateException corrupt) {
                stopped++;
            }
        }
        assertThat(stopped).isGreaterThan(SESSIONS / 100);
    }

    @Test
    void aLogWhoseFirstEventIsMissingStopsAtOnce() {
        RandomSession session = new RandomSession(1);
        while (session.log().size() < 2) {
            session.next();
        }

        assertThatThrownBy(() -> Workshop.NOTHING.evolve(session.log().get(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> session.workshop().evolve(session.log().getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static RandomSession.Attempt next(RandomSession session, long seed, int i) {
        try {
            return session.next();
        } catch (RuntimeException e) {
            return fail(
                    "Session " + seed + ", command " + i + " in "
                            + session.workshop().agenda(),
                    e);
        }
    }

    private static boolean isOnTheWire(Command command) {
        return isOnTheWire(command.getClass());
    }

    /// These name territories and initiatives, which pages look up first.
    private static boolean isOnTheWire(Class<?> command) {
        return !Set.of(
                        AgendaCommand.Prepare.class,
                        AgendaCommand.Replan.class,
                        RoomCommand.Join.class,
                        RoomCommand.ChangeRole.class)
                .contains(command);
    }

    /// The ballots and the seed are the lane's to add.
    private static Command asSent(Command command) {
        return command instanceof ChoiceCommand.CloseVote close
                ? new ChoiceCommand.CloseVote(close.confirmed())
                : command;
    }

    static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(GeneratedSequencesTest::leaves)
                : Stream.of(sealed);
    }
}
