package org.essaim.registration;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.essaim.programme.ChallengeWorkshops;
import org.essaim.ui.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The workshops of an enjeu, and how many have a seat there.
@Repository
class WorkshopsOfChallenges implements ChallengeWorkshops {
    private static final String ON = """
            select w.id, challenge_id, slug, title, starts_at, w.state, capacity, published, example, demonstration,
                   registration_open and w.state = 'PREPARED' and called_off_at is null
                       and starts_at + minutes * interval '1 minute' > :now as registers,
                   (select count(*) from workshop.registration r where r.workshop_id = w.id and r.state = 'CONFIRMED') as registered,
                   zone, called_off_at is not null as called_off
            from workshop.workshop w
            where challenge_id = any (:challenges) and rehearsal_of is null
            order by starts_at, w.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkshopsOfChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Held> on(Collection<UUID> challenges) {
        if (challenges.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ON)
                .param("challenges", challenges.toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    String path = "/ateliers/" + row.getString("slug");
                    State state = State.valueOf(row.getString("state"));
                    boolean readable = row.getBoolean("published") || row.getBoolean("demonstration") && state == State.CLOSED;
                    return new Held(
                            row.getObject("id", UUID.class),
                            row.getObject("challenge_id", UUID.class),
                            row.getString("title"),
                            path,
                            new Moment(row.getTimestamp("starts_at").toInstant(), ZoneId.of(row.getString("zone"))),
                            row.getBoolean("called_off") ? State.CALLED_OFF : state,
                            row.getInt("registered"),
                            row.getInt("capacity"),
                            row.getBoolean("registers") ? path + "/inscription" : "",
                            readable ? path + "/restitution" : "",
                            row.getBoolean("example"));
                })
                .list();
    }
}
