package org.essaim.commun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Parent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Drafts, and who wrote them.
@Repository
public class ConceptStore {
    private static final String COLUMNS = """
            select id, slug, body, workshops, revision, parent_id, parent_version, territory, territory_name, example,
                   demonstration, changed_at
            from commun.concept
            """;
    private static final String DRAFTS = """
            select c.*, (select count(*) from commun.version v where v.concept_id = c.id) as versions
            from commun.concept c
            """;
    private static final String INSERT = """
            insert into commun.concept (id, slug, body, workshops, revision, parent_id, parent_version, territory,
                territory_name, example, demonstration, created_at, changed_at)
            values (:id, :slug, :body::jsonb, :workshops, :revision, :parent, :parentVersion, :territory, :territoryName,
                :example, :demonstration, :now, :now)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update commun.concept set body = :body::jsonb, workshops = :workshops, revision = :revision, changed_at = :now
            where id = :id
            """;
    private static final String RENAME = """
            update commun.concept set slug = :slug
            where id = :id and not exists (select from commun.concept where slug = :slug)
            """;
    private static final String AUTHOR = """
            insert into commun.author (concept_id, account_id) values (:concept, :account) on conflict do nothing
            """;
    private static final String CITE = """
            insert into commun.author (concept_id, account_id, by_name) values (:concept, :account, :byName)
            on conflict (concept_id, account_id) do update set by_name = excluded.by_name
            """;

    /// Who wrote, and whether they wish to be named.
    public record Author(UUID account, boolean byName) {}

    /// A draft on a list.
    public record Draft(Concept concept, Instant changedAt, int versions) {}

    private final JdbcClient jdbc;

    ConceptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the id or the slug is taken.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(Concept concept, Instant now) {
        @Nullable Parent parent = concept.parent().orElse(null);
        @Nullable Home home = concept.home().orElse(null);
        return jdbc.sql(INSERT)
                        .param("id", concept.id())
                        .param("slug", concept.slug())
                        .param("body", BodyCodec.write(concept.body()))
                        .param("workshops", concept.workshops().toArray(UUID[]::new))
                        .param("revision", concept.revision())
                        .param("parent", parent == null ? null : parent.commun())
                        .param("parentVersion", parent == null ? null : parent.version())
                        .param("territory", home == null ? null : home.key())
                        .param("territoryName", home == null ? null : home.name())
                        .param("example", concept.example())
                        .param("demonstration", concept.demonstration())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Concept concept, Instant now) {
        jdbc.sql(UPDATE)
                .param("id", concept.id())
                .param("body", BodyCodec.write(concept.body()))
                .param("workshops", concept.workshops().toArray(UUID[]::new))
                .param("revision", concept.revision())
                .param("now", time(now))
                .update();
    }

    /// False when the slug is taken.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rename(UUID id, String slug) {
        return jdbc.sql(RENAME).param("id", id).param("slug", slug).update() == 1;
    }

    public Optional<Concept> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> concept(row))
                .optional();
    }

    /// The same, held until the end of the transaction: changes of one draft come one after the other.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Concept> held(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> concept(row))
                .optional();
    }

    public Instant changedAt(UUID id) {
        return jdbc.sql("select changed_at from commun.concept where id = :id")
                .param("id", id)
                .query((row, _) -> row.getObject("changed_at", OffsetDateTime.class).toInstant())
                .single();
    }

    public List<Concept> byIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> concept(row))
                .list();
    }

    public Optional<Concept> bySlug(String slug) {
        return jdbc.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug)
                .query((row, _) -> concept(row))
                .optional();
    }

    public long count(DraftQuery query) {
        return asked("select count(*) from commun.concept c ", query, "").query(Long.class).single();
    }

    public List<Draft> drafts(DraftQuery query, int limit, int offset) {
        return asked(DRAFTS, query, " order by " + query.order().sql + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Draft(
                        concept(row),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("versions")))
                .list();
    }

    private StatementSpec asked(String select, DraftQuery query, String order) {
        return jdbc.sql(select + "where (:all or :workshop = any (c.workshops)) and " + query.reach().condition() + order)
                .param("all", query.workshop().isEmpty())
                .param("workshop", query.workshop().orElse(new UUID(0, 0)))
                .params(query.reach().params());
    }

    public boolean isWithin(Reach reach, UUID concept) {
        return jdbc.sql("select exists (select from commun.concept c where c.id = :id and " + reach.condition() + ")")
                .param("id", concept)
                .params(reach.params())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(UUID concept, UUID account) {
        jdbc.sql(AUTHOR).param("concept", concept).param("account", account).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cite(UUID concept, UUID account, boolean byName) {
        jdbc.sql(CITE)
                .param("concept", concept)
                .param("account", account)
                .param("byName", byName)
                .update();
    }

    public List<Author> authors(Collection<UUID> concepts) {
        return jdbc.sql("""
                        select account_id, bool_or(by_name) as by_name from commun.author where concept_id = any (:concepts)
                        group by account_id order by account_id""")
                .param("concepts", concepts.toArray(UUID[]::new))
                .query((row, _) -> new Author(row.getObject("account_id", UUID.class), row.getBoolean("by_name")))
                .list();
    }

    /// The concepts in which an account wrote.
    public Set<UUID> writtenBy(UUID account) {
        return Set.copyOf(jdbc.sql("select concept_id from commun.author where account_id = :account")
                .param("account", account)
                .query((row, _) -> row.getObject("concept_id", UUID.class))
                .list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID account) {
        jdbc.sql("delete from commun.author where account_id = :account")
                .param("account", account)
                .update();
    }

    static Concept concept(ResultSet row) throws SQLException {
        @Nullable UUID parent = row.getObject("parent_id", UUID.class);
        return new Concept(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                BodyCodec.read(row.getString("body")),
                List.of((UUID[]) row.getArray("workshops").getArray()),
                row.getInt("revision"),
                parent == null ? Optional.empty() : Optional.of(new Parent(parent, row.getInt("parent_version"))),
                parent == null
                        ? Optional.empty()
                        : Optional.of(new Home(row.getString("territory"), row.getString("territory_name"))),
                row.getBoolean("example"),
                row.getBoolean("demonstration"));
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
