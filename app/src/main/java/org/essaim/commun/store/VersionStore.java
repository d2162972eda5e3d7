package org.essaim.commun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.commun.CommunCard;
import org.essaim.commun.CommunQuery;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Family;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Version;
import org.essaim.text.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Versions: only ever added.
@Repository
public class VersionStore {
    private static final String INSERT = """
            insert into commun.version (concept_id, number, body, workshops, changes, licence, published_at, title,
                purpose, folded)
            values (:concept, :number, :body::jsonb, :workshops, :changes, :licence, :at, :title, :purpose, :folded)
            """;
    private static final String CARDS = """
            with latest as (
                select distinct on (concept_id) * from commun.version order by concept_id, number desc
            ), card as (
                select c.id, c.slug, l.title, l.purpose, l.licence, l.number, l.folded, l.published_at, c.example,
                    (select published_at from commun.version f where f.concept_id = c.id and f.number = 1) as begun_at,
                    p.slug as parent_slug, c.parent_version, coalesce(c.territory, '') as territory,
                    coalesce(c.territory_name, '') as territory_name, l.workshops,
                    (select title from commun.version q
                     where q.concept_id = c.parent_id and q.number = c.parent_version) as parent_title,
                    (select count(*) from commun.concept a where a.parent_id = c.id
                        and exists (select from commun.version v where v.concept_id = a.id)) as adaptations,
                    (select count(distinct territory_name) from commun.taker t where t.concept_id = c.id) as takers
                from commun.concept c
                join latest l on l.concept_id = c.id
                left join commun.concept p on p.id = c.parent_id
            )
            """;
    private static final String WHERE = """
            from card
            where (folded like all (:patterns) or id = any (:holding)) and (:licence = '' or licence = :licence)
              and (:kind = 'ANY' or (:kind = 'ADAPTATION') = (parent_slug is not null))
            """;
    private static final String FAMILY = """
            with recursive up as (
                select id, parent_id from commun.concept where id = :id
                union all
                select c.id, c.parent_id from commun.concept c join up on c.id = up.parent_id
            ), down as (
                select id from up where parent_id is null
                union all
                select c.id from commun.concept c join down on c.parent_id = down.id
            )
            select c.*, v.number, v.changes, v.licence, v.published_at, v.title
            from down join commun.concept c using (id) join commun.version v on v.concept_id = c.id
            order by c.id, v.number
            """;

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when that number was published meanwhile
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID concept, Version version) {
        StringBuilder words = new StringBuilder(version.body().title() + " " + version.body().purpose());
        version.body().blocks().forEach(it -> words.append(' ').append(it.heading()).append(' ').append(it.text()));
        jdbc.sql(INSERT)
                .param("concept", concept)
                .param("number", version.number())
                .param("body", BodyCodec.write(version.body()))
                .param("workshops", version.workshops().toArray(UUID[]::new))
                .param("changes", version.changes())
                .param("licence", version.licence().key())
                .param("at", ConceptStore.time(version.publishedAt()))
                .param("title", version.body().title())
                .param("purpose", version.body().purpose())
                .param("folded", Folded.of(words.toString()))
                .update();
    }

    /// By number.
    public List<Version> of(UUID concept) {
        return jdbc.sql("select * from commun.version where concept_id = :concept order by number")
                .param("concept", concept)
                .query((row, _) -> version(row))
                .list();
    }

    /// Those of several concepts, by concept and number.
    public Map<UUID, List<Version>> of(Collection<UUID> concepts) {
        record Line(UUID concept, Version version) {}
        return jdbc.sql("select * from commun.version where concept_id = any (:concepts) order by concept_id, number")
                .param("concepts", concepts.toArray(UUID[]::new))
                .query((row, _) -> new Line(row.getObject("concept_id", UUID.class), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::concept, Collectors.mapping(Line::version, Collectors.toList())));
    }

    public Optional<Version> one(UUID concept, int number) {
        return jdbc.sql("select * from commun.version where concept_id = :concept and number = :number")
                .param("concept", concept)
                .param("number", number)
                .query((row, _) -> version(row))
                .optional();
    }

    /// What an adaptation adapts.
    public Optional<Version> original(Concept concept) {
        return concept.parent().flatMap(it -> one(it.commun(), it.version()));
    }

    /// Nothing for a draft that was never published.
    public Optional<Commun> commun(Concept concept) {
        return commun(concept, of(concept.id()), original(concept));
    }

    /// Of versions read before.
    ///
    /// @param original what it adapts
    public Optional<Commun> commun(Concept concept, List<Version> versions, Optional<Version> original) {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Commun(
                        concept.id(),
                        concept.slug(),
                        concept.parent()
                                .flatMap(parent -> original.map(adapted -> versions.stream()
                                        .map(it -> it.beside(parent, adapted))
                                        .toList()))
                                .orElse(versions),
                        concept.parent(),
                        concept.home(),
                        concept.example(),
                        concept.demonstration()));
    }

    /// @param holding those that hold the words elsewhere than in their text
    public long count(CommunQuery query, Collection<UUID> holding) {
        return where(jdbc.sql(CARDS + "select count(*) " + WHERE), query, holding)
                .query(Long.class)
                .single();
    }

    public List<CommunCard> list(CommunQuery query, Collection<UUID> holding, int limit, int offset) {
        // The order is one of ours, never a text from outside.
        return where(
                        jdbc.sql(CARDS + "select * " + WHERE + "order by " + query.order().sql()
                                + " limit :limit offset :offset"),
                        query,
                        holding)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> card(row))
                .list();
    }

    /// Adaptations made for one of these territories.
    public List<CommunCard> ofTerritories(Collection<String> keys) {
        return jdbc.sql(CARDS + "select * from card where territory = any (:keys) order by published_at desc, id")
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> card(row))
                .list();
    }

    /// The territories for which there are adaptations.
    public List<String> territories() {
        return jdbc.sql("""
                        select distinct territory from commun.concept c
                        where territory <> '' and exists (select from commun.version v where v.concept_id = c.id)""")
                .query((row, _) -> row.getString("territory"))
                .list();
    }

    public List<CommunCard> ofWorkshop(UUID workshop) {
        return jdbc.sql(CARDS + "select * from card where :workshop = any (workshops) order by begun_at, id")
                .param("workshop", workshop)
                .query((row, _) -> card(row))
                .list();
    }

    /// The same for several workshops, each commun once.
    public List<CommunCard> ofWorkshops(Collection<UUID> workshops) {
        return jdbc.sql(CARDS + "select * from card where workshops && :workshops order by begun_at, id")
                .param("workshops", workshops.toArray(UUID[]::new))
                .query((row, _) -> card(row))
                .list();
    }

    /// All published relatives of a commun, and itself.
    public List<Family.Member> family(UUID commun) {
        record Line(Concept concept, Family.Issue issue, String title) {}
        List<Line> lines = jdbc.sql(FAMILY)
                .param("id", commun)
                .query((row, _) -> new Line(
                        ConceptStore.concept(row),
                        new Family.Issue(
                                row.getInt("number"),
                                row.getString("changes"),
                                licence(row),
                                row.getObject("published_at", OffsetDateTime.class).toInstant()),
                        row.getString("title")))
                .list();
        Map<UUID, Family.Member> members = new LinkedHashMap<>();
        for (Line line : lines) {
            Family.@Nullable Member known = members.get(line.concept().id());
            List<Family.Issue> issues = new ArrayList<>(known == null ? List.of() : known.versions());
            issues.add(line.issue());
            members.put(
                    line.concept().id(),
                    new Family.Member(
                            line.concept().id(),
                            line.concept().slug(),
                            line.title(),
                            line.concept().home(),
                            line.concept().parent(),
                            issues));
        }
        return List.copyOf(members.values());
    }

    private static StatementSpec where(StatementSpec sql, CommunQuery query, Collection<UUID> holding) {
        return sql.param("patterns", Folded.patterns(query.words()).toArray(String[]::new))
                .param("holding", holding.toArray(UUID[]::new))
                .param("licence", query.licence().orElse(""))
                .param("kind", query.kind().name());
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                BodyCodec.read(row.getString("body")),
                List.of((UUID[]) row.getArray("workshops").getArray()),
                row.getString("changes"),
                licence(row),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Licence licence(ResultSet row) throws SQLException {
        String key = row.getString("licence");
        return Licence.ofKey(key).orElseThrow(() -> new IllegalStateException("No licence " + key));
    }

    private static CommunCard card(ResultSet row) throws SQLException {
        @Nullable String parent = row.getString("parent_slug");
        return new CommunCard(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("licence"),
                row.getInt("number"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                parent == null
                        ? Optional.empty()
                        : Optional.of(new CommunCard.ParentCard(
                                parent, row.getString("parent_title"), row.getInt("parent_version"))),
                row.getString("territory"),
                row.getString("territory_name"),
                row.getBoolean("example"),
                row.getInt("adaptations"),
                row.getInt("takers"));
    }
}
