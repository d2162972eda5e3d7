package org.essaim.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.essaim.initiative.Edit.Saved;
import org.essaim.text.Typed;
import org.essaim.ui.Key;
import org.essaim.ui.Purge;
import org.essaim.ui.UsedOnce;
import org.essaim.ui.UsedOnce.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links by which owners complete their initiative: good for one saving within [#VALIDITY].
@Service
public class OwnerLinks {
    public static final Duration VALIDITY = Duration.ofDays(30);

    private static final String MAKE = """
            insert into initiative.owner_link (key_hash, initiative_id, made_by, made_at, expires_at)
            values (:hash, :initiative, :by, :now, :expires)
            on conflict do nothing
            """;
    /// An old link goes on saying that it is one for a year, then is unknown.
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(365);
    private static final String FIND = """
            select initiative_id, made_by, expires_at, used_at from initiative.owner_link where key_hash = :hash
            """;

    private final JdbcClient jdbc;
    private final Initiatives initiatives;
    private final Clock clock;
    private final UsedOnce once;

    /// The link no longer opens: it was used meanwhile, or its time is over.
    public static final class Closed extends RuntimeException {
        Closed() {
            super("", null, false, false);
        }
    }

    OwnerLinks(JdbcClient jdbc, Initiatives initiatives, Clock clock) {
        this.jdbc = jdbc;
        this.initiatives = initiatives;
        this.clock = clock;
        this.once = new UsedOnce(jdbc, clock, "initiative.owner_link");
    }

    /// A link made.
    ///
    /// @param first false when the same page made it before
    public record Made(Key key, boolean first) {}

    /// Makes a link; its key is in the answer and nowhere else. The same person asking twice from one page has the same.
    ///
    /// @param page the page's id, which nobody can guess; empty from elsewhere than a page
    public Made make(UUID initiative, UUID by, String page) {
        Key key = Typed.id(page)
                .map(id -> Key.madeOf("owner-link " + id + " " + initiative + " " + by))
                .orElseGet(Key::drawLong);
        Instant now = clock.instant();
        int made = jdbc.sql(MAKE)
                .param("hash", key.hash())
                .param("initiative", initiative)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(VALIDITY).atOffset(ZoneOffset.UTC))
                .update();
        return new Made(key, made == 1);
    }

    Purge forgetting() {
        return once.forgetting(KEPT_AFTER_EXPIRY);
    }

    public Optional<OwnerLink> find(Key key) {
        return jdbc.sql(FIND).param("hash", key.hash()).query(OwnerLinks::row).optional();
    }

    /// Saves what an owner wrote and uses the link up, both or neither; an edit that somebody overtook leaves it open.
    ///
    /// @throws Closed when the link no longer opens
    @Transactional
    public Edit save(Key key, int revision, InitiativeCard card) {
        OwnerLink link = find(key).orElseThrow(Closed::new);
        if (!once.use(key)) {
            throw new Closed();
        }
        Edit edit = initiatives.edit(link.initiative(), revision, card);
        if (!(edit instanceof Saved)) {
            once.giveBack(key);
        }
        return edit;
    }

    private static OwnerLink row(ResultSet row, int number) throws SQLException {
        return new OwnerLink(
                row.getObject("initiative_id", UUID.class),
                row.getObject("made_by", UUID.class),
                Standing.of(row.getObject("expires_at", OffsetDateTime.class), row.getObject("used_at", OffsetDateTime.class)));
    }
}
