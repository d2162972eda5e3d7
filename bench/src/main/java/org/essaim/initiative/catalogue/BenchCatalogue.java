package org.essaim.initiative.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportRun;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.FundedProjectsChanged;
import org.essaim.initiative.InitiativeQuery;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.imports.Imports;
import org.essaim.territory.Territories;
import org.essaim.ui.Slug;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For a server that is started to be measured: imports the real rows, says how well they are found, then makes many more of
/// them and says when all can be found.
@Component
@ConditionalOnProperty("essaim.bench-search-file")
public class BenchCatalogue {
    static final String QUALITY = "QUALITY ";
    static final String JUDGED = "JUDGED ";
    public static final String READY = "CATALOGUE READY ";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 100;

    /// Half the title of one row and half of another's, the place of the second, an amount near the first's. Which
    /// rows, the
    /// seed says: the same seed makes the same rows.
    private static final String MAKE = """
            with real as (
                select row_number() over (order by source_key) - 1 as place, p.*,
                       string_to_array(title, ' ') as words
                from initiative.funded_project p
            ), made as (
                select n,
                       abs(hashint8extended(n, :seed)) % :rows as first,
                       abs(hashint8extended(-n, :seed)) % :rows as second,
                       50 + abs(hashint8extended(n, :seed + 1)) % 100 as percent
                from generate_series(1, :made) as n
            )
            insert into initiative.funded_project
                (id, slug, dataset, source_key, title, description, territory, territory_name, department, theme_label, themes,
                 year, amount_cents, beneficiary, siren, status, levers, imported_from, imported_at, content_hash, identity_hash)
            select md5(:seed || '-' || n)::uuid, 'bench-' || n, 'projets-tet', 'bench-' || n,
                   array_to_string(a.words[1:(cardinality(a.words) + 1) / 2] || b.words[(cardinality(b.words) + 1) / 2:], ' '),
                   '', b.territory, b.territory_name, b.department, a.theme_label, a.themes, a.year,
                   a.amount_cents * percent / 100, b.beneficiary, b.siren, '', a.levers, a.imported_from, a.imported_at,
                   a.content_hash, a.identity_hash
            from made join real a on a.place = made.first join real b on b.place = made.second
            """;

    private final List<Path> files;
    private final int made;
    private final long seed;
    private final Imports imports;
    private final FundedProjects projects;
    private final Initiatives initiatives;
    private final Catalogue catalogue;
    private final Territories territories;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BenchCatalogue(
            @Value("${essaim.bench-search-file}") List<String> files,
            @Value("${essaim.bench-search-made}") int made,
            @Value("${essaim.bench-search-seed}") long seed,
            Imports imports,
            FundedProjects projects,
            Initiatives initiatives,
            Catalogue catalogue,
            Territories territories,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.files = files.stream().map(Path::of).toList();
        this.made = made;
        this.seed = seed;
        this.imports = imports;
        this.projects = projects;
        this.initiatives = initiatives;
        this.catalogue = catalogue;
        this.territories = territories;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void prepare(ApplicationReadyEvent started) {
        Thread.ofPlatform().daemon().name("bench").start(this::prepare);
    }

    private void prepare() {
        for (Path file : files) {
            UUID run = imports.start(List.of(new GivenFile(file, file.getFileName().toString(), false)), Optional.empty())
                    .getFirst();
            until(() -> imports.find(run).map(ImportRun::state).orElseThrow() != ImportRun.State.RUNNING);
        }
        int rows = Math.toIntExact(projects.count());
        until(() -> catalogue.size() >= rows);
        tellQuality();
        tellJudged();
        jdbc.sql(MAKE)
                .param("seed", seed)
                .param("rows", rows)
                .param("made", made)
                .update();
        events.publishEvent(new FundedProjectsChanged(Dataset.PROJETS_TET));
        until(() -> catalogue.size() >= rows + made);
        System.out.println(READY + catalogue.size());
    }

    private void tellQuality() {
        Map<String, String> numbers = new HashMap<>();
        projects.all(project ->
                numbers.put(Kind.FUNDED.id(project.id()), project.sourceKey().replaceFirst("#.*", "")));
        JudgedQueries.ofFondsVert()
                .scores(catalogue.index(), id -> numbers.getOrDefault(id, ""), numbers.values())
                .forEach(score -> System.out.println(QUALITY + score.searched() + " " + score.plain() + " "
                        + score.query().words()));
    }

    /// The halves apart; of the one that is not looked at, no query is named.
    private void tellJudged() {
        Map<String, String> keys = new HashMap<>();
        projects.all(project -> keys.put(
                Kind.FUNDED.id(project.id()),
                project.dataset() == Dataset.PROJETS_TET ? "tet:" + project.sourceNumber() : project.sourceNumber()));
        initiatives.all(InitiativeQuery.ALL)
                .forEach(one -> keys.put(Kind.INITIATIVE.id(one.id()), "initiative:" + Slug.of(one.card().title())));
        JudgedCatalogue judged = new JudgedCatalogue(catalogue.index(), catalogue.reading(), territories, keys);
        for (String half : List.of("tune", "unseen")) {
            System.out.println(JUDGED + half + " " + judged.of(half));
        }
    }

    private static void until(java.util.function.BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The catalogue is not ready after " + PATIENCE);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
