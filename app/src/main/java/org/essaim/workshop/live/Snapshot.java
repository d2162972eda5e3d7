package org.essaim.workshop.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.store.Recorded;
import org.jspecify.annotations.Nullable;

/// A workshop as committed: what pages read, while the lane prepares the next.
public record Snapshot(Workshop workshop, People people) {
    /// The lane's own memory of the log: what each event touched, and which commands were answered.
    /// Read and written by the lane alone.
    static final class History {
        private final List<Touch> touches = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Map<UUID, Long> answered = new HashMap<>();

        static History of(List<Recorded> log) {
            History history = new History();
            Workshop workshop = Workshop.NOTHING;
            for (Recorded recorded : log) {
                history.add(Touch.of(workshop, recorded.event()), recorded);
                workshop = workshop.evolve(recorded.event());
            }
            return history;
        }

        void add(Touch touch, Recorded recorded) {
            touches.add(touch);
            events.add(recorded.event());
            answered.put(recorded.command(), recorded.position());
        }

        /// A command that asked for what was already so: the log does not know it, and does not need to.
        void unchanged(UUID command, long position) {
            answered.put(command, position);
        }

        /// The position at which a command was answered, or null.
        @Nullable Long answered(UUID command) {
            return answered.get(command);
        }

        /// The workshop as it was.
        Workshop at(long position) {
            return Workshop.NOTHING.evolve(events.subList(0, (int) position));
        }

        /// What may have changed since a position.
        Touch since(long position) {
            return Touch.all(touches.subList((int) position, touches.size()));
        }
    }
}
