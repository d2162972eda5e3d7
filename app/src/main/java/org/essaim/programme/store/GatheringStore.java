package org.essaim.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.SignUp;
import org.essaim.territory.Host;
import org.essaim.text.Folded;
import org.essaim.ui.Key;
import org.essaim.ui.KeyRing;
import org.essaim.ui.Purge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The common day, its activities, and who comes to them.
@Repository
public class GatheringStore {
    private static final String PLAN = """
            insert into programme.gathering
                (programme_id, starts_at, ends_at, place, presentation, host, host_name, zone, sequence)
            values (:programme, :starts, :ends, :place, :presentation, :host, :hostName, :zone, :sequence)
            on conflict (programme_id) do update
               set starts_at = :starts, ends_at = :ends, place = :place, presentation = :presentation,
                   host = :host, host_name = :hostName, zone = :zone, sequence = :sequence
            """;
    private static final String ACTIVITIES = """
            select id, programme_id, starts_at, minutes, title, presentation, place, capacity,
                   (select count(*) from programme.sign_up s where s.activity_id = a.id and not s.cancelled) as taken,
                   called_off, sequence
            from programme.activity a
            """;
    private static final String SAVE = """
            insert into programme.activity
                (id, programme_id, starts_at, minutes, title, presentation, place, capacity, called_off, sequence)
            values (:id, :programme, :starts, :minutes, :title, :presentation, :place, :capacity, :calledOff, :sequence)
            on conflict (id) do update
               set starts_at = :starts, minutes = :minutes, title = :title, presentation = :presentation,
                   place = :place, capacity = :capacity, called_off = :calledOff, sequence = :sequence
             where activity.programme_id = :programme
            """;
    private static final String SIGN_UP = """
            insert into programme.sign_up (id, activity_id, name, email, signed_up_at)
            values (:id, :activity, :name, :email, :now)
            on conflict do nothing
            """;
    private static final String SIGNED = "select id, activity_id, name, email, cancelled, signed_up_at from programme.sign_up ";
    /// Of who came before then and is still named; the demonstration's people are nobody.
    private static final String PAST = """
            exists (select from programme.activity a where a.id = s.activity_id and a.starts_at < :before)
            and (s.name <> '' or s.email <> '') and s.email not like '%@exemple.invalid'""";

    private final JdbcClient jdbc;
    private final KeyRing keys;

    GatheringStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new KeyRing(jdbc, "programme.sign_up_key", "sign_up_id");
    }

    public Optional<Gathering> of(UUID programme) {
        return one(programme, "");
    }

    /// Held until the transaction ends: a day that moves takes its activities along.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Gathering> lockedOf(UUID programme) {
        return one(programme, " for update");
    }

    private Optional<Gathering> one(UUID programme, String lock) {
        return jdbc.sql("""
                        select starts_at, ends_at, place, presentation, host, host_name, zone, sequence
                        from programme.gathering where programme_id = :id""" + lock)
                .param("id", programme)
                .query((row, _) -> new Gathering(
                        programme,
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("place"),
                        row.getString("presentation"),
                        new Host(row.getString("host"), row.getString("host_name"), ZoneId.of(row.getString("zone"))),
                        row.getInt("sequence")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(Gathering gathering) {
        jdbc.sql(PLAN)
                .param("programme", gathering.programme())
                .param("starts", at(gathering.starts()))
                .param("ends", at(gathering.ends()))
                .param("place", gathering.place())
                .param("presentation", gathering.presentation())
                .param("host", gathering.host().territory())
                .param("hostName", gathering.host().name())
                .param("zone", gathering.host().zone().getId())
                .param("sequence", gathering.sequence())
                .update();
    }

    /// In the order of the day.
    public List<Activity> activities(UUID programme) {
        return jdbc.sql(ACTIVITIES + "where programme_id = :programme order by starts_at, id")
                .param("programme", programme)
                .query(GatheringStore::activity)
                .list();
    }

    public Optional<Activity> activity(UUID id) {
        return jdbc.sql(ACTIVITIES + "where id = :id")
                .param("id", id)
                .query(GatheringStore::activity)
                .optional();
    }

    /// Held until the transaction ends: the last seat is given once.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Activity> locked(UUID id) {
        jdbc.sql("select id from programme.activity where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return activity(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Activity activity) {
        jdbc.sql(SAVE)
                .param("id", activity.id())
                .param("programme", activity.programme())
                .param("starts", at(activity.starts()))
                .param("minutes", activity.minutes())
                .param("title", activity.title())
                .param("presentation", activity.presentation())
                .param("place", activity.place())
                .param("capacity", activity.capacity())
                .param("calledOff", activity.calledOff())
                .param("sequence", activity.sequence())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(UUID activity) {
        jdbc.sql("delete from programme.activity where id = :id").param("id", activity).update();
    }

    /// Whether somebody of that name has signed up from that address.
    public boolean isSignedUp(UUID activity, String name, String email) {
        return jdbc.sql(SIGNED + "where activity_id = :activity and lower(email) = lower(:email) and not cancelled")
                .param("activity", activity)
                .param("email", email)
                .query(GatheringStore::signUp)
                .list()
                .stream()
                .anyMatch(one -> Folded.same(one.name(), name));
    }

    /// False when this person has signed up already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean signUp(UUID id, UUID activity, String name, String email, Instant now) {
        return jdbc.sql(SIGN_UP)
                        .param("id", id)
                        .param("activity", activity)
                        .param("name", name)
                        .param("email", email)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Key newKey(UUID signUp) {
        return keys.make(signUp);
    }

    public Optional<SignUp> byKey(Key key) {
        return keys.find(key)
                .flatMap(id -> jdbc.sql(SIGNED + "where id = :id").param("id", id).query(GatheringStore::signUp).optional());
    }

    /// In the order in which they came.
    public List<SignUp> signedUp(UUID activity) {
        return jdbc.sql(SIGNED + "where activity_id = :activity and not cancelled order by signed_up_at, id")
                .param("activity", activity)
                .query(GatheringStore::signUp)
                .list();
    }

    /// False when it was done already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean cancel(UUID id) {
        return jdbc.sql("""
                        update programme.sign_up set cancelled = true, name = '', email = ''
                        where id = :id and not cancelled""")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Takes names and addresses out of sign-ups; their number stays.
    public Purge forgetting(Duration after) {
        return Purge.emptying(jdbc, after, "programme.sign_up s", "name = '', email = ''", PAST);
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                instant(row, "starts_at"),
                row.getInt("minutes"),
                row.getString("title"),
                row.getString("presentation"),
                row.getString("place"),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getBoolean("called_off"),
                row.getInt("sequence"));
    }

    private static SignUp signUp(ResultSet row, int number) throws SQLException {
        return new SignUp(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("cancelled"),
                instant(row, "signed_up_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
