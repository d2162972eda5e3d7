package org.essaim.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.essaim.territory.NameIndex.Hit;
import org.essaim.territory.NameIndex.Rank;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Every commune, EPCI, department and region of France by official code, and groups of them, held in memory.
///
/// The first question loads them (about 0.2 s, 15 MB); the application asks one as soon as it is ready, in the
/// background. Safe
/// for any number of threads.
@Component
public class Territories {
    /// How many territories a person is offered when a text fits several.
    public static final int MOST_CHOICES = 12;

    private static final int HIGHEST_LIMIT = 50;

    private final Supplier<List<Grouping>> groupings;
    private volatile @Nullable Loaded loaded;

    private record Loaded(Atlas atlas, NameIndex names) {}

    @Autowired
    Territories(Groupings groupings) {
        this(groupings::all);
    }

    Territories(Supplier<List<Grouping>> groupings) {
        this.groupings = groupings;
    }

    /// The official territories alone, where no database is at hand.
    public static Territories withoutGroups() {
        return new Territories(List::of);
    }

    public Optional<Territory> find(TerritoryId id) {
        return loaded().atlas().find(id).map(Entry::territory);
    }

    /// What fits a text while it is typed: beginnings of words of a name, without accents, with a slip; an INSEE code,
    /// a SIREN or a
    /// postcode. The likeliest first. A blank text fits nothing.
    ///
    /// @param limit at most 50 are given
    public List<Territory> search(String query, int limit) {
        return hits(query, limit).stream().map(hit -> hit.entry().territory()).toList();
    }

    /// What a text typed whole stands for, when a form is sent.
    ///
    /// @param chosen what the person picked from a list, if they did; it counts only if it still fits the text,
    ///     which somebody without script may have changed since
    public Resolution resolve(String text, Optional<TerritoryId> chosen) {
        if (text.isBlank()) {
            return new Resolution.None();
        }
        List<Hit> hits = hits(text, HIGHEST_LIMIT);
        Optional<Territory> picked = chosen.flatMap(this::find).filter(territory -> fits(territory, text, hits));
        if (picked.isPresent()) {
            return new Resolution.One(picked.get());
        }
        List<Hit> exact = hits.stream()
                .filter(hit -> hit.rank().compareTo(Rank.NAME) >= 0)
                .toList();
        if (exact.size() == 1) {
            return new Resolution.One(exact.getFirst().entry().territory());
        }
        List<Hit> possible = exact.isEmpty() ? hits : exact;
        if (possible.isEmpty()) {
            return new Resolution.None();
        }
        // A misspelt name is asked about, even if only one is near.
        if (possible.size() == 1 && possible.getFirst().rank() != Rank.SLIP) {
            return new Resolution.One(possible.getFirst().entry().territory());
        }
        return new Resolution.Several(possible.stream()
                .limit(MOST_CHOICES)
                .map(hit -> hit.entry().territory())
                .toList());
    }

    /// The communes of a territory in the order of their codes: itself for a commune, none for an unknown territory.
    public List<Territory> communesOf(TerritoryId id) {
        Atlas atlas = loaded().atlas();
        return atlas.find(id)
                .map(entry -> Arrays.stream(entry.communes())
                        .mapToObj(place -> atlas.entries().get(place).territory())
                        .toList())
                .orElse(List.of());
    }

    /// Whether every commune of one territory is in the other. An EPCI across two departments is in neither; each
    /// contains itself.
    public boolean contains(TerritoryId outer, TerritoryId inner) {
        Atlas atlas = loaded().atlas();
        return atlas.find(outer).isPresent()
                && atlas.find(inner)
                        .map(Entry::communes)
                        .filter(communes -> communes.length > 0)
                        .filter(communes ->
                                covers(atlas.find(outer).orElseThrow().communes(), communes))
                        .isPresent();
    }

    /// The other territories that contain this one, the narrowest first: EPCI, group, department, region, France.
    public List<Territory> around(TerritoryId id) {
        Atlas atlas = loaded().atlas();
        int[] inner = atlas.find(id).map(Entry::communes).orElse(new int[0]);
        if (inner.length == 0) {
            return List.of();
        }
        return atlas.entries().stream()
                .filter(entry -> entry.communes().length >= inner.length)
                .filter(entry -> !entry.territory().id().equals(id) && covers(entry.communes(), inner))
                .sorted((a, b) -> Integer.compare(a.communes().length, b.communes().length))
                .map(Entry::territory)
                .toList();
    }

    /// The territories of a level that share at least a commune with this one, but itself, by name.
    public List<Territory> sharing(TerritoryId id, TerritoryId.Level level) {
        Atlas atlas = loaded().atlas();
        int[] communes = atlas.find(id).map(Entry::communes).orElse(new int[0]);
        return atlas.entries().stream()
                .filter(entry -> entry.territory().id().level() == level)
                .filter(entry -> !entry.territory().id().equals(id) && meet(entry.communes(), communes))
                .map(Entry::territory)
                .sorted(FrenchOrder.BY_NAME)
                .toList();
    }

    /// The ids of this territory and of all those it contains.
    public List<TerritoryId> within(TerritoryId outer) {
        Atlas atlas = loaded().atlas();
        int[] communes = atlas.find(outer).map(Entry::communes).orElse(new int[0]);
        return atlas.entries().stream()
                .filter(entry -> entry.communes().length > 0 && entry.communes().length <= communes.length)
                .filter(entry -> covers(communes, entry.communes()))
                .map(entry -> entry.territory().id())
                .toList();
    }

    /// All of a level, by name; the groups too.
    public List<Territory> all(TerritoryId.Level level) {
        return loaded().atlas().entries().stream()
                .map(Entry::territory)
                .filter(territory -> territory.id().level() == level)
                .sorted(FrenchOrder.BY_NAME)
                .toList();
    }

    /// The members of a group, as it was made; none for anything else.
    public List<Territory> members(TerritoryId group) {
        return groupings.get().stream()
                .filter(grouping -> group.equals(TerritoryId.groupe(grouping.slug())))
                .flatMap(grouping -> grouping.members().stream())
                .flatMap(member -> find(member).stream())
                .toList();
    }

    /// Reads the groups anew after one was added or changed.
    public void reload() {
        loaded = null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void loadInTheBackground() {
        Thread.ofPlatform().daemon().name("territories").start(this::loaded);
    }

    private List<Hit> hits(String query, int limit) {
        return loaded().names().search(query, Math.clamp(limit, 1, HIGHEST_LIMIT));
    }

    private static boolean fits(Territory territory, String text, List<Hit> hits) {
        String key = Words.key(text);
        return key.equals(Words.key(territory.name()))
                || key.equals(Words.key(territory.shortName()))
                || hits.stream().anyMatch(hit -> hit.entry().territory().id().equals(territory.id()));
    }

    private static boolean meet(int[] some, int[] others) {
        int at = 0;
        for (int place : some) {
            while (at < others.length && others[at] < place) {
                at++;
            }
            if (at < others.length && others[at] == place) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(int[] outer, int[] inner) {
        int at = 0;
        for (int place : inner) {
            while (at < outer.length && outer[at] < place) {
                at++;
            }
            if (at == outer.length || outer[at] != place) {
                return false;
            }
        }
        return true;
    }

    private Loaded loaded() {
        Loaded now = loaded;
        if (now == null) {
            synchronized (this) {
                now = loaded;
                if (now == null) {
                    Atlas atlas = Atlas.read(groupings.get());
                    now = new Loaded(atlas, new NameIndex(atlas.entries()));
                    loaded = now;
                }
            }
        }
        return now;
    }
}
