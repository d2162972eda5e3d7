package org.essaim.account.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.Key;
import org.essaim.ui.Purge;
import org.essaim.ui.UsedOnce;
import org.essaim.ui.UsedOnce.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The single-use links, by the hash of their key.
@Repository
public class SignInLinks {
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private static final String ADD =
            """
            insert into account.sign_in_link (key_hash, person_id, next_path, expires_at)
            values (:hash, :person, :next, :expires)
            """;

    private static final String FIND =
            "select person_id, next_path, expires_at, used_at from account.sign_in_link where key_hash = :hash";

    /// @param person whom it lets in; empty for the first administrator, who says who they are
    /// @param nextPath where it leads
    public record Link(Optional<UUID> person, String nextPath, Standing standing) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UsedOnce once;

    SignInLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.once = new UsedOnce(jdbc, clock, "account.sign_in_link");
    }

    /// Makes a link; its key is in the answer and nowhere else.
    @Transactional(propagation = Propagation.MANDATORY)
    public Key add(@Nullable UUID person, String nextPath, Duration validity) {
        var key = Key.drawLong();
        jdbc.sql(ADD)
                .param("hash", key.hash())
                .param("person", person)
                .param("next", nextPath)
                .param("expires", clock.instant().plus(validity).atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    public Purge forgetting() {
        return once.forgetting(KEPT_AFTER_EXPIRY);
    }

    public Optional<Link> find(Key key) {
        return jdbc.sql(FIND)
                .param("hash", key.hash())
                .query((row, _) -> new Link(
                        Optional.ofNullable(row.getObject("person_id", UUID.class)),
                        row.getString("next_path"),
                        Standing.of(
                                row.getObject("expires_at", OffsetDateTime.class), row.getObject("used_at", OffsetDateTime.class))))
                .optional();
    }

    /// Uses a link up; answers whether it still opened.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(Key key) {
        return once.use(key);
    }

    /// Makes the first administrator's earlier links useless: a new one was made.
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropFirstAdministratorLinks() {
        jdbc.sql("delete from account.sign_in_link where person_id is null").update();
    }
}
