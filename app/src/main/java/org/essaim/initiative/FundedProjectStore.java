package org.essaim.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.territory.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FundedProjectStore {
    private static final String ALL = """
            select * from initiative.funded_project
            """;
    private static final String COUNT = """
            select count(*) from initiative.funded_project
            """;
    private static final String BY_IDS = """
            select p.* from initiative.funded_project p
            join unnest(:ids::uuid[]) with ordinality as asked (id, place) on asked.id = p.id
            order by asked.place
            """;
    private static final String BY_SLUG = """
            select * from initiative.funded_project where slug = :slug
            """;
    private static final String IN_SUM = """
            select count(*) as projects, coalesce(sum(amount_cents), 0) as cents
            from initiative.funded_project where territory = any(:territories)
            """;
    private static final String THEMES = """
            select theme, count(*) as projects from initiative.funded_project, unnest(themes) as theme
            where territory = any(:territories) group by theme order by projects desc, theme limit :most
            """;
    private static final String LARGEST = """
            select * from initiative.funded_project where territory = any(:territories)
            order by amount_cents desc nulls last, id limit :most
            """;
    private static final String BEHIND = """
            select * from initiative.funded_project where initiative_id = :initiative order by year, title, id
            """;
    private static final String LOCKED = """
            select initiative_id from initiative.funded_project where id = :id for update
            """;
    private static final String REMEMBER = """
            update initiative.funded_project set initiative_id = :initiative where id = :id
            """;
    private static final int MOST_THEMES = 3;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    FundedProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Within a transaction, for the rows to come in portions.
    void all(Consumer<FundedProject> each) {
        try (var rows = jdbc.sql(ALL)
                .withFetchSize(AT_ONCE)
                .query(FundedProjectStore::row)
                .stream()) {
            rows.forEach(each);
        }
    }

    long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    List<FundedProject> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FundedProjectStore::row)
                .list();
    }

    Optional<FundedProject> bySlug(String slug) {
        return jdbc.sql(BY_SLUG)
                .param("slug", slug)
                .query(FundedProjectStore::row)
                .optional();
    }

    FundedInSum inSum(Collection<TerritoryId> territories, int most) {
        String[] asked = territories.stream().map(TerritoryId::toString).toArray(String[]::new);
        List<FundedProject> largest = jdbc.sql(LARGEST)
                .param("territories", asked)
                .param("most", most)
                .query(FundedProjectStore::row)
                .list();
        var themes = new ArrayList<FundedInSum.ThemeCount>();
        jdbc.sql(THEMES)
                .param("territories", asked)
                .param("most", MOST_THEMES)
                .query(row -> {
                    long count = row.getLong("projects");
                    Theme.ofSlug(row.getString("theme"))
                            .ifPresent(theme -> themes.add(new FundedInSum.ThemeCount(theme, count)));
                });
        return jdbc.sql(IN_SUM)
                .param("territories", asked)
                .query((row, _) -> new FundedInSum(row.getLong("projects"), row.getLong("cents"), themes, largest))
                .single();
    }

    List<FundedProject> behind(UUID initiative) {
        return jdbc.sql(BEHIND)
                .param("initiative", initiative)
                .query(FundedProjectStore::row)
                .list();
    }

    /// The initiative made of it, if any; until the transaction ends nobody else makes one.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> lockedInitiative(UUID project) {
        return jdbc.sql(LOCKED)
                .param("id", project)
                .query((row, _) -> Optional.ofNullable(row.getObject("initiative_id", UUID.class)))
                .optional()
                .flatMap(made -> made);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remember(UUID project, UUID initiative) {
        jdbc.sql(REMEMBER)
                .param("id", project)
                .param("initiative", initiative)
                .update();
    }

    static FundedProject row(ResultSet row, int number) throws SQLException {
        String dataset = row.getString("dataset");
        int year = row.getInt("year");
        boolean yearKnown = !row.wasNull();
        long cents = row.getLong("amount_cents");
        boolean amountKnown = !row.wasNull();
        var themes = EnumSet.noneOf(Theme.class);
        Arrays.stream((String[]) row.getArray("themes").getArray())
                .forEach(slug -> Theme.ofSlug(slug).ifPresent(themes::add));
        return new FundedProject(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Dataset.ofSlug(dataset).orElseThrow(() -> new IllegalStateException("Not a dataset: " + dataset)),
                row.getString("source_key"),
                row.getString("title"),
                row.getString("description"),
                Optional.ofNullable(row.getString("territory")).flatMap(TerritoryId::parse),
                row.getString("territory_name"),
                orEmpty(row.getString("department")),
                row.getString("theme_label"),
                themes,
                yearKnown ? OptionalInt.of(year) : OptionalInt.empty(),
                amountKnown ? OptionalLong.of(cents) : OptionalLong.empty(),
                row.getString("beneficiary"),
                orEmpty(row.getString("siren")),
                row.getString("status"),
                List.of((String[]) row.getArray("levers").getArray()),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("initiative_id", UUID.class)));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
