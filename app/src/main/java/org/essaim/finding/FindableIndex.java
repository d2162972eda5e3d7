package org.essaim.finding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.finding.Finder.Kind;
import org.essaim.search.Doc;
import org.essaim.search.Query;
import org.essaim.search.Query.Near;
import org.essaim.search.Query.Order;
import org.essaim.search.Results;
import org.essaim.search.Schema;
import org.essaim.search.SearchIndex;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.Surroundings.Ring;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.HeavyLine;
import org.essaim.ui.Slice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// The things of all rooms that bring some, in one index: made in the background at each start, it follows every [FindableChanged].
@Service
class FindableIndex implements DisposableBean {
    static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String WHERE = "where";
    private static final String MORE = "more";
    private static final String KIND = "kind";
    private static final String TERRITORY = "territory";
    private static final String RANK = "rank";

    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Schema.Text(TITLE, 1),
                    new Schema.Text(TEXT, .7f),
                    new Schema.Text(WHERE, .8f, true),
                    new Schema.Text(MORE, .45f)),
            List.of(new Schema.Label(KIND, false), new Schema.Label(TERRITORY, false)),
            List.of(new Schema.Number(RANK, List.of())),
            List.of(),
            RANK);
    private static final Order BEST = new Order.Relevance(new Order.ByNumber(RANK, false));
    private static final Logger LOG = LoggerFactory.getLogger(FindableIndex.class);
    private static final int MOST_WAITING = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Map<String, Findable> rooms;
    private final Reasons reasons;
    private final Territories territories;
    private final SearchIndex index;
    private final HeavyLine line = new HeavyLine("finding", 1, MOST_WAITING, LONGEST_WAIT);
    /// The ids of what a source has in the index: what it has no more is taken out by them.
    private final Map<FindableChanged, Set<String>> held = new HashMap<>();
    /// What changed while the index is made; it is brought in at the end.
    private final Set<FindableChanged> late = new LinkedHashSet<>();
    /// By its key, the keys of a territory and of those that contain it.
    private final Map<TerritoryId, Set<String>> containing = new ConcurrentHashMap<>();
    private volatile boolean ready;

    FindableIndex(List<Findable> rooms, Reasons reasons, Territories territories, @Value("${essaim.data}") Path data) {
        this.rooms = rooms.stream().collect(Collectors.toMap(room -> room.kind().slug(), Function.identity()));
        this.reasons = reasons;
        this.territories = territories;
        index = SearchIndex.inFiles(SCHEMA, data.resolve("search").resolve("finding"));
    }

    Findings find(Findable room, BoxQuestion question, int page, int size) {
        NeedAndPlace read = question.read();
        Optional<Near> near = question.rings().isEmpty()
                ? Optional.empty()
                : Optional.of(new Near(TERRITORY, question.rings().stream().map(FindableIndex::labels).toList(), true));
        Map<String, Set<String>> kind = Map.of(KIND, Set.of(room.kind().slug()));
        var asked = new Query(read.need(), kind, Map.of(), BEST, page, size, String.join(" ", read.words()), near, false);
        Results results = line.work(() -> index.search(asked));
        return new Findings(
                new Slice<>(hits(room, question, results.hits()), results.total(), results.page(), size),
                near.isPresent() ? results.rings()[0] : 0,
                ready,
                results.widened(),
                results.nearest().keySet(),
                results.corrections());
    }

    /// Word by word, for together they would be widened to what holds some; a word that would be corrected holds nothing.
    Set<UUID> holding(Kind kind, String words) {
        Set<UUID> holding = new HashSet<>();
        String[] each = words.split(" ");
        for (int at = 0; at < each.length && (at == 0 || !holding.isEmpty()); at++) {
            var asked = new Query(each[at], Map.of(KIND, Set.of(kind.slug())), Map.of(), BEST, 1, Query.LARGEST_PAGE, false);
            Results results = line.work(() -> index.search(asked));
            Set<UUID> found = results.nothing() || !results.corrections().isEmpty()
                    ? Set.of()
                    : results.hits().stream().map(hit -> source(hit.id())).collect(Collectors.toSet());
            if (at == 0) {
                holding.addAll(found);
            } else {
                holding.retainAll(found);
            }
        }
        return holding;
    }

    @EventListener
    void makeInTheBackground(ApplicationReadyEvent started) {
        Thread.ofPlatform().daemon().name("finding").start(this::make);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(FindableChanged it) {
        synchronized (late) {
            if (!ready) {
                late.add(it);
                return;
            }
        }
        bring(Set.of(it));
    }

    @Override
    public void destroy() {
        index.close();
    }

    private void make() {
        try {
            synchronized (held) {
                index.rebuild(taker -> rooms.values().forEach(room -> room.each(thing -> taker.accept(taken(room, thing)))));
            }
        } catch (RuntimeException e) {
            LOG.error("The index of the one box could not be made", e);
        }
        synchronized (late) {
            bring(late);
            late.clear();
            ready = true;
        }
    }

    /// What these sources have now takes the place of what they had.
    private void bring(Set<FindableChanged> changes) {
        for (FindableChanged change : changes) {
            Findable room = Objects.requireNonNull(rooms.get(change.kind()), change.kind());
            synchronized (held) {
                Set<String> gone = new HashSet<>(held.getOrDefault(change, Set.of()));
                held.remove(change);
                List<Doc> now = room.of(List.of(change.source())).stream().map(thing -> taken(room, thing)).toList();
                now.forEach(doc -> gone.remove(doc.id()));
                index.change(now, gone);
            }
        }
    }

    private Doc taken(Findable room, Thing thing) {
        Kind kind = room.kind();
        held.computeIfAbsent(new FindableChanged(kind.slug(), thing.source()), _ -> new HashSet<>()).add(thing.id(kind));
        return new Doc(
                thing.id(kind),
                Map.of(TITLE, spaced(thing.title()), TEXT, spaced(thing.text()), WHERE, spaced(thing.where()), MORE, spaced(thing.more())),
                Map.of(
                        KIND,
                        Set.of(kind.slug()),
                        TERRITORY,
                        thing.territories().stream().flatMap(it -> containing(it).stream()).collect(Collectors.toSet())),
                Map.of(RANK, 0L),
                Map.of());
    }

    /// A narrow space joins words to the tokenizer, which takes it for a sign of numbers; marks keep their places.
    private static String spaced(String text) {
        return text.replace('\u202F', ' ');
    }

    /// As their rooms have them now: what has become private since is not shown.
    private List<Hit> hits(Findable room, BoxQuestion question, List<Results.Hit> found) {
        Set<UUID> sources = found.stream().map(hit -> source(hit.id())).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Thing> now = new LinkedHashMap<>();
        if (!sources.isEmpty()) {
            room.of(sources).forEach(thing -> now.put(thing.id(room.kind()), thing));
        }
        List<Hit> hits = new ArrayList<>();
        for (Results.Hit hit : found) {
            Thing thing = now.get(hit.id());
            if (thing != null) {
                hits.add(new Hit(
                        thing.path(),
                        Marked.of(thing.title(), hit.marks().getOrDefault(TITLE, List.of())),
                        thing.where(),
                        Marked.of(thing.text(), hit.marks().getOrDefault(TEXT, List.of())),
                        reasons.around(question, hit.ring()),
                        reasons.sentence(hit.reasons()),
                        thing.example()));
            }
        }
        return hits;
    }

    private static Set<String> labels(Ring ring) {
        return ring.territories().stream().map(TerritoryId::toString).collect(Collectors.toSet());
    }

    private Set<String> containing(TerritoryId territory) {
        return containing.computeIfAbsent(
                territory,
                id -> Stream.concat(Stream.of(id), territories.around(id).stream().map(Territory::id))
                        .map(TerritoryId::toString)
                        .collect(Collectors.toSet()));
    }

    private static UUID source(String id) {
        return UUID.fromString(id.split("/")[1]);
    }
}
