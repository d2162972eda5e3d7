package org.essaim.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.SignUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The common day, its activities, and who comes to them.
@Repository
public class GatheringStore {
    private static final String PLAN = """
            insert into programme.gathering (programme_id, starts_at, ends_at, place, presentation)
            values (:programme, :starts, :ends, :place, :presentation)
            on conflict (programme_id) do update
               set starts_at = :starts, ends_at = :ends, place = :place, presentation = :presentation
            """;
    private static final String ACTIVITIES = """
            select id, programme_id, starts_at, minutes, title, presentation, place, capacity,
                   (select count(*) from programme.sign_up s where s.activity_id = a.id and not s.cancelled)
            from programme.activity a
            """;
    private static final String SAVE = """
            insert into programme.activity (id, programme_id, starts_at, minutes, title, presentation, place, capacity)
            values (:id, :programme, :starts, :minutes, :title, :presentation, :place, :capacity)
            on conflict (id) do update
               set starts_at = :starts, minutes = :minutes, title = :title, presentation = :presentation,
                   place = :place, capacity = :capacity
             where activity.programme_id = :programme
            """;
    private static final String SIGN_UP = """
            insert into programme.sign_up (id, activity_id, name, email, key_hash, signed_up_at)
            values (:id, :activity, :name, :email, :hash, :now)
            on conflict do nothing
            """;
    private static final String SIGNED = "select id, activity_id, name, email, cancelled, signed_up_at from programme.sign_up ";
    private static final String FORGET = """
            update programme.sign_up s set name = '', email = ''
            from programme.activity a join programme.programme p on p.id = a.programme_id
            where a.id = s.activity_id and a.starts_at < :before and s.email <> '' and not p.example
            """;

    private final JdbcClient jdbc;

    GatheringStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Gathering> of(UUID programme) {
        return jdbc.sql("select starts_at, ends_at, place, presentation from programme.gathering where programme_id = :id")
                .param("id", programme)
                .query((row, _) -> new Gathering(
                        programme, instant(row, 1), instant(row, 2), row.getString(3), row.getString(4)))
                .optional();
    }

    public void plan(Gathering gathering) {
        jdbc.sql(PLAN)
                .param("programme", gathering.programme())
                .param("starts", at(gathering.starts()))
                .param("ends", at(gathering.ends()))
                .param("place", gathering.place())
                .param("presentation", gathering.presentation())
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
    public Optional<Activity> locked(UUID id) {
        jdbc.sql("select id from programme.activity where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return activity(id);
    }

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
                .update();
    }

    public void delete(UUID activity) {
        jdbc.sql("delete from programme.activity where id = :id").param("id", activity).update();
    }

    /// False when this person has signed up already.
    public boolean signUp(UUID id, UUID activity, String name, String email, byte[] hash, Instant now) {
        return jdbc.sql(SIGN_UP)
                        .param("id", id)
                        .param("activity", activity)
                        .param("name", name)
                        .param("email", email)
                        .param("hash", hash)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    public Optional<SignUp> byHash(byte[] hash) {
        return jdbc.sql(SIGNED + "where key_hash = :hash")
                .param("hash", hash)
                .query(GatheringStore::signUp)
                .optional();
    }

    /// In the order in which they came.
    public List<SignUp> signedUp(UUID activity) {
        return jdbc.sql(SIGNED + "where activity_id = :activity and not cancelled order by signed_up_at, id")
                .param("activity", activity)
                .query(GatheringStore::signUp)
                .list();
    }

    /// False when it was done already.
    public boolean cancel(UUID id) {
        return jdbc.sql("""
                        update programme.sign_up set cancelled = true, name = '', email = ''
                        where id = :id and not cancelled""")
                        .param("id", id)
                        .update()
                == 1;
    }

    public void forgetBefore(Instant day) {
        jdbc.sql(FORGET).param("before", at(day)).update();
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                instant(row, 3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getInt(9));
    }

    private static SignUp signUp(ResultSet row, int number) throws SQLException {
        return new SignUp(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                instant(row, 6));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
