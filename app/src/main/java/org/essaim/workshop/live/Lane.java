package org.essaim.workshop.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaEvent;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.SynthesisEvent;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.store.EventLog;
import org.essaim.workshop.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /// What waits in the lane. Readers come and go through it too, so that none misses an event in between.
    private sealed interface Request {
        record Submitted(UUID id, Actor by, Command command, CompletableFuture<Answer> answer) implements Request {}

        record Attached(Reader reader, long seen) implements Request {}

        record Detached(Reader reader) implements Request {}
    }

    private record Settled(CompletableFuture<Answer> future, Answer answer) {}

    private final UUID workshop;
    private final EventLog log;
    private final Clock clock;
    private final LongSupplier lots;
    private final BooleanSupplier retirement;
    private final Readers readers;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private Snapshot.History history;
    private volatile Snapshot current;
    /// A commit failed, or only its answer was lost: the log says which.
    private boolean doubtful;

    Lane(UUID workshop, EventLog log, Clock clock, LongSupplier lots, BooleanSupplier retirement) {
        this.workshop = workshop;
        this.log = log;
        this.clock = clock;
        this.lots = lots;
        this.retirement = retirement;
        this.readers = new Readers(clock);
        List<Recorded> recorded = log.read(workshop);
        this.history = Snapshot.History.of(recorded);
        this.current = folded(recorded);
    }

    Snapshot current() {
        return current;
    }

    CompletableFuture<Answer> submit(UUID id, Actor by, Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.add(new Request.Submitted(id, by, command, answer));
        return answer;
    }

    /// @param seen the position the reader says it has, or −1 for none
    void attach(Reader reader, long seen) {
        waiting.add(new Request.Attached(reader, seen));
    }

    void detach(Reader reader) {
        waiting.add(new Request.Detached(reader));
    }

    void closeReaders() {
        readers.close();
    }

    boolean isIdle() {
        return waiting.isEmpty() && readers.isEmpty();
    }

    /// Works until nobody has needed it for a while.
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
                serve(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            LOG.error("Workshop {}: a batch of {} was not taken in", workshop, batch.size(), e);
            batch.forEach(request -> request.answer().completeExceptionally(e));
        }
    }

    private void decideAndCommit(List<Request.Submitted> batch) {
        Snapshot before = current;
        Workshop state = before.workshop();
        People people = before.people();
        List<Recorded> recorded = new ArrayList<>();
        List<Touch> touches = new ArrayList<>();
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
            Sent sent = new Sent(request.id(), request.by(), clock.instant(), completed(request.command(), people));
            switch (Decider.decide(state, sent)) {
                case Decision.Refused(var refusal) -> {
                    inBatch.remove(request.id());
                    settled.add(new Settled(request.answer(), new Answer.Refused(refusal)));
                }
                case Decision.Accepted(var events, var beside) -> {
                    for (Event event : events) {
                        touches.add(Touch.of(state, event));
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
            log.append(workshop, recorded, effects, state, listed);
            current = new Snapshot(state, people);
            for (int i = 0; i < recorded.size(); i++) {
                history.add(touches.get(i), recorded.get(i));
            }
            readers.tell(before, current, Touch.all(touches));
        }
        unchanged.forEach(history::unchanged);
        settled.forEach(it -> it.future().complete(it.answer()));
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
        readers.tell(before, current, history.since(before.workshop().position()));
    }

    private Snapshot folded(List<Recorded> recorded) {
        return new Snapshot(
                Workshop.NOTHING.evolve(recorded.stream().map(Recorded::event).toList()), log.people(workshop));
    }
}
