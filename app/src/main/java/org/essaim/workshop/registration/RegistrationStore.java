package org.essaim.workshop.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.registration.Registration.State;
import org.essaim.workshop.registration.Registration.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegistrationStore {
    private static final String SELECT = """
            select id, workshop_id, name, email, territory, territory_name, role, citation, state, registered_at,
                   participant_id is not null
            from workshop.registration
            """;
    private static final String INSERT = """
            insert into workshop.registration
                (id, workshop_id, name, email, territory, territory_name, role, citation, state, registered_at)
            values (:id, :workshop, :name, :email, :territory, :territoryName, :role, :citation, :state, :now)
            """;
    private static final String SEATING = """
            select capacity, count(*) filter (where r.state = 'CONFIRMED'), count(*) filter (where r.state = 'WAITING'),
                   registration_open and w.state = 'PREPARED' and rehearsal_of is null
            from workshop.workshop w left join workshop.registration r on r.workshop_id = w.id
            where w.id = :workshop group by w.id
            """;
    private static final String PROMOTE = """
            update workshop.registration set state = 'CONFIRMED'
            where id = any (array(select id from workshop.registration
                                   where workshop_id = :workshop and state = 'WAITING'
                                   order by registered_at, id limit :free))
            returning id, workshop_id, name, email, territory, territory_name, role, citation, state, registered_at,
                      participant_id is not null
            """;
    private static final String FORGET = """
            update workshop.registration r set name = '', email = '', territory = '', territory_name = ''
            from workshop.workshop w
            where w.id = r.workshop_id and w.starts_at < :before and not w.example and r.email <> ''
            """;

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds the workshop's seats until the transaction ends: the last one is given once.
    Seating lock(UUID workshop) {
        jdbc.sql("select id from workshop.workshop where id = :workshop for update")
                .param("workshop", workshop)
                .query(UUID.class)
                .optional();
        return seating(workshop);
    }

    Seating seating(UUID workshop) {
        return jdbc.sql(SEATING)
                .param("workshop", workshop)
                .query((row, _) -> new Seating(row.getInt(1), row.getInt(2), row.getInt(3), row.getBoolean(4)))
                .optional()
                .orElse(Seating.NONE);
    }

    UUID insert(UUID workshop, Wish wish, State state, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("workshop", workshop)
                .param("name", wish.name())
                .param("email", wish.email())
                .param("territory", wish.place().territory())
                .param("territoryName", wish.place().name())
                .param("role", wish.role().name())
                .param("citation", wish.citation().name())
                .param("state", state.name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return id;
    }

    void addKey(byte[] hash, UUID registration) {
        jdbc.sql("insert into workshop.registration_key (hash, registration_id) values (:hash, :registration)")
                .param("hash", hash)
                .param("registration", registration)
                .update();
    }

    Optional<Registration> byHash(byte[] hash) {
        return jdbc.sql(SELECT + "where id = (select registration_id from workshop.registration_key where hash = :hash)")
                .param("hash", hash)
                .query(RegistrationStore::row)
                .optional();
    }

    Optional<Registration> byPerson(UUID workshop, String email, String name) {
        return jdbc.sql(SELECT + """
                        where workshop_id = :workshop and lower(email) = lower(:email) and lower(name) = lower(:name)
                          and state <> 'CANCELLED'""")
                .param("workshop", workshop)
                .param("email", email)
                .param("name", name)
                .query(RegistrationStore::row)
                .optional();
    }

    /// All but those cancelled, in the order in which they came.
    List<Registration> of(UUID workshop) {
        return jdbc.sql(SELECT + "where workshop_id = :workshop and state <> 'CANCELLED' order by registered_at, id")
                .param("workshop", workshop)
                .query(RegistrationStore::row)
                .list();
    }

    /// Those with a seat who are not in the room yet, by name.
    List<Registration> expected(UUID workshop) {
        return jdbc.sql(SELECT + """
                        where workshop_id = :workshop and state = 'CONFIRMED' and participant_id is null and name <> ''
                        order by name collate "fr-x-icu", id""")
                .param("workshop", workshop)
                .query(RegistrationStore::row)
                .list();
    }

    /// Which in the line of those who wait, from 1.
    int turn(Registration waiting) {
        return jdbc.sql("""
                        select count(*) from workshop.registration
                        where workshop_id = :workshop and state = 'WAITING' and (registered_at, id) <= (:at, :id)""")
                .param("workshop", waiting.workshop())
                .param("at", OffsetDateTime.ofInstant(waiting.registeredAt(), ZoneOffset.UTC))
                .param("id", waiting.id())
                .query(Integer.class)
                .single();
    }

    /// Whoever cancels leaves nothing but the fact. False when it was done already.
    boolean cancel(UUID id) {
        return jdbc.sql("""
                        update workshop.registration
                        set state = 'CANCELLED', name = '', email = '', territory = '', territory_name = ''
                        where id = :id and state <> 'CANCELLED' and participant_id is null""")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Gives free seats to those who wait longest.
    List<Registration> promote(UUID workshop, int free) {
        return jdbc.sql(PROMOTE)
                .param("workshop", workshop)
                .param("free", free)
                .query(RegistrationStore::row)
                .list();
    }

    void came(UUID registration, UUID participant) {
        jdbc.sql("update workshop.registration set participant_id = :participant where id = :id")
                .param("id", registration)
                .param("participant", participant)
                .update();
    }

    void open(UUID workshop, boolean open) {
        jdbc.sql("update workshop.workshop set registration_open = :open where id = :id")
                .param("id", workshop)
                .param("open", open)
                .update();
    }

    int forgetBefore(Instant day) {
        return jdbc.sql(FORGET)
                .param("before", OffsetDateTime.ofInstant(day, ZoneOffset.UTC))
                .update();
    }

    private static Registration row(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                new Place(row.getString(5), row.getString(6)),
                Role.valueOf(row.getString(7)),
                Citation.valueOf(row.getString(8)),
                State.valueOf(row.getString(9)),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getBoolean(11));
    }
}
