package org.essaim.workshop.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys to participants' pages: 128 bits in a link, their hash in the table.
@Component
public class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What a key opens.
    public record Opened(UUID workshop, Id<Participant> participant) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Keys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An unguessable word for a link.
    public static String draw() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /// A new key to a participant's pages; earlier ones stay good.
    public String make(UUID workshop, Id<Participant> participant) {
        String key = draw();
        jdbc.sql("""
                insert into workshop.person_key (hash, workshop_id, participant_id, created_at)
                values (:hash, :workshop, :participant, :now)""")
                .param("hash", hash(key))
                .param("workshop", workshop)
                .param("participant", participant.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    public Optional<Opened> open(String key) {
        return jdbc.sql("select workshop_id, participant_id from workshop.person_key where hash = :hash")
                .param("hash", hash(key))
                .query((row, _) -> new Opened(row.getObject(1, UUID.class), new Id<>(row.getObject(2, UUID.class))))
                .optional();
    }

    /// Who this personal code names in this workshop.
    public Optional<Id<Participant>> byPersonalCode(UUID workshop, String code) {
        return jdbc.sql("select participant_id from workshop.person where workshop_id = :workshop and code = :code")
                .param("workshop", workshop)
                .param("code", code.strip().toUpperCase(java.util.Locale.ROOT))
                .query((row, _) -> new Id<Participant>(row.getObject(1, UUID.class)))
                .optional();
    }

    public Optional<String> personalCode(UUID workshop, Id<Participant> participant) {
        return jdbc.sql("select code from workshop.person where workshop_id = :workshop and participant_id = :participant")
                .param("workshop", workshop)
                .param("participant", participant.value())
                .query(String.class)
                .optional();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
