package org.essaim.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.media.Picture;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class InitiativeStore {
    private static final String INSERT = """
            insert into initiative.initiative (
                id, slug, title, territory, territory_name, themes, brief, description, results, figures, period, audience,
                contact, links, source, picture_id, picture_alternative, picture_width, picture_height,
                imagined_title, imagined_brief, imagined_description, example, revision, changed_at, folded)
            values (
                :id, :slug, :title, :territory, :territoryName, :themes, :brief, :description, :results, :figures, :period,
                :audience, :contact, :links, :source, :pictureId, :pictureAlternative, :pictureWidth, :pictureHeight,
                :imaginedTitle, :imaginedBrief, :imaginedDescription, :example, 1, :now, :folded)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update initiative.initiative set
                title = :title, territory = :territory, territory_name = :territoryName, themes = :themes, brief = :brief,
                description = :description, results = :results, figures = :figures, period = :period, audience = :audience,
                contact = :contact, links = :links, source = :source, picture_id = :pictureId,
                picture_alternative = :pictureAlternative, picture_width = :pictureWidth, picture_height = :pictureHeight,
                revision = revision + 1, changed_at = :now, folded = :folded
            where id = :id and revision = :revision
            """;
    private static final String BY_ID = """
            select * from initiative.initiative where id = :id
            """;
    private static final String BY_IDS = """
            select * from initiative.initiative where id = any (:ids)
            """;
    private static final String BY_SLUG = """
            select * from initiative.initiative where slug = :slug
            """;
    private static final String NAMESAKES = """
            select * from initiative.initiative where folded like :folded order by changed_at desc, id limit 20
            """;
    private static final String TERRITORIES = """
            select distinct territory from initiative.initiative
            """;
    private static final String SHOWN = """
            select count(*) from initiative.initiative where picture_id = :picture
            """;
    private static final String WHERE = """
            from initiative.initiative
            where folded like all (:patterns) and (:everywhere or territory = any (:territories))
              and (:theme = '' or :theme = any (themes))
            """;
    private static final String COUNT = "select count(*) " + WHERE;
    private static final String LIST = "select * " + WHERE + "order by %s limit :limit offset :offset";

    private final JdbcClient jdbc;

    InitiativeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the id or the slug is taken.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(NewInitiative made, String slug, String territoryName, Instant now) {
        @Nullable Imagined imagined = made.imagined().orElse(null);
        return card(jdbc.sql(INSERT), made.card(), territoryName, now)
                        .param("id", made.id())
                        .param("slug", slug)
                        .param("imaginedTitle", imagined == null ? null : imagined.title())
                        .param("imaginedBrief", imagined == null ? null : imagined.brief())
                        .param("imaginedDescription", imagined == null ? null : imagined.description())
                        .param("example", made.example())
                        .update()
                == 1;
    }

    /// False when the revision is no longer this one.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(UUID id, int revision, InitiativeCard card, String territoryName, Instant now) {
        return card(jdbc.sql(UPDATE), card, territoryName, now)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    Optional<Initiative> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(InitiativeStore::row).optional();
    }

    List<Initiative> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(InitiativeStore::row)
                .list();
    }

    Optional<Initiative> bySlug(String slug) {
        return jdbc.sql(BY_SLUG).param("slug", slug).query(InitiativeStore::row).optional();
    }

    /// What is folded begins with the title.
    List<Initiative> namesakes(String title) {
        return jdbc.sql(NAMESAKES)
                .param("folded", Folded.of(title) + "%")
                .query(InitiativeStore::row)
                .list()
                .stream()
                .filter(one -> Folded.same(one.card().title(), title))
                .toList();
    }

    List<TerritoryId> territories() {
        return jdbc.sql(TERRITORIES)
                .query((row, _) -> territory(row.getString("territory")))
                .list();
    }

    /// Those of the pictures that some initiative shows.
    Set<String> shown(Collection<String> pictures) {
        return Set.copyOf(jdbc.sql("select picture_id from initiative.initiative where picture_id = any (:pictures)")
                .param("pictures", pictures.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    boolean isShown(String picture) {
        return jdbc.sql(SHOWN).param("picture", picture).query(Long.class).single() > 0;
    }

    long count(InitiativeQuery query, Optional<List<TerritoryId>> territories) {
        return where(jdbc.sql(COUNT), query, territories).query(Long.class).single();
    }

    List<Initiative> list(InitiativeQuery query, Optional<List<TerritoryId>> territories, int limit, int offset) {
        // The order is one of ours, never a text from outside.
        return where(jdbc.sql(LIST.formatted(query.order().sql)), query, territories)
                .param("limit", limit)
                .param("offset", offset)
                .query(InitiativeStore::row)
                .list();
    }

    private static StatementSpec where(
            StatementSpec sql, InitiativeQuery query, Optional<List<TerritoryId>> territories) {
        return sql.param("patterns", Folded.patterns(query.words()).toArray(String[]::new))
                .param("everywhere", territories.isEmpty())
                .param(
                        "territories",
                        territories.orElse(List.of()).stream()
                                .map(TerritoryId::toString)
                                .toArray(String[]::new))
                .param("theme", query.theme().map(Theme::slug).orElse(""));
    }

    private static StatementSpec card(StatementSpec sql, InitiativeCard card, String territoryName, Instant now) {
        @Nullable Picture picture = card.picture().orElse(null);
        return sql.param("title", card.title())
                .param("territory", card.territory().toString())
                .param("territoryName", territoryName)
                .param("themes", card.themes().stream().map(Theme::slug).toArray(String[]::new))
                .param("brief", card.brief())
                .param("description", card.description())
                .param("results", card.results())
                .param("figures", Figure.text(card.figures()))
                .param("period", card.period())
                .param("audience", card.audience())
                .param("contact", card.contact())
                .param("links", Link.text(card.links()))
                .param("source", card.source())
                .param("pictureId", picture == null ? null : picture.id())
                .param("pictureAlternative", picture == null ? null : picture.alternative())
                .param("pictureWidth", picture == null ? null : picture.width())
                .param("pictureHeight", picture == null ? null : picture.height())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param(
                        "folded",
                        Folded.of(String.join(
                                " ",
                                card.title(),
                                territoryName,
                                card.brief(),
                                card.description(),
                                card.results(),
                                card.audience())));
    }

    private static Initiative row(ResultSet row, int number) throws SQLException {
        var card = new InitiativeCard(
                row.getString("title"),
                territory(row.getString("territory")),
                themes((String[]) row.getArray("themes").getArray()),
                row.getString("brief"),
                row.getString("description"),
                row.getString("results"),
                row.getString("figures")
                        .lines()
                        .flatMap(line -> Figure.parse(line).stream())
                        .toList(),
                row.getString("period"),
                row.getString("audience"),
                row.getString("contact"),
                row.getString("links")
                        .lines()
                        .flatMap(line -> Link.parse(line).stream())
                        .toList(),
                row.getString("source"),
                picture(row));
        return new Initiative(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                card,
                imagined(row),
                row.getBoolean("example"),
                row.getInt("revision"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Picture> picture(ResultSet row) throws SQLException {
        @Nullable String id = row.getString("picture_id");
        return id == null
                ? Optional.empty()
                : Optional.of(new Picture(
                        id,
                        row.getString("picture_alternative"),
                        row.getInt("picture_width"),
                        row.getInt("picture_height")));
    }

    private static Optional<Imagined> imagined(ResultSet row) throws SQLException {
        @Nullable String title = row.getString("imagined_title");
        return title == null
                ? Optional.empty()
                : Optional.of(
                        new Imagined(title, row.getString("imagined_brief"), row.getString("imagined_description")));
    }

    private static Set<Theme> themes(String[] slugs) {
        return Arrays.stream(slugs).flatMap(slug -> Theme.ofSlug(slug).stream()).collect(Collectors.toSet());
    }

    private static TerritoryId territory(String id) {
        return TerritoryId.parse(id).orElseThrow(() -> new IllegalStateException("Not a territory: " + id));
    }
}
