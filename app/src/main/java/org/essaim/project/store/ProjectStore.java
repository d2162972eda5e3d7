package org.essaim.project.store;

import essaim.money.Amount;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.project.Owner;
import org.essaim.project.Project;
import org.essaim.project.Project.Copied;
import org.essaim.project.Project.Phase;
import org.essaim.project.Project.ProjectText;
import org.essaim.project.Project.State;
import org.essaim.project.ProjectQuery;
import org.essaim.text.Folded;
import org.essaim.ui.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Projects.
@Repository
public class ProjectStore {
    private static final String INSERT = """
            insert into project.project (id, slug, title, purpose, territory, territory_name, owner_kind, owner_number,
                owner_name, phase, state, begins, ends, saving, commun_id, commun_version, commun_slug, commun_title,
                is_public, example, revision, created_at, changed_at)
            values (:id, :slug, :title, :purpose, :territory, :territoryName, :ownerKind, :ownerNumber, :ownerName, :phase,
                :state, :begins, :ends, :saving, :commun, :communVersion, :communSlug, :communTitle, false, :example, 0,
                :now, :now)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update project.project
               set title = :title, purpose = :purpose, territory = :territory, territory_name = :territoryName,
                   owner_kind = :ownerKind, owner_number = :ownerNumber, owner_name = :ownerName, phase = :phase,
                   state = :state, begins = :begins, ends = :ends, saving = :saving, revision = revision + 1,
                   changed_at = :now
             where id = :id and revision = :revision
            """;
    private static final String WANTED = """
             from project.project p
            where (is_public or id = any (:own)) and (:phase = '' or phase = :phase)
              and\s""" + Folded.sql("p.title || ' ' || p.purpose || ' ' || p.territory_name || ' ' || p.owner_name")
            + " like all (:patterns) ";

    private final JdbcClient jdbc;

    ProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the id or the slug is taken.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(UUID id, String slug, ProjectText text, Optional<Copied> commun, boolean example, Instant now) {
        @Nullable Copied copied = commun.orElse(null);
        return written(jdbc.sql(INSERT), id, text, now)
                        .param("slug", slug)
                        .param("commun", copied == null ? null : copied.id())
                        .param("communVersion", copied == null ? null : copied.version())
                        .param("communSlug", copied == null ? null : copied.slug())
                        .param("communTitle", copied == null ? null : copied.title())
                        .param("example", example)
                        .update()
                == 1;
    }

    /// False when somebody else changed it since that revision.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(UUID id, int revision, ProjectText text, Instant now) {
        return written(jdbc.sql(UPDATE), id, text, now).param("revision", revision).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void show(UUID id, boolean toAll) {
        jdbc.sql("update project.project set is_public = :toAll where id = :id").param("id", id).param("toAll", toAll).update();
    }

    public Optional<Project> byId(UUID id) {
        return jdbc.sql("select * from project.project where id = :id").param("id", id).query(ProjectStore::project).optional();
    }

    public Optional<Project> bySlug(String slug) {
        return jdbc.sql("select * from project.project where slug = :slug")
                .param("slug", slug)
                .query(ProjectStore::project)
                .optional();
    }

    public List<Project> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from project.project where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ProjectStore::project)
                .list();
    }

    /// Those that are everybody's.
    public List<Project> shown() {
        return jdbc.sql("select * from project.project where is_public").query(ProjectStore::project).list();
    }

    public Slice<Project> list(ProjectQuery query, int page, int size) {
        return Slice.of(
                page,
                size,
                asked("select count(*)", query, "").query(Long.class).single(),
                (limit, offset) -> asked("select *", query, "order by " + query.order().sql() + ", id limit :limit offset :offset")
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(ProjectStore::project)
                        .list());
    }

    private StatementSpec asked(String what, ProjectQuery query, String end) {
        return jdbc.sql(what + WANTED + end)
                .param("own", query.own().toArray(UUID[]::new))
                .param("phase", query.phase().map(Phase::name).orElse(""))
                .param("patterns", Folded.patterns(query.words()).toArray(String[]::new));
    }

    private static StatementSpec written(StatementSpec statement, UUID id, ProjectText text, Instant now) {
        return statement
                .param("id", id)
                .param("title", text.title())
                .param("purpose", text.purpose())
                .param("territory", text.territory())
                .param("territoryName", text.territoryName())
                .param("ownerKind", text.owner().kind().name())
                .param("ownerNumber", text.owner().number())
                .param("ownerName", text.owner().name())
                .param("phase", text.phase().name())
                .param("state", text.state().name())
                .param("begins", text.begins().map(ProjectStore::first).orElse(null))
                .param("ends", text.ends().map(ProjectStore::first).orElse(null))
                .param("saving", text.saving().map(Amount::cents).orElse(null))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        long saving = row.getLong("saving");
        Optional<Amount> saved = row.wasNull() ? Optional.empty() : Optional.of(new Amount(saving));
        @Nullable UUID commun = row.getObject("commun_id", UUID.class);
        var text = new ProjectText(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("territory"),
                row.getString("territory_name"),
                new Owner(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner_number"), row.getString("owner_name")),
                Phase.valueOf(row.getString("phase")),
                State.valueOf(row.getString("state")),
                month(row, "begins"),
                month(row, "ends"),
                saved);
        return new Project(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                text,
                commun == null
                        ? Optional.empty()
                        : Optional.of(new Copied(
                                commun, row.getInt("commun_version"), row.getString("commun_slug"), row.getString("commun_title"))),
                row.getBoolean("is_public"),
                row.getBoolean("example"),
                row.getInt("revision"));
    }

    private static Date first(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
    }
}
