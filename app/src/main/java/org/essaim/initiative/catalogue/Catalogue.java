package org.essaim.initiative.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.FundedProjectsChanged;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeChanged;
import org.essaim.initiative.InitiativeQuery;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.catalogue.Found.Entry;
import org.essaim.initiative.catalogue.Found.OfInitiative;
import org.essaim.initiative.catalogue.Found.OfProject;
import org.essaim.search.Query.Order;
import org.essaim.search.Results;
import org.essaim.search.SearchIndex;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.Surroundings;
import org.essaim.territory.Territories;
import org.essaim.ui.HeavyLine;
import org.essaim.ui.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Finds initiatives and funded projects. What is true is in the database: the index is made of it at each start, in
/// the background, and follows every change.
///
/// A search during the first seconds waits a moment for the index, then answers with what is there: [#isReady] tells.
@Service
public class Catalogue implements DisposableBean {
    /// Euros, where the bars of the amounts begin; the first one begins at nothing.
    public static final List<Long> BARS = CatalogueDocs.BARS;

    static final Order BEST = new Order.Relevance(new Order.ByNumber(CatalogueDocs.PROMINENCE, true));

    static final Order OWN = new Order.Tied(new Order.ByNumber(CatalogueDocs.OWN, true), BEST);

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 1_000;

    private final Initiatives initiatives;
    private final FundedProjects projects;
    private final CatalogueDocs docs;
    private final SearchIndex index;
    private final HeavyLine searches = new HeavyLine("search", 1, MOST_WAITING, LONGEST_WAIT);
    private final CountDownLatch made = new CountDownLatch(1);
    private final AtomicBoolean outdated = new AtomicBoolean();
    private final CatalogueReading reading;

    Catalogue(
            Initiatives initiatives,
            FundedProjects projects,
            Territories territories,
            Surroundings surroundings,
            Messages messages,
            @Value("${essaim.data}") Path data) {
        this.initiatives = initiatives;
        this.projects = projects;
        docs = new CatalogueDocs(territories, theme -> messages.get(theme.messageKey()));
        reading = new CatalogueReading(territories, surroundings, docs);
        index = SearchIndex.inFiles(CatalogueDocs.SCHEMA, data.resolve("search").resolve("initiative"));
    }

    /// False during the first seconds after a start, while searches find a part only.
    public boolean isReady() {
        return made.getCount() == 0;
    }

    /// How many initiatives and projects can be found.
    public int size() {
        return index.size();
    }

    /// How the words of a question are understood.
    public NeedAndPlace read(CatalogueQuery query) {
        return reading.read(query);
    }

    public Found search(CatalogueQuery query) {
        await();
        NeedAndPlace read = reading.read(query);
        Results results = index(query, read, query.page(), CatalogueQuery.PAGE_SIZE);
        return new Found(
                read,
                reading.rings(read),
                results.rings(),
                // Of a part of the catalogue nobody can say that there is nothing.
                results.nothing() && isReady(),
                results.nearest(),
                entries(results.hits()),
                results.total(),
                results.page(),
                results.counts().getOrDefault(CatalogueDocs.KIND, Map.of()),
                results.counts().getOrDefault(CatalogueDocs.THEME, Map.of()),
                results.counts().getOrDefault(CatalogueDocs.PROGRAMME, Map.of()),
                results.counts().getOrDefault(CatalogueDocs.DEPARTMENT, Map.of()),
                results.counts().getOrDefault(CatalogueDocs.YEAR, Map.of()),
                results.counts().getOrDefault(CatalogueDocs.SOURCE, Map.of()),
                results.bars().getOrDefault(CatalogueDocs.AMOUNT, new int[BARS.size() + 1]),
                results.widened(),
                results.corrections(),
                results.nanos());
    }

    /// Gives all that fits, in order and a portion at a time: at most [CatalogueQuery#MOST_EXPORTED].
    public void each(CatalogueQuery query, Consumer<Entry> taker) {
        await();
        List<Results.Hit> hits = index(query, reading.read(query), 1, CatalogueQuery.MOST_EXPORTED).hits();
        for (int from = 0; from < hits.size(); from += AT_ONCE) {
            entries(hits.subList(from, Math.min(from + AT_ONCE, hits.size()))).forEach(taker);
        }
    }

    private Results index(CatalogueQuery query, NeedAndPlace read, int page, int size) {
        var asked = query.query(reading, read, page, size);
        return searches.work(() -> index.search(asked));
    }

    @EventListener
    void makeInTheBackground(ApplicationReadyEvent started) {
        makeAnew();
    }

    @EventListener
    void changed(FundedProjectsChanged imported) {
        makeAnew();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(InitiativeChanged changed) {
        initiatives.find(changed.id()).ifPresent(initiative -> index.change(List.of(docs.of(initiative)), List.of()));
        reading.forget();
    }

    @Override
    public void destroy() {
        index.close();
    }

    SearchIndex index() {
        return index;
    }

    CatalogueReading reading() {
        return reading;
    }

    /// Imports that end while the index is made are followed by one more making, however many they are.
    private void makeAnew() {
        if (!outdated.getAndSet(true)) {
            Thread.ofPlatform().daemon().name("catalogue").start(this::make);
        }
    }

    private void make() {
        try {
            var words = new OrdinaryWords();
            index.rebuild(taker -> {
                outdated.set(false);
                initiatives.all(InitiativeQuery.ALL).forEach(initiative -> {
                    words.read(initiative.card().title());
                    taker.accept(docs.of(initiative));
                });
                projects.all(project -> {
                    words.read(project.title());
                    taker.accept(docs.of(project));
                });
            });
            reading.learn(words.folded());
        } catch (RuntimeException e) {
            outdated.set(false);
            LOG.error("The catalogue's index could not be made", e);
        } finally {
            made.countDown();
        }
    }

    private void await() {
        try {
            made.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// In the order of the hits; what has gone from the database since is left out.
    private List<Entry> entries(List<Results.Hit> hits) {
        Map<Kind, List<UUID>> ids = new HashMap<>();
        for (Results.Hit hit : hits) {
            ids.computeIfAbsent(Kind.of(hit.id()), _ -> new ArrayList<>()).add(Kind.uuid(hit.id()));
        }
        Map<UUID, Initiative> written = ids.containsKey(Kind.INITIATIVE)
                ? initiatives.byIds(ids.getOrDefault(Kind.INITIATIVE, List.of())).stream()
                        .collect(Collectors.toMap(Initiative::id, initiative -> initiative))
                : Map.of();
        Map<UUID, FundedProject> funded = ids.containsKey(Kind.FUNDED)
                ? projects.byIds(ids.getOrDefault(Kind.FUNDED, List.of())).stream()
                        .collect(Collectors.toMap(FundedProject::id, project -> project))
                : Map.of();
        var entries = new ArrayList<Entry>();
        for (Results.Hit hit : hits) {
            UUID id = Kind.uuid(hit.id());
            switch (Kind.of(hit.id())) {
                case INITIATIVE ->
                    Optional.ofNullable(written.get(id))
                            .ifPresent(found -> entries.add(new OfInitiative(found, hit.ring(), hit.reasons(), hit.marks())));
                case FUNDED ->
                    Optional.ofNullable(funded.get(id))
                            .ifPresent(found -> entries.add(new OfProject(found, hit.ring(), hit.reasons(), hit.marks())));
            }
        }
        return entries;
    }
}
