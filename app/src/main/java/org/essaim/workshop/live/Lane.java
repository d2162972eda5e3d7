package org.essaim.workshop.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.essaim.ui.Problem;
import org.essaim.ui.Unworded;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaEvent;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Erasure;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.SynthesisEvent;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.store.EventLog;
import org.essaim.workshop.store.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DuplicateKeyException;

/// One workshop's commands, decided one after the other by one virtual thread; whatever waits is committed together.
///
/// A command is acknowledged once it is on disk, and readers are sent what changed in the same breath. A batch whose
/// commit fails changes nothing: neither the state nor what anybody was told.
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int LARGEST_BATCH = 64;
    private static final int MOST_TRIES = 3;
    private static final long IDLE_MINUTES = 30;
    private static final int MOST_WAITING = 2_000;
    private static final Duration STUCK = Duration.ofSeconds(20);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /// What waits in the lane. Readers come and go through it too, so that none misses an event in between.
    private sealed interface Request {
        record Submitted(
                UUID id, Actor by, Command command, @Nullable About about, CompletableFuture<Answer> answer)
                implements Request {}

        record Attached(Reader reader, long seen) implements Request {}

        record Detached(Reader reader) implements Request {}

        record Dismissed(Viewer viewer) implements Request {}
    }

    private record Settled(CompletableFuture<Answer> future, Answer answer) {}

    private final UUID workshop;
    private final EventLog log;
    private final Clock clock;
    private final LongSupplier lots;
    private final BooleanSupplier retirement;
    private final Consumer<Lane> leaving;
    private final Readers readers;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private Snapshot.History history;
    private volatile Snapshot current;
    /// A commit failed, or only its answer was lost: the log says which.
    private boolean doubtful;
    /// When the batch at hand was begun, and when one was last not taken in with none taken in since; 0 for never.
    private volatile long busySinceNanos;
    private volatile long refusedAtNanos;

    /// @param retirement whether the lane may end, for nobody has needed it for a while
    /// @param leaving    the lane failed: whoever comes next opens another, from the log
    Lane(
            UUID workshop,
            EventLog log,
            Clock clock,
            LongSupplier lots,
            BooleanSupplier retirement,
            Consumer<Lane> leaving) {
        this.workshop = workshop;
        this.log = log;
        this.clock = clock;
        this.lots = lots;
        this.retirement = retirement;
        this.leaving = leaving;
        this.readers = new Readers(clock);
        List<Recorded> recorded = log.read(workshop);
        this.history = Snapshot.History.of(recorded);
        this.current = folded(recorded);
    }

    Snapshot current() {
        return current;
    }

    CompletableFuture<Answer> submit(UUID id, Actor by, Command command, @Nullable About about) {
        if (waiting.size() >= MOST_WAITING) {
            throw Problem.busy(2);
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.add(new Request.Submitted(id, by, command, about, answer));
        return answer;
    }

    /// @param seen the position the reader says it has, or −1 for none
    void attach(Reader reader, long seen) {
        waiting.add(new Request.Attached(reader, seen));
    }

    void detach(Reader reader) {
        waiting.add(new Request.Detached(reader));
    }

    /// Lets go whoever looks with these eyes, those who are on their way included.
    void dismiss(Viewer viewer) {
        waiting.add(new Request.Dismissed(viewer));
    }

    void closeReaders() {
        readers.close();
    }

    /// What is wrong with the lane now, if anything.
    Optional<String> trouble() {
        return isWithin(busySinceNanos, STUCK.toNanos(), Long.MAX_VALUE)
                ? Optional.of("a room does not answer")
                : isWithin(refusedAtNanos, 0, REMEMBERED.toNanos())
                        ? Optional.of("a room does not reach its log")
                        : Optional.empty();
    }

    private static boolean isWithin(long since, long leastNanos, long mostNanos) {
        long lasted = System.nanoTime() - since;
        return since != 0 && lasted >= leastNanos && lasted <= mostNanos;
    }

    boolean isHeardBy(Viewer viewer) {
        return readers.hear(viewer);
    }

    boolean isIdle() {
        return waiting.isEmpty() && readers.isEmpty();
    }

    /// Works until nobody has needed it for a while, or it fails.
    @Override
    public void run() {
        List<Request> batch = new ArrayList<>();
        try {
            while (true) {
                Request first = waiting.poll(IDLE_MINUTES, TimeUnit.MINUTES);
                if (first == null) {
                    if (retirement.getAsBoolean()) {
                        return;
                    }
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, LARGEST_BATCH - 1);
                busySinceNanos = System.nanoTime() | 1;
                serve(batch);
                busySinceNanos = 0;
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            // Whatever it is, memory included: the log has all that was acknowledged, and the next lane begins from it.
            fail(batch, failure);
        }
    }

    private void fail(List<Request> batch, Throwable failure) {
        leaving.accept(this);
        busySinceNanos = 0;
        waiting.drainTo(batch);
        for (Request request : batch) {
            switch (request) {
                case Request.Submitted it -> it.answer().completeExceptionally(failure);
                case Request.Attached(var reader, _) -> reader.close();
                case Request.Detached _, Request.Dismissed _ -> {}
            }
        }
        readers.close();
        LOG.error("Workshop {}: its lane failed, the next begins from the log", workshop, Unworded.of(failure));
    }

    private void serve(List<Request> batch) {
        List<Request.Submitted> submitted = new ArrayList<>();
        for (Request request : batch) {
            switch (request) {
                case Request.Submitted it -> submitted.add(it);
                case Request.Attached(var reader, var seen) -> {
                    settle(submitted);
                    readers.attach(reader, seen, current, history);
                }
                case Request.Detached(var reader) -> readers.detach(reader, current);
                case Request.Dismissed(var viewer) -> readers.dismiss(viewer);
            }
        }
        settle(submitted);
    }

    /// Decides, commits, then tells.
    private void settle(List<Request.Submitted> submitted) {
        if (submitted.isEmpty()) {
            return;
        }
        List<Request.Submitted> batch = List.copyOf(submitted);
        submitted.clear();
        try {
            if (doubtful) {
                reload();
            }
            for (int tries = 1; ; tries++) {
                try {
                    decideAndCommit(batch);
                    refusedAtNanos = 0;
                    return;
                } catch (DuplicateKeyException e) {
                    // Another node wrote first: decide again from what it wrote.
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                    reload();
                }
            }
        } catch (RuntimeException e) {
            doubtful = true;
            refusedAtNanos = e instanceof NestedRuntimeException ? System.nanoTime() | 1 : 0;
            LOG.error("Workshop {}: a batch of {} was not taken in", workshop, batch.size(), Unworded.of(e));
            batch.forEach(request -> request.answer().completeExceptionally(e));
        }
    }

    private void decideAndCommit(List<Request.Submitted> batch) {
        Snapshot before = current;
        Workshop state = before.workshop();
        People people = before.people();
        List<Recorded> recorded = new ArrayList<>();
        List<Touch> touches = new ArrayList<>();
        List<Workshop> states = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        List<Settled> settled = new ArrayList<>();
        Set<UUID> inBatch = new HashSet<>();
        Map<UUID, Long> unchanged = new HashMap<>();
        boolean listed = false;
        for (Request.Submitted request : batch) {
            Long answered = history.answered(request.id());
            if (answered != null || !inBatch.add(request.id())) {
                settled.add(new Settled(request.answer(), new Answer.Done(answered == null ? state.position() : answered)));
                continue;
            }
            Sent sent = new Sent(
                    request.id(), request.by(), clock.instant(), completed(request.command(), people), request.about());
            switch (Decider.decide(state, sent)) {
                case Decision.Refused(var refusal) -> {
                    inBatch.remove(request.id());
                    settled.add(new Settled(request.answer(), new Answer.Refused(refusal)));
                }
                case Decision.Accepted(var events, var beside) -> {
                    for (Event event : events) {
                        touches.add(Touch.of(state, event));
                        states.add(state);
                        state = state.evolve(event);
                        recorded.add(new Recorded(state.position(), sent.id(), sent.at(), event));
                        listed |= showsInLists(event);
                    }
                    if (events.isEmpty()) {
                        unchanged.put(sent.id(), state.position());
                    }
                    people = people.after(beside);
                    effects.addAll(beside);
                    settled.add(new Settled(request.answer(), new Answer.Done(state.position())));
                }
            }
        }
        if (!recorded.isEmpty() || !effects.isEmpty()) {
            Map<Long, Event> emptied = emptied(effects, recorded);
            log.append(workshop, recorded, effects, emptied, state, listed);
            current = new Snapshot(state, people);
            for (int i = 0; i < recorded.size(); i++) {
                history.add(states.get(i), touches.get(i), recorded.get(i));
            }
            for (Effect effect : effects) {
                if (effect instanceof Effect.ForgetPerson(var id)) {
                    readers.dismiss(new Viewer.Person(id));
                }
            }
            history.empty(emptied);
            readers.tell(before, current, Touch.all(touches));
        }
        unchanged.forEach(history::unchanged);
        settled.forEach(it -> it.future().complete(it.answer()));
    }

    private Map<Long, Event> emptied(List<Effect> effects, List<Recorded> recorded) {
        // Most batches erase nothing: they do not read the log again.
        return effects.stream().anyMatch(Effect.Erases.class::isInstance)
                ? Erasure.of(effects, history.with(recorded))
                : Map.of();
    }

    /// What the sender could not know: the ballots, and a seed that nobody chose.
    private Command completed(Command command, People people) {
        return command instanceof ChoiceCommand.CloseVote close
                ? close.with(people.anonymousBallots(), lots.getAsLong())
                : command;
    }

    private static boolean showsInLists(Event event) {
        return event instanceof AgendaEvent
                || event instanceof SynthesisEvent.Published
                || event instanceof SynthesisEvent.Unpublished;
    }

    private void reload() {
        List<Recorded> recorded = log.read(workshop);
        Snapshot before = current;
        history = Snapshot.History.of(recorded);
        current = folded(recorded);
        doubtful = false;
        history.since(before.workshop().position(), current.workshop())
                .ifPresentOrElse(touch -> readers.tell(before, current, touch), () -> readers.tellAnew(current));
    }

    private Snapshot folded(List<Recorded> recorded) {
        return new Snapshot(
                Workshop.NOTHING.evolve(recorded.stream().map(Recorded::event).toList()), log.people(workshop));
    }
}
