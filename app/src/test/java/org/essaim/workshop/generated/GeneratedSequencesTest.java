package org.essaim.workshop.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.DecompositionEvent;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.SynthesisEvent;
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
    void nothingAcceptedIsDoneToAnythingElseThanWhatItNames() {
        Set<Refusal.Reason> refusals = new HashSet<>();
        for (long seed = 1; seed <= SESSIONS / 4; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < 2 * COMMANDS; i++) {
                RandomSession.Attempt attempt = session.next();
                if (attempt.decision() instanceof Decision.Refused(var refusal)) {
                    refusals.add(refusal.reason());
                } else if (!attempt.events().isEmpty()) {
                    doneToWhatItNames(attempt, seed);
                }
            }
        }
        assertThat(refusals)
                .contains(
                        Refusal.Reason.STEP_PASSED,
                        Refusal.Reason.TABLE_CHANGED,
                        Refusal.Reason.VOTE_CHANGED,
                        Refusal.Reason.ELEMENT_CHANGED,
                        Refusal.Reason.NOTE_GATHERED_MEANWHILE,
                        Refusal.Reason.CHANGED_MEANWHILE);
    }

    private static void doneToWhatItNames(RandomSession.Attempt attempt, long seed) {
        About about = Objects.requireNonNull(attempt.sent().about());
        Workshop before = attempt.before();
        Supplier<String> as = () -> "session %d: %s".formatted(seed, attempt.sent());
        switch (attempt.sent().command()) {
            case DecompositionCommand.WriteNote write when about.initiative() != null -> {
                var put = (DecompositionEvent.NoteWritten) attempt.events().getFirst();
                assertThat(put.initiative()).as(as).isEqualTo(about.initiative());
                if (!write.late()) {
                    assertThat(put.table()).as(as).isEqualTo(about.table());
                }
            }
            case ChoiceCommand _ -> assertThat(before.choice().votes()).as(as).isEqualTo(about.vote());
            case AgendaCommand.Prolong _, AgendaCommand.Pause _, AgendaCommand.Resume _, AgendaCommand.Close _,
                    StageCommand.Tell _, StageCommand.Project _, RoomCommand.Seat _, RoomCommand.Reseat _,
                    DecompositionCommand.Silence _, DecompositionCommand.Reveal _ ->
                assertThat(before.agenda().step()).as(as).isEqualTo(about.step());
            case AgendaCommand.Undo _, SynthesisCommand.Publish _ ->
                assertThat(before.agenda().turns()).as(as).isEqualTo(about.revision());
            case PerspectiveCommand.Judge judge -> judgedAsRead(before, judge.element(), about, as);
            case PerspectiveCommand.DescribeHome home -> judgedAsRead(before, home.element(), about, as);
            case DecompositionCommand.Gather gather -> assertThat(gather.notes())
                    .as(as)
                    .allMatch(id -> before.decomposition().note(id)
                            .filter(note -> note.element() == null || note.element().equals(about.element()))
                            .isPresent());
            default -> {}
        }
    }

    private static void judgedAsRead(Workshop before, Id<Element> element, About about, Supplier<String> as) {
        assertThat(before.decomposition().element(element).orElseThrow().revision()).as(as).isEqualTo(about.revision());
    }

    @Test
    void whatNobodyTookUpInASynthesisIsWhatTodaysVerdictsSay() {
        int compared = 0;
        for (long seed = 1; seed <= SESSIONS / 4; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < 2 * COMMANDS; i++) {
                RandomSession.Attempt attempt = session.next();
                if (!attempt.events().isEmpty() && session.workshop().in(Phase.SYNTHESIS)) {
                    Workshop workshop = session.workshop();
                    Set<Id<Sentence>> taken = new HashSet<>(workshop.synthesis().removed());
                    workshop.synthesis().sentences().stream()
                            .filter(it -> it.revision() > 0)
                            .forEach(it -> taken.add(it.id()));
                    List<Sentence> untouched = workshop.synthesis().sentences().stream()
                            .filter(it -> it.revision() == 0)
                            .filter(it -> it.sources().stream()
                                    .anyMatch(id -> workshop.decomposition().element(id).isPresent()))
                            .toList();
                    List<Sentence> drawn = drawnAnew(workshop).stream()
                            .filter(it -> !taken.contains(it.id()))
                            .toList();
                    assertThat(untouched).as("session %d after %s", seed, attempt.sent()).isEqualTo(drawn);
                    compared += drawn.size();
                }
            }
        }
        assertThat(compared).as("sentences compared").isGreaterThan(SESSIONS / 4);
    }

    /// What the same workshop would draw had nobody ever looked at a synthesis.
    private static List<Sentence> drawnAnew(Workshop it) {
        Workshop blank = new Workshop(
                it.planned(), it.agenda(), it.room(), it.sharing(), it.choice(), it.decomposition(), it.perspective(),
                Workshop.NOTHING.synthesis(), it.stage(), it.position());
        Sent close = new Sent(new UUID(0, 0), RandomCommands.FACILITATOR, Instant.EPOCH, new AgendaCommand.Close());
        return Decider.decide(blank, close) instanceof Decision.Accepted(var events, _)
                ? events.stream()
                        .flatMap(event -> event instanceof SynthesisEvent.Drafted(var sentences) ? sentences.stream() : Stream.empty())
                        .toList()
                : fail("An open workshop closes");
    }

    @Test
    void everyTextAcceptedIsReadableBySomebody() {
        int read = 0;
        for (long seed = 1; seed <= SESSIONS / 20; seed++) {
            RandomSession session = new RandomSession(seed);
            for (int i = 0; i < 2 * COMMANDS; i++) {
                RandomSession.Attempt attempt = session.next();
                Set<String> sent = attempt.sent().command() instanceof AgendaCommand
                        ? Set.of()
                        : WhoMaySee.markersIn(attempt.sent().command().toString());
                if (attempt.decision() instanceof Decision.Accepted && !sent.isEmpty()) {
                    assertThat(unread(session, sent))
                            .as("session %d: what nobody is shown after %s", seed, attempt.sent())
                            .isEmpty();
                    read += sent.size();
                }
            }
        }
        assertThat(read).as("texts read").isGreaterThan(SESSIONS / 4);
    }

    /// Facilitators read nearly everything: the others are asked for what they do not.
    private static Set<String> unread(RandomSession session, Set<String> sent) {
        Set<String> unread = new HashSet<>(sent);
        Stream<Viewer> viewers = Stream.concat(
                Stream.of(new Viewer.Facilitator(new UUID(1, 1))),
                session.workshop().room().inOrderOfArrival().map(person -> new Viewer.Person(person.id())));
        viewers.takeWhile(_ -> !unread.isEmpty())
                .forEach(viewer -> unread.removeAll(WhoMaySee.markersIn(
                        Views.view(session.workshop(), session.people(), viewer).items().values().toString())));
        return unread;
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
                    About about = attempt.sent().about();
                    byte[] sent = Json.MAPPER.writeValueAsBytes(
                            CommandCodec.write(attempt.sent().id(), command, about == null ? About.UNSAID : about));
                    assertThat(CommandCodec.read(sent))
                            .isEqualTo(new CommandCodec.Received(
                                    attempt.sent().id(), asSent(command), about == null ? About.UNSAID : about));
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
