package org.essaim.workshop.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.ChallengeWorkshops;
import org.essaim.ui.French;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which enjeu a workshop answers, and the workshops of an enjeu.
@Repository
public class WorkshopsOfChallenges implements ChallengeWorkshops {
    private static final String ON = """
            select w.id, challenge_id, slug, title, starts_at, w.state, capacity, published, example, demonstration,
                   registration_open and w.state = 'PREPARED',
                   (select count(*) from workshop.registration r where r.workshop_id = w.id and r.state = 'CONFIRMED')
            from workshop.workshop w
            where challenge_id = any (:challenges) and rehearsal_of is null
            order by starts_at, w.id
            """;

    private final JdbcClient jdbc;

    WorkshopsOfChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> on(Collection<UUID> challenges) {
        if (challenges.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ON)
                .param("challenges", challenges.toArray(UUID[]::new))
                .query((row, _) -> {
                    String path = "/ateliers/" + row.getString(3);
                    State state = State.valueOf(row.getString(6));
                    boolean readable = row.getBoolean(8) || row.getBoolean(10) && state == State.CLOSED;
                    return new Held(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(4),
                            path,
                            French.local(row.getTimestamp(5).toInstant()),
                            state,
                            row.getInt(12),
                            row.getInt(7),
                            row.getBoolean(11) ? path + "/inscription" : "",
                            readable ? path + "/restitution" : "",
                            row.getBoolean(9));
                })
                .list();
    }

    public Optional<UUID> challengeOf(UUID workshop) {
        return jdbc.sql("select challenge_id from workshop.workshop where id = :id and challenge_id is not null")
                .param("id", workshop)
                .query(UUID.class)
                .optional();
    }

    /// @param challenge none for a workshop that stands alone
    @Transactional
    public void link(UUID workshop, Optional<UUID> challenge) {
        jdbc.sql("update workshop.workshop set challenge_id = :challenge where id = :id")
                .param("id", workshop)
                .param("challenge", challenge.orElse(null), java.sql.Types.OTHER)
                .update();
    }
}
