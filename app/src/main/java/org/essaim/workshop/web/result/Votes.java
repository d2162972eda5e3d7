package org.essaim.workshop.web.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Sessions;
import org.springframework.stereotype.Component;

/// Closed votes, told once and kept: a wall asks again at each change, and the search for what would have had to change
/// is worth some milliseconds.
@Component
public class Votes {
    private static final int MOST_KEPT = 200;

    private final Sessions sessions;
    private final Map<UUID, ResultPage.Told> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ResultPage.Told> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Votes(Sessions sessions) {
        this.sessions = sessions;
    }

    public Workshop workshop(UUID id) {
        return sessions.snapshot(id).workshop();
    }

    /// The closed vote of a workshop; nothing while it is open, or without ballots.
    public Optional<ResultPage.Told> of(UUID id) {
        return Vote.of(workshop(id)).map(vote -> {
            ResultPage.Told known = kept.get(id);
            if (known != null && known.vote().equals(vote)) {
                return known;
            }
            ResultPage.Told told = ResultPage.Told.of(vote);
            kept.put(id, told);
            return told;
        });
    }
}
