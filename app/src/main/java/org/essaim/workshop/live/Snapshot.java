package org.essaim.workshop.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.store.Recorded;
import org.jspecify.annotations.Nullable;

/// A workshop as committed: what pages read, while the lane prepares the next.
public record Snapshot(Workshop workshop, People people) {
    /// The lane's own memory of the log: what the last events touched, and which commands were answered.
    /// Read and written by the lane alone.
    static final class History {
        private static final int LOOKS_BACK = 512;
        private static final int MOST_UNCHANGED = 10_000;

        /// @param before the workshop that the event changed; what those of the memory share is held once. None once some
        ///               of its words were taken back: it is folded again without them, should somebody ask.
        private record Past(@Nullable Workshop before, Touch touch) {}

        private final List<Event> events = new ArrayList<>();
        private Deque<Past> past = new ArrayDeque<>();
        private final Map<UUID, Long> answered = new HashMap<>();
        private final Map<UUID, Long> unchanged = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
                return size() > MOST_UNCHANGED;
            }
        };

        static History of(List<Recorded> log) {
            History history = new History();
            Workshop workshop = Workshop.NOTHING;
            for (Recorded recorded : log) {
                history.add(workshop, Touch.of(workshop, recorded.event()), recorded);
                workshop = workshop.evolve(recorded.event());
            }
            return history;
        }

        /// @param before the workshop that the event changed
        void add(Workshop before, Touch touch, Recorded recorded) {
            events.add(recorded.event());
            past.addLast(new Past(before, touch));
            if (past.size() > LOOKS_BACK) {
                past.removeFirst();
            }
            answered.put(recorded.command(), recorded.position());
        }

        /// Every event, those about to be added included.
        List<Event> with(List<Recorded> next) {
            List<Event> all = new ArrayList<>(events);
            next.forEach(recorded -> all.add(recorded.event()));
            return all;
        }

        /// What was emptied in the log is not kept here either.
        void empty(Map<Long, Event> emptied) {
            if (!emptied.isEmpty()) {
                emptied.forEach((position, event) -> events.set(Math.toIntExact(position) - 1, event));
                past = past.stream().map(it -> new Past(null, it.touch())).collect(Collectors.toCollection(ArrayDeque::new));
            }
        }

        /// A command that asked for what was already so: the log does not know it, and does not need to.
        void unchanged(UUID command, long position) {
            unchanged.put(command, position);
        }

        /// The position at which a command was answered, or null.
        @Nullable Long answered(UUID command) {
            Long taken = answered.get(command);
            return taken == null ? unchanged.get(command) : taken;
        }

        /// What may have changed between a position and now; nothing when that is too long ago to be told, or still to come.
        Optional<Touch> since(long position, Workshop now) {
            long back = now.position() - position;
            return position >= 0 && back >= 0 && back <= past.size()
                    ? Optional.of(Touch.all(last(back).map(Past::touch).toList()))
                    : Optional.empty();
        }

        /// The workshop as it was at a position that [#since] tells of.
        Workshop at(long position, Workshop now) {
            Optional<Past> next = last(now.position() - position).findFirst();
            return next.isEmpty()
                    ? now
                    : next.map(Past::before)
                            .orElseGet(() -> Workshop.NOTHING.evolve(events.subList(0, Math.toIntExact(position))));
        }

        private Stream<Past> last(long count) {
            return past.stream().skip(past.size() - count);
        }
    }
}
