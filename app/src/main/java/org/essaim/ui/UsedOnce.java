package org.essaim.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links good once, until their time is over. What they open is in the module's own table, beside `key_hash`, `expires_at`
/// and `used_at`.
public final class UsedOnce {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /// How a link stands: whoever opens one that is over is told which, by a page that is gone (410).
    public record Standing(Instant expiresAt, Optional<Instant> usedAt) {
        public static Standing of(OffsetDateTime expiresAt, @Nullable OffsetDateTime usedAt) {
            return new Standing(expiresAt.toInstant(), Optional.ofNullable(usedAt).map(OffsetDateTime::toInstant));
        }

        public boolean opens(Instant now) {
            return usedAt.isEmpty() && now.isBefore(expiresAt);
        }
    }

    public UsedOnce(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /// Uses a link up, in one statement, so that of two clicks at the same instant one alone opens.
    ///
    /// @return whether it still opened
    public boolean use(Key key) {
        return jdbc.sql("update " + table
                                + " set used_at = :now where key_hash = :hash and used_at is null and expires_at > :now")
                        .param("hash", key.hash())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What it was used for did not come about.
    public void giveBack(Key key) {
        jdbc.sql("update " + table + " set used_at = null where key_hash = :hash")
                .param("hash", key.hash())
                .update();
    }

    /// @param afterExpiry for how long an old link goes on saying that it is one
    public Purge forgetting(Duration afterExpiry) {
        return Purge.deleting(jdbc, afterExpiry, table, "expires_at < :before");
    }
}
