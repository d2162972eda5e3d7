package org.essaim.ui.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What forms were answered, for a day.
@Component
class SentForms {
    static final Duration KEPT = Duration.ofDays(1);
    /// A sending unanswered for longer was cut short with its server.
    private static final Duration LOST = Duration.ofMinutes(1);

    private static final String BEGIN = """
            insert into ui.sent_form (id, sent_at) values (:id, :now)
            on conflict (id) do update set sent_at = :now where sent_form.answer is null and sent_form.sent_at < :lost
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// True for the first: the form is to be read. Another is told what the first was answered, once it was.
    boolean begin(Sending sending) {
        return jdbc.sql(BEGIN)
                        .param("id", sending.id())
                        .param("now", before(Duration.ZERO))
                        .param("lost", before(LOST))
                        .update()
                == 1;
    }

    Optional<String> answer(Sending sending) {
        return jdbc.sql("select answer from ui.sent_form where id = :id and answer is not null")
                .param("id", sending.id())
                .query((row, _) -> sending.opened(row.getBytes("answer")))
                .optional();
    }

    void answered(Sending sending, String answer) {
        jdbc.sql("update ui.sent_form set answer = :answer where id = :id")
                .param("id", sending.id())
                .param("answer", sending.sealed(answer))
                .update();
    }

    /// It created nothing: sent again, it is read again.
    void refused(Sending sending) {
        jdbc.sql("delete from ui.sent_form where id = :id").param("id", sending.id()).update();
    }

    private OffsetDateTime before(Duration past) {
        return clock.instant().minus(past).atOffset(ZoneOffset.UTC);
    }
}
