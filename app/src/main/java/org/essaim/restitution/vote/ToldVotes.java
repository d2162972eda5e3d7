package org.essaim.restitution.vote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.Pages;
import org.essaim.workshop.VoteOnTheWall;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Sessions;
import org.springframework.stereotype.Component;

/// Closed votes, told once and kept: a wall asks again at each change, and the search for what would have had to change
/// is worth some milliseconds.
@Component
public class ToldVotes implements VoteOnTheWall {
    private static final int MOST_KEPT = 200;

    private final Sessions sessions;
    private final Pages pages;
    private final Cache<UUID, ResultPage.Told> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    ToldVotes(Sessions sessions, Pages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    public Workshop workshop(UUID id) {
        return sessions.snapshot(id).workshop();
    }

    @Override
    public Optional<Shown> shown(UUID workshop) {
        return of(workshop).map(told -> shown(told, pages));
    }

    public static Shown shown(ResultPage.Told told, Pages pages) {
        return new Shown(
                told.vote().isOverruled(),
                told.names().all(told.vote().outcome().kept().members()),
                ui -> output -> output.writeContent(pages.string("restitution/vote/wall", Map.of("ui", ui, "told", told))));
    }

    /// The closed vote of a workshop; nothing while it is open, or without ballots.
    public Optional<ResultPage.Told> of(UUID id) {
        return Vote.of(workshop(id)).map(vote -> {
            ResultPage.Told known = kept.getIfPresent(id);
            if (known != null && known.vote().equals(vote)) {
                return known;
            }
            ResultPage.Told told = ResultPage.Told.of(vote);
            kept.put(id, told);
            return told;
        });
    }
}
