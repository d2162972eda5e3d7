package org.essaim.workshop.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.Key;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The keys to participants' pages, one a phone.
@Repository
public class Keys {
    /// What a key opens.
    public record Opened(UUID workshop, Id<Participant> participant) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Keys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A new key to a participant's pages; earlier ones stay good.
    @Transactional(propagation = Propagation.MANDATORY)
    public Key make(UUID workshop, Id<Participant> participant) {
        Key key = Key.draw();
        jdbc.sql("""
                insert into workshop.person_key (hash, workshop_id, participant_id, created_at)
                values (:hash, :workshop, :participant, :now)""")
                .param("hash", key.hash())
                .param("workshop", workshop)
                .param("participant", participant.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /// A new key instead of all there were, and another personal code: whoever held one may have read the other.
    @Transactional(propagation = Propagation.MANDATORY)
    public Key renew(UUID workshop, Id<Participant> participant) {
        jdbc.sql("delete from workshop.person_key where workshop_id = :workshop and participant_id = :participant")
                .param("workshop", workshop)
                .param("participant", participant.value())
                .update();
        jdbc.sql("update workshop.person set code = :code where workshop_id = :workshop and participant_id = :participant")
                .param("code", PersonalCode.draw())
                .param("workshop", workshop)
                .param("participant", participant.value())
                .update();
        return make(workshop, participant);
    }

    public Optional<Opened> open(Key key) {
        return jdbc.sql("select workshop_id, participant_id from workshop.person_key where hash = :hash")
                .param("hash", key.hash())
                .query((row, _) -> new Opened(
                        row.getObject("workshop_id", UUID.class), new Id<>(row.getObject("participant_id", UUID.class))))
                .optional();
    }

    /// Who this personal code names in this workshop.
    public Optional<Id<Participant>> byPersonalCode(UUID workshop, String code) {
        return jdbc.sql("select participant_id from workshop.person where workshop_id = :workshop and code = :code")
                .param("workshop", workshop)
                .param("code", code.strip().toUpperCase(Locale.ROOT))
                .query((row, _) -> new Id<Participant>(row.getObject("participant_id", UUID.class)))
                .optional();
    }

    public Optional<String> personalCode(UUID workshop, Id<Participant> participant) {
        return jdbc.sql("select code from workshop.person where workshop_id = :workshop and participant_id = :participant")
                .param("workshop", workshop)
                .param("participant", participant.value())
                .query(String.class)
                .optional();
    }
}
