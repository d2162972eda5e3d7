package org.essaim.workshop.live;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.essaim.ui.SignOfLife;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.store.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Every workshop that somebody needs now, each in its lane.
@Component
public class Sessions implements SmartLifecycle, SignOfLife {
    private static final long PATIENCE_SECONDS = 15;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final EventLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    /// Workshops whose log could not be read, or does not fold, when somebody last came.
    private final Map<UUID, Instant> closed = new ConcurrentHashMap<>();
    private volatile boolean running;

    Sessions(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Sends a command and waits until it is on disk, or refused.
    ///
    /// @param id made by the sender: the same id again changes nothing and answers the same
    /// @throws IllegalStateException when it could not be written; nothing changed, and it may be sent again
    public Answer send(UUID workshop, Actor by, UUID id, Command command) {
        return send(workshop, by, id, command, null);
    }

    /// @param about what the command was made for; none from within, where it is made for the workshop as it is
    Answer send(UUID workshop, Actor by, UUID id, Command command, @Nullable About about) {
        try {
            return with(workshop, lane -> lane.submit(id, by, command, about)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Not taken in: " + command.getClass().getSimpleName(), e);
        }
    }

    /// The workshop as committed.
    public Snapshot snapshot(UUID workshop) {
        return with(workshop, Lane::current);
    }

    public View view(UUID workshop, Viewer viewer) {
        Snapshot now = snapshot(workshop);
        return Views.view(now.workshop(), now.people(), viewer);
    }

    /// Whether somebody has a page of the workshop open now.
    public boolean isHeardBy(UUID workshop, Viewer viewer) {
        return with(workshop, lane -> lane.isHeardBy(viewer));
    }

    public View view(Door door) {
        return view(door.workshop(), door.viewer());
    }

    /// @param seen the position the reader says it has, or −1
    void attach(UUID workshop, Reader reader, long seen) {
        with(workshop, lane -> {
            lane.attach(reader, seen);
            return lane;
        });
        if (!running) {
            reader.close();
        }
    }

    /// Ends the streams of whoever looks at this workshop with these eyes.
    public void dismiss(UUID workshop, Viewer viewer) {
        Lane lane = lanes.get(workshop);
        if (lane != null) {
            lane.dismiss(viewer);
        }
    }

    /// The same in every workshop.
    void dismiss(Viewer viewer) {
        lanes.values().forEach(lane -> lane.dismiss(viewer));
    }

    void detach(UUID workshop, Reader reader) {
        Lane lane = lanes.get(workshop);
        if (lane != null) {
            lane.detach(reader);
        }
    }

    /// Under the map's own lock for this key, so that no lane retires between being found and being used.
    private <T> T with(UUID workshop, Function<Lane, T> use) {
        AtomicReference<T> answer = new AtomicReference<>();
        lanes.compute(workshop, (id, known) -> {
            Lane lane = known == null ? open(id) : known;
            answer.set(use.apply(lane));
            return lane;
        });
        return answer.get();
    }

    /// @return whether the lane may end: nobody needs it
    private boolean retire(UUID workshop) {
        return lanes.computeIfPresent(workshop, (_, lane) -> lane.isIdle() ? null : lane) == null;
    }

    private Lane open(UUID workshop) {
        Lane lane;
        try {
            lane = new Lane(
                    workshop, log, clock, random::nextLong, () -> retire(workshop), failed -> lanes.remove(workshop, failed));
        } catch (RuntimeException | Error e) {
            closed.put(workshop, clock.instant());
            throw e;
        }
        closed.remove(workshop);
        Thread.ofVirtual().name("lane-" + workshop).start(lane);
        return lane;
    }

    @Override
    public Optional<String> trouble() {
        closed.values().removeIf(since -> since.isBefore(clock.instant().minus(REMEMBERED)));
        return closed.isEmpty()
                ? lanes.values().stream().flatMap(lane -> lane.trouble().stream()).findFirst()
                : Optional.of("a room does not open");
    }

    @Override
    public void start() {
        running = true;
    }

    /// Streams end before the web server waits for its requests to.
    @Override
    public void stop() {
        running = false;
        lanes.values().forEach(Lane::closeReaders);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
