package org.essaim.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class ProgrammeStore {
    private static final String SELECT = "select * from programme.programme ";
    /// As they are shown.
    static final String LATEST_FIRST = "coalesce(p.starts_on, p.created_at::date) desc, p.id desc";
    private static final String INSERT = """
            insert into programme.programme
                (id, slug, title, aims, starts_on, ends_on, key, electorate, stage, example, revision, created_at)
            values (:id, :slug, :title, :aims, :startsOn, :endsOn, :key, :electorate, 'PROPOSING', :example, 1, :now)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update programme.programme
               set title = :title, aims = :aims, starts_on = :startsOn, ends_on = :endsOn, electorate = :electorate,
                   revision = revision + 1
             where id = :id and revision = :revision
            """;

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the id or the slug is taken.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(UUID id, String slug, ProgrammeText text, String key, boolean example, Instant now) {
        return written(jdbc.sql(INSERT), text)
                        .param("id", id)
                        .param("slug", slug)
                        .param("key", key)
                        .param("example", example)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False when the revision is no longer this one.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(UUID id, int revision, ProgrammeText text) {
        return written(jdbc.sql(UPDATE), text)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /// False when it is not at the stage `from` any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(UUID id, Stage from, Stage to) {
        return jdbc.sql("update programme.programme set stage = :to where id = :id and stage = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /// Its stage, held until the transaction ends: no ballot comes in while a vote is being counted.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Stage> locked(UUID id) {
        return jdbc.sql("select stage from programme.programme where id = :id for update")
                .param("id", id)
                .query((row, _) -> Stage.valueOf(row.getString("stage")))
                .optional();
    }

    public Optional<Programme> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(ProgrammeStore::row).optional();
    }

    public Optional<Programme> bySlug(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .param("slug", slug)
                .query(ProgrammeStore::row)
                .optional();
    }

    public Optional<Programme> byKey(String key) {
        return jdbc.sql(SELECT + "where key = :key").param("key", key).query(ProgrammeStore::row).optional();
    }

    /// The latest first.
    public List<Programme> all() {
        return jdbc.sql("select * from programme.programme p order by " + LATEST_FIRST)
                .query(ProgrammeStore::row)
                .list();
    }

    private static StatementSpec written(StatementSpec sql, ProgrammeText text) {
        return sql.param("title", text.title())
                .param("aims", text.aims())
                .param("startsOn", text.startsOn().orElse(null), Types.DATE)
                .param("endsOn", text.endsOn().orElse(null), Types.DATE)
                .param("electorate", text.electorate().name());
    }

    private static Programme row(ResultSet row, int number) throws SQLException {
        var text = new ProgrammeText(
                row.getString("title"),
                row.getString("aims"),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                Electorate.valueOf(row.getString("electorate")));
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                text,
                row.getString("key"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("example"),
                row.getInt("revision"));
    }
}
