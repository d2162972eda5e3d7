package org.essaim.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.registration.Registration.State;
import org.essaim.registration.Registration.Wish;
import org.essaim.text.Folded;
import org.essaim.ui.Key;
import org.essaim.ui.KeyRing;
import org.essaim.ui.Purge;
import org.essaim.workshop.Seats;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RegistrationStore {
    private static final String SELECT = """
            select id, workshop_id, name, email, territory, territory_name, role, citation, state, registered_at,
                   participant_id is not null as came
            from workshop.registration
            """;
    private static final String INSERT = """
            insert into workshop.registration
                (id, workshop_id, name, email, territory, territory_name, role, citation, state, registered_at)
            values (:id, :workshop, :name, :email, :territory, :territoryName, :role, :citation, :state, :now)
            """;
    private static final String SEATS = """
            select capacity,
                   count(*) filter (where r.state = 'CONFIRMED') as confirmed,
                   count(*) filter (where r.state = 'WAITING' and r.participant_id is null) as waiting,
                   registration_open and w.state = 'PREPARED' and rehearsal_of is null and called_off_at is null
                       and w.starts_at + w.minutes * interval '1 minute' > :now as open
            from workshop.workshop w left join workshop.registration r on r.workshop_id = w.id
            where w.id = :workshop group by w.id
            """;
    private static final String PROMOTE = """
            update workshop.registration set state = 'CONFIRMED'
            where id = any (array(select id from workshop.registration
                                   where workshop_id = :workshop and state = 'WAITING' and participant_id is null
                                   order by registered_at, id limit :free))
            returning id, workshop_id, name, email, territory, territory_name, role, citation, state, registered_at,
                      participant_id is not null as came
            """;
    private static final String ASKED = """
            where workshop_id = :workshop and state <> 'CANCELLED' and (:state = '' or state = :state) and %s like all (:patterns)
            """.formatted(Folded.sql("name || ' ' || email || ' ' || territory_name"));
    /// Of who registered for what began before then and is still named; the demonstration's people are nobody.
    private static final String PAST = """
            exists (select from workshop.workshop w where w.id = r.workshop_id and w.starts_at < :before)
            and (r.name <> '' or r.email <> '') and r.email not like '%@exemple.invalid'""";

    private final JdbcClient jdbc;
    private final KeyRing keys;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new KeyRing(jdbc, "workshop.registration_key", "registration_id");
    }

    /// Holds the workshop's seats until the transaction ends: the last one is given once.
    @Transactional(propagation = Propagation.MANDATORY)
    Seats lock(UUID workshop, Instant now) {
        jdbc.sql("select id from workshop.workshop where id = :workshop for update")
                .param("workshop", workshop)
                .query(UUID.class)
                .optional();
        return seats(workshop, now);
    }

    Seats seats(UUID workshop, Instant now) {
        return jdbc.sql(SEATS)
                .param("workshop", workshop)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, _) -> new Seats(
                        row.getInt("capacity"), row.getInt("confirmed"), row.getInt("waiting"), row.getBoolean("open")))
                .optional()
                .orElse(Seats.NONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
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

    @Transactional(propagation = Propagation.MANDATORY)
    Key newKey(UUID registration) {
        return keys.make(registration);
    }

    Optional<Registration> byKey(Key key) {
        return keys.find(key).flatMap(this::byId);
    }

    Optional<Registration> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(RegistrationStore::row).optional();
    }

    Optional<Registration> byPerson(UUID workshop, String email, String name) {
        return jdbc.sql(SELECT + """
                        where workshop_id = :workshop and lower(email) = lower(:email) and state <> 'CANCELLED'
                        order by registered_at, id""")
                .param("workshop", workshop)
                .param("email", email)
                .query(RegistrationStore::row)
                .list()
                .stream()
                .filter(one -> Folded.same(one.name(), name))
                .findFirst();
    }

    /// All but those cancelled, in the order in which they came.
    List<Registration> of(UUID workshop) {
        return jdbc.sql(SELECT + "where workshop_id = :workshop and state <> 'CANCELLED' order by registered_at, id")
                .param("workshop", workshop)
                .query(RegistrationStore::row)
                .list();
    }

    long count(UUID workshop, RegistrationQuery query) {
        return asked("select count(*) from workshop.registration " + ASKED, workshop, query).query(Long.class).single();
    }

    List<Registration> list(UUID workshop, RegistrationQuery query, int limit, int offset) {
        return asked(SELECT + ASKED + "order by " + query.order().sql + " limit :limit offset :offset", workshop, query)
                .param("limit", limit)
                .param("offset", offset)
                .query(RegistrationStore::row)
                .list();
    }

    private StatementSpec asked(String sql, UUID workshop, RegistrationQuery query) {
        return jdbc.sql(sql)
                .param("workshop", workshop)
                .param("state", query.state().map(State::name).orElse(""))
                .param("patterns", Folded.patterns(query.words()).toArray(String[]::new));
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

    /// Those who are not in the room yet, with a seat or waiting for one; those with a seat first.
    List<Registration> absent(UUID workshop) {
        return jdbc.sql(SELECT + """
                        where workshop_id = :workshop and state <> 'CANCELLED' and participant_id is null and name <> ''
                        order by state, registered_at, id""")
                .param("workshop", workshop)
                .query(RegistrationStore::row)
                .list();
    }

    /// Which in the line of those who wait, from 1.
    int turn(Registration waiting) {
        return jdbc.sql("""
                        select count(*) from workshop.registration
                        where workshop_id = :workshop and state = 'WAITING' and participant_id is null and (registered_at, id) <= (:at, :id)""")
                .param("workshop", waiting.workshop())
                .param("at", OffsetDateTime.ofInstant(waiting.registeredAt(), ZoneOffset.UTC))
                .param("id", waiting.id())
                .query(Integer.class)
                .single();
    }

    /// Whoever cancels leaves nothing but the fact. False when it was done already.
    @Transactional(propagation = Propagation.MANDATORY)
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
    @Transactional(propagation = Propagation.MANDATORY)
    List<Registration> promote(UUID workshop, int free) {
        return jdbc.sql(PROMOTE)
                .param("workshop", workshop)
                .param("free", free)
                .query(RegistrationStore::row)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void came(UUID registration, UUID participant) {
        jdbc.sql("update workshop.registration set participant_id = :participant where id = :id")
                .param("id", registration)
                .param("participant", participant)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void open(UUID workshop, boolean open) {
        jdbc.sql("update workshop.workshop set registration_open = :open where id = :id")
                .param("id", workshop)
                .param("open", open)
                .update();
    }

    /// Empties what somebody now forgotten had registered with.
    ///
    /// @return the registrations that were theirs
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> forget(UUID workshop, UUID participant) {
        return jdbc.sql("""
                        update workshop.registration set name = '', email = '', territory = '', territory_name = ''
                        where workshop_id = :workshop and participant_id = :participant
                        returning id""")
                .param("workshop", workshop)
                .param("participant", participant)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Takes names and addresses out of registrations; their number stays.
    Purge forgetting(Duration after) {
        return Purge.emptying(
                jdbc, after, "workshop.registration r", "name = '', email = '', territory = '', territory_name = ''", PAST);
    }

    private static Registration row(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                row.getObject("workshop_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                new Place(row.getString("territory"), row.getString("territory_name")),
                Role.valueOf(row.getString("role")),
                Citation.valueOf(row.getString("citation")),
                State.valueOf(row.getString("state")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("came"));
    }
}
