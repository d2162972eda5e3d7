package org.essaim.account.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The single-use links, by the hash of their key.
@Repository
public class SignInLinks {
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private static final String ADD =
            """
            insert into account.sign_in_link (token_hash, person_id, next_path, expires_at)
            values (:hash, :person, :next, :expires)
            """;

    /// One statement, so that of two clicks at the same instant one alone lets in.
    private static final String USE =
            """
            update account.sign_in_link set used_at = :now
             where token_hash = :hash and used_at is null and expires_at > :now
            """;

    private static final String FIND =
            "select person_id, next_path, expires_at, used_at from account.sign_in_link where token_hash = :hash";

    /// @param person whom it lets in; empty for the first administrator, who says who they are
    /// @param nextPath where it leads
    public record Link(Optional<UUID> person, String nextPath, Instant expiresAt, boolean used) {
        public boolean opens(Instant now) {
            return !used && now.isBefore(expiresAt);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes a link; its key is in the answer and nowhere else.
    public Token add(@Nullable UUID person, String nextPath, Duration validity) {
        var now = clock.instant();
        jdbc.sql("delete from account.sign_in_link where expires_at < :limit")
                .param("limit", utc(now.minus(KEPT_AFTER_EXPIRY)))
                .update();
        var token = Token.random();
        jdbc.sql(ADD)
                .param("hash", token.hash())
                .param("person", person)
                .param("next", nextPath)
                .param("expires", utc(now.plus(validity)))
                .update();
        return token;
    }

    public Optional<Link> find(Token token) {
        return jdbc.sql(FIND)
                .param("hash", token.hash())
                .query((row, _) -> new Link(
                        Optional.ofNullable(row.getObject("person_id", UUID.class)),
                        row.getString("next_path"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at") != null))
                .optional();
    }

    /// Uses a link up; answers whether it still opened.
    public boolean use(Token token) {
        return jdbc.sql(USE)
                        .param("hash", token.hash())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /// Makes the first administrator's earlier links useless: a new one was made.
    public void dropFirstAdministratorLinks() {
        jdbc.sql("delete from account.sign_in_link where person_id is null").update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
