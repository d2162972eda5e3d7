package org.essaim.initiative;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.essaim.initiative.Edit.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links by which owners complete their initiative: a key of 256 bits, kept as its hash, good for one saving within
/// [#VALIDITY].
@Service
public class OwnerLinks {
    public static final Duration VALIDITY = Duration.ofDays(30);

    private static final String MAKE = """
            insert into initiative.owner_link (key_hash, initiative_id, made_by, made_at, expires_at)
            values (:hash, :initiative, :by, :now, :expires)
            """;
    /// An old link goes on saying that it is one for a year, then is unknown.
    private static final String FORGET = """
            delete from initiative.owner_link where expires_at < :now::timestamptz - interval '1 year'
            """;
    private static final String FIND = """
            select initiative_id, made_by, expires_at, used_at from initiative.owner_link where key_hash = :hash
            """;
    private static final String USE = """
            update initiative.owner_link set used_at = :now
            where key_hash = :hash and used_at is null and expires_at > :now
            """;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Initiatives initiatives;
    private final Clock clock;

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
    }

    /// Makes a link; its key is in the answer and nowhere else.
    public String make(UUID initiative, UUID by) {
        jdbc.sql(FORGET).param("now", now()).update();
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(MAKE)
                .param("hash", hash(key))
                .param("initiative", initiative)
                .param("by", by)
                .param("now", now())
                .param("expires", utc(clock.instant().plus(VALIDITY)))
                .update();
        return key;
    }

    public Optional<OwnerLink> find(String key) {
        return jdbc.sql(FIND).param("hash", hash(key)).query(OwnerLinks::row).optional();
    }

    /// Saves what an owner wrote and uses the link up, both or neither; an edit that somebody overtook leaves it open.
    ///
    /// @throws Closed when the link no longer opens
    @Transactional
    public Edit save(String key, int revision, InitiativeCard card) {
        OwnerLink link = find(key).orElseThrow(Closed::new);
        boolean used =
                jdbc.sql(USE).param("hash", hash(key)).param("now", now()).update() == 1;
        if (!used) {
            throw new Closed();
        }
        Edit edit = initiatives.edit(link.initiative(), revision, card);
        if (!(edit instanceof Saved)) {
            jdbc.sql("update initiative.owner_link set used_at = null where key_hash = :hash")
                    .param("hash", hash(key))
                    .update();
        }
        return edit;
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static OwnerLink row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new OwnerLink(
                row.getObject("initiative_id", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(used).map(OffsetDateTime::toInstant));
    }
}
