package org.essaim.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letters in PostgreSQL.
@Repository
class LetterQueue {
    static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS = "id, recipient, subject, body, queued_at, attempts, sent_at, last_error";

    private static final String ADD =
            """
            insert into mail.letter (id, recipient, subject, body, queued_at, next_attempt_at)
            values (:id, :recipient, :subject, :body, :now, :now)
            """;

    /// Takes one letter that is due and books its next attempt at once: should this process die while sending, the
    /// letter leaves later, rather than twice now by two nodes.
    private static final String TAKE =
            """
            update mail.letter
               set attempts = attempts + 1, next_attempt_at = :now + backoff.wait
              from (select id, (array[60, 300, 900, 3600, 14400, 28800, 43200, 86400])[least(attempts + 1, 8)]
                               * interval '1 second' as wait
                      from mail.letter
                     where sent_at is null and next_attempt_at <= :now and attempts < :most
                     order by next_attempt_at
                     limit 1
                       for update skip locked) as backoff
             where letter.id = backoff.id
            returning letter.id, recipient, subject, body, queued_at, attempts, sent_at, last_error
            """;

    private static final String NEXT =
            """
            select next_attempt_at from mail.letter
             where sent_at is null and attempts < :most
             order by next_attempt_at limit 1
            """;

    static final int MOST_ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Letter letter) {
        jdbc.sql("delete from mail.letter where queued_at < :limit")
                .param("limit", utc(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql(ADD)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("recipient", letter.to().toLowerCase(Locale.ROOT))
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("now", now())
                .update();
    }

    Optional<KeptLetter> take() {
        return jdbc.sql(TAKE)
                .param("now", now())
                .param("most", MOST_ATTEMPTS)
                .query(LetterQueue::letter)
                .optional();
    }

    /// When the next letter is due, if any waits.
    Optional<Instant> nextDue() {
        return jdbc.sql(NEXT)
                .param("most", MOST_ATTEMPTS)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void markSent(UUID id) {
        jdbc.sql("update mail.letter set sent_at = :now, body = '', last_error = null where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void markRefused(UUID id, String error) {
        jdbc.sql("update mail.letter set last_error = :error where id = :id")
                .param("error", error)
                .param("id", id)
                .update();
    }

    List<KeptLetter> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from mail.letter order by queued_at desc, id desc limit :limit")
                .param("limit", limit)
                .query(LetterQueue::letter)
                .list();
    }

    Optional<KeptLetter> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from mail.letter where id = :id")
                .param("id", id)
                .query(LetterQueue::letter)
                .optional();
    }

    void deleteTo(String recipient) {
        jdbc.sql("delete from mail.letter where recipient = lower(:recipient)")
                .param("recipient", recipient)
                .update();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static KeptLetter letter(ResultSet row, int number) throws SQLException {
        return new KeptLetter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("last_error")));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
