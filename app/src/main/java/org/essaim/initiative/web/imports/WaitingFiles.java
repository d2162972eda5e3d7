package org.essaim.initiative.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.imports.ColumnsUnmatched;
import org.essaim.imports.GivenFile;
import org.essaim.imports.Importer;
import org.springframework.stereotype.Component;

/// Files received that wait for somebody to say which column is which. Few, and gone in a day or at the next start: whoever
/// comes back later chooses the file again.
@Component
class WaitingFiles {
    private static final int MOST = 50;
    static final Duration LONGEST = Duration.ofDays(1);

    private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();
    private final InstantSource clock;

    /// @param by who gave them: nobody else sees them
    /// @param files all that were given together
    record Waiting(UUID by, List<GivenFile> files, ColumnsUnmatched unmatched, Instant since) {}

    WaitingFiles(InstantSource clock) {
        this.clock = clock;
    }

    /// How many have waited since before then.
    synchronized int due(Instant before) {
        return (int) waiting.values().stream().filter(one -> one.since().isBefore(before)).count();
    }

    /// Forgets them.
    synchronized int forget(Instant before) {
        int most = waiting.size();
        waiting.values().removeIf(one -> {
            boolean over = one.since().isBefore(before);
            if (over) {
                Importer.forget(one.files());
            }
            return over;
        });
        return most - waiting.size();
    }

    synchronized UUID keep(UUID by, List<GivenFile> files, ColumnsUnmatched unmatched) {
        if (waiting.size() >= MOST) {
            var oldest = waiting.entrySet().iterator();
            Importer.forget(oldest.next().getValue().files());
            oldest.remove();
        }
        UUID id = UUID.randomUUID();
        waiting.put(id, new Waiting(by, files, unmatched, clock.instant()));
        return id;
    }

    synchronized Optional<Waiting> find(UUID id, UUID by) {
        return Optional.ofNullable(waiting.get(id)).filter(one -> one.by().equals(by));
    }

    /// Gives the files back: they are the caller's to read or to forget.
    synchronized Optional<Waiting> take(UUID id, UUID by) {
        Optional<Waiting> found = find(id, by);
        found.ifPresent(_ -> waiting.remove(id));
        return found;
    }
}
