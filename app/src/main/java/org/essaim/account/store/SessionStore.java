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
import org.essaim.ui.Key;
import org.essaim.ui.Purge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in, by the hash of the key in their cookie; in the database, so that a restart signs nobody out.
@Repository
public class SessionStore {
    /// How long a browser stays in after it was last seen.
    public static final Duration IDLE = Duration.ofDays(30);

    /// Prolonged once a day at most: reading a page should not write.
    private static final Duration PROLONGED_AFTER = Duration.ofDays(1);

    private static final String FIND =
            "select s.expires_at, " + PersonStore.COLUMNS
                    + " from account.session s join account.person p on p.id = s.person_id"
                    + " where s.key_hash = :hash and s.expires_at > :now";

    /// @param ageing whether it is time to [#prolong] it, and to send the cookie again with its new end
    public record Session(Person person, boolean ageing) {}

    private record Row(Person person, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Key open(UUID person) {
        var now = clock.instant();
        var key = Key.drawLong();
        jdbc.sql("insert into account.session (key_hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", key.hash())
                .param("person", person)
                .param("expires", utc(now.plus(IDLE)))
                .update();
        return key;
    }

    public Optional<Session> find(Key key) {
        var now = clock.instant();
        return jdbc.sql(FIND)
                .param("hash", key.hash())
                .param("now", utc(now))
                .query(SessionStore::row)
                .optional()
                .map(row -> new Session(row.person(), row.expiresAt().isBefore(now.plus(IDLE).minus(PROLONGED_AFTER))));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void prolong(Key key) {
        jdbc.sql("update account.session set expires_at = :expires where key_hash = :hash")
                .param("hash", key.hash())
                .param("expires", utc(clock.instant().plus(IDLE)))
                .update();
    }

    /// Those of browsers that were not seen for that long: where one ends is counted from there.
    public Purge forgetting() {
        return Purge.deleting(
                jdbc, IDLE, "account.session", "expires_at - interval '%d days' < :before".formatted(IDLE.toDays()));
    }

    /// Answers whose it was.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> close(Key key) {
        return jdbc.sql("delete from account.session where key_hash = :hash returning person_id")
                .param("hash", key.hash())
                .query(UUID.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                PersonStore.person(row, number),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
