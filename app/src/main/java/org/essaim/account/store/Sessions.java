package org.essaim.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is signed in, by the hash of the key in their cookie; in the database, so that a restart signs nobody out.
@Repository
public class Sessions {
    /// How long a browser stays in after it was last seen.
    public static final Duration IDLE = Duration.ofDays(30);

    /// Prolonged once a day at most: reading a page should not write.
    private static final Duration PROLONGED_AFTER = Duration.ofDays(1);

    private static final String FIND =
            "select s.expires_at, " + People.COLUMNS
                    + " from account.session s join account.person p on p.id = s.person_id"
                    + " where s.token_hash = :hash and s.expires_at > :now";

    /// @param prolonged whether the cookie is to be sent again, with its new end
    public record Session(Person person, boolean prolonged) {}

    private record Row(Person person, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Token open(UUID person) {
        var now = clock.instant();
        jdbc.sql("delete from account.session where expires_at < :now")
                .param("now", utc(now))
                .update();
        var token = Token.random();
        jdbc.sql("insert into account.session (token_hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", token.hash())
                .param("person", person)
                .param("expires", utc(now.plus(IDLE)))
                .update();
        return token;
    }

    public Optional<Session> find(Token token) {
        var now = clock.instant();
        var found = jdbc.sql(FIND)
                .param("hash", token.hash())
                .param("now", utc(now))
                .query(Sessions::row)
                .optional();
        return found.map(row -> {
            boolean prolonged = row.expiresAt().isBefore(now.plus(IDLE).minus(PROLONGED_AFTER));
            if (prolonged) {
                jdbc.sql("update account.session set expires_at = :expires where token_hash = :hash")
                        .param("hash", token.hash())
                        .param("expires", utc(now.plus(IDLE)))
                        .update();
            }
            return new Session(row.person(), prolonged);
        });
    }

    public void close(Token token) {
        jdbc.sql("delete from account.session where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                People.person(row, number),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
