package org.essaim.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.ui.Purge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The letters in PostgreSQL.
@Repository
class LetterQueue {
    static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS = "id, recipient, subject, body, queued_at, attempts, sent_at, last_error, given_up";

    private static final String ADD =
            """
            insert into mail.letter (id, recipient, subject, body, about, queued_at, next_attempt_at)
            values (:id, :recipient, :subject, :body, :about, :now, :now)
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
                     where sent_at is null and next_attempt_at <= :now and attempts < :most and not given_up
                     order by next_attempt_at
                     limit 1
                       for update skip locked) as backoff
             where letter.id = backoff.id
            returning letter.id, recipient, subject, body, queued_at, attempts, sent_at, last_error, given_up
            """;

    private static final String NEXT =
            """
            select next_attempt_at from mail.letter
             where sent_at is null and attempts < :most and not given_up
             order by next_attempt_at limit 1
            """;

    static final int MOST_ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Letter letter) {
        if (!letter.about().isEmpty()) {
            jdbc.sql("delete from mail.letter where about = :about and sent_at is null")
                    .param("about", letter.about())
                    .update();
        }
        jdbc.sql(ADD)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("recipient", MailAddress.oneForm(letter.to()))
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("about", letter.about())
                .param("now", now())
                .update();
    }

    /// Whatever became of them.
    Purge forgetting() {
        return Purge.deleting(jdbc, KEPT, "mail.letter", "queued_at < :before");
    }

    @Transactional(propagation = Propagation.MANDATORY)
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

    @Transactional(propagation = Propagation.MANDATORY)
    void markSent(UUID id) {
        jdbc.sql("update mail.letter set sent_at = :now, body = '', last_error = null where id = :id and sent_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(String about) {
        jdbc.sql("update mail.letter set sent_at = :now, body = '' where about = :about and about <> '' and sent_at is null")
                .param("now", now())
                .param("about", about)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void markRefused(UUID id, Rejection refusal) {
        jdbc.sql("update mail.letter set last_error = :error, given_up = :forGood where id = :id")
                .param("error", refusal.words())
                .param("forGood", refusal.forGood())
                .param("id", id)
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from mail.letter").query(Long.class).single();
    }

    /// The latest first.
    List<KeptLetter> list(int limit, int offset) {
        return jdbc.sql("select " + COLUMNS + " from mail.letter order by queued_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(LetterQueue::letter)
                .list();
    }

    Optional<KeptLetter> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from mail.letter where id = :id")
                .param("id", id)
                .query(LetterQueue::letter)
                .optional();
    }

    /// Those of the addresses to which the latest letter was refused for good.
    Set<String> refusing(Collection<String> recipients) {
        if (recipients.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select recipient from (
                            select distinct on (recipient) recipient, given_up from mail.letter
                            where recipient = any (:recipients) order by recipient, queued_at desc, id desc) as latest
                        where given_up""")
                .param("recipients", recipients.stream().map(MailAddress::oneForm).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteAbout(Collection<String> abouts) {
        jdbc.sql("delete from mail.letter where about = any (:abouts) and about <> ''")
                .param("abouts", abouts.toArray(String[]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteTo(String recipient) {
        jdbc.sql("delete from mail.letter where recipient = :recipient")
                .param("recipient", MailAddress.oneForm(recipient))
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
                row.getBoolean("given_up") || row.getInt("attempts") >= MOST_ATTEMPTS,
                Optional.ofNullable(row.getString("last_error")));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
