package org.essaim.territory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.territory.NameIndex.Hit;
import org.essaim.territory.NameIndex.Rank;
import org.essaim.ui.LocalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Every commune, EPCI, department and region of France by official code, and groups of them, held in memory.
///
/// The first question loads them (about 0.2 s, 15 MB); the application asks one as soon as it is ready, in the
/// background. Safe for any number of threads.
@Component
public class Territories {
    /// How many territories a person is offered when a text fits several.
    public static final int MOST_CHOICES = 12;

    private static final int HIGHEST_LIMIT = 50;
    private static final Pattern SIREN_OR_SIRET = Pattern.compile("[0-9]{9}([0-9]{5})?");

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

    /// Whose SIREN this is, or whose the SIRET: a commune's or an EPCI's. The list of territories knows no other.
    public Optional<Territory> ofSiren(String number) {
        return SIREN_OR_SIRET.matcher(number).matches()
                ? loaded().atlas().ofSiren(Integer.parseInt(number, 0, 9, 10)).map(Entry::territory)
                : Optional.empty();
    }

    /// Whether all of a territory lies beyond the seas; what has a part on both sides, as France, does not.
    public boolean isOverseas(TerritoryId id) {
        Atlas atlas = loaded().atlas();
        return atlas.find(id).filter(atlas::isOverseas).isPresent();
    }

    /// What fits a text while it is typed: beginnings of words of a name, without accents, with a slip; an INSEE code,
    /// a SIREN or a
    /// postcode. The likeliest first. A blank text fits nothing.
    ///
    /// @param limit at most 50 are given
    public List<Suggestion> search(String query, int limit) {
        return hits(query, limit).stream().map(hit -> hit.called().found()).toList();
    }

    /// What a text typed whole stands for, when a form is sent. Only the name that a single territory has today, or its code,
    /// is certain; a beginning, a homonym, a slip and a former name are asked about.
    ///
    /// @param chosen what the person picked from a list, if they did; it counts only if it still fits the text,
    ///     which somebody without script may have changed since
    public Resolution resolve(String text, Optional<TerritoryId> chosen) {
        if (text.isBlank()) {
            return new Resolution.None();
        }
        Optional<Territory> picked = chosen.flatMap(this::find).filter(territory -> fits(territory, text));
        if (picked.isPresent()) {
            return new Resolution.One(picked.get());
        }
        Understood called = called(text);
        if (called.hits().size() == 1 && called.hits().getFirst().rank().compareTo(called.certain()) >= 0) {
            return new Resolution.One(called.hits().getFirst().territory());
        }
        List<Hit> possible = called.hits().isEmpty() ? hits(text, MOST_CHOICES) : called.hits();
        return possible.isEmpty()
                ? new Resolution.None()
                : new Resolution.Several(possible.stream()
                        // A postcode has as many communes as it has.
                        .limit(possible.getFirst().rank() == Rank.CODE ? HIGHEST_LIMIT : MOST_CHOICES)
                        .map(hit -> hit.called().found())
                        .toList());
    }

    /// Those that are called as a text says, and from which rank on one alone is certain: who says what it is has said more.
    private record Understood(List<Hit> hits, Rank certain) {}

    private Understood called(String text) {
        NameIndex names = loaded().names();
        List<Hit> asWritten = names.called(text, _ -> true, HIGHEST_LIMIT);
        if (!asWritten.isEmpty()) {
            return new Understood(asWritten, Rank.NAME);
        }
        for (Asked asked : Asked.readings(text)) {
            List<Hit> read = names.called(asked.words(), admitted(asked, names), HIGHEST_LIMIT);
            List<Hit> named = read.stream().filter(hit -> hit.rank() == Rank.NAME).toList();
            if (!read.isEmpty()) {
                // Who says where means the one of that very name.
                return new Understood(named.isEmpty() ? read : named, asked.kinds().isEmpty() ? Rank.NAME : Rank.FAMILIAR);
            }
        }
        return new Understood(List.of(), Rank.NAME);
    }

    /// The places that a text names in passing, in their order.
    ///
    /// @param ordinary whether a folded word is one that people write without a capital: a place of that name has to be
    ///     written as a place
    public List<Mention> mentions(String text, Predicate<String> ordinary) {
        Loaded all = loaded();
        return new PlacesNamed(all.names(), all.atlas().overseas(), ordinary).in(text);
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

    /// The clock by which a territory lives: that of its first commune, and of Paris where it has none.
    public LocalClock clockOf(TerritoryId id) {
        return communesOf(id).stream()
                .findFirst()
                .map(commune -> LocalClock.ofCommune(commune.code()))
                .orElse(LocalClock.PARIS);
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

    /// As it is written first; then by what was added to the name, where that says more; then with a slip.
    private List<Hit> hits(String query, int limit) {
        NameIndex names = loaded().names();
        int most = Math.clamp(limit, 1, HIGHEST_LIMIT);
        List<Hit> asWritten = names.search(query, _ -> true, false, most);
        if (!asWritten.isEmpty() && asWritten.getFirst().rank().compareTo(Rank.FORMERLY) >= 0) {
            return asWritten;
        }
        return Asked.readings(query).stream()
                .map(asked -> names.search(asked.words(), admitted(asked, names), true, most))
                .filter(read -> !read.isEmpty())
                .max(Comparator.comparing(read -> read.getFirst().rank()))
                .orElseGet(() -> names.search(query, _ -> true, true, most));
    }

    private static Predicate<Entry> admitted(Asked asked, NameIndex names) {
        Predicate<Entry> kind =
                entry -> asked.kinds().isEmpty() || asked.kinds().contains(entry.territory().kind());
        if (asked.where().isEmpty()) {
            return kind;
        }
        List<Entry> around = names
                .called(String.join(" ", asked.where()), area -> area.territory().id().level() != TerritoryId.Level.COMMUNE, HIGHEST_LIMIT)
                .stream()
                .map(hit -> hit.called().entry())
                .toList();
        return kind.and(entry -> around.stream().anyMatch(area -> meet(area.communes(), entry.communes())));
    }

    private boolean fits(Territory territory, String text) {
        String key = NameWords.key(text);
        return key.equals(NameWords.key(territory.name()))
                || key.equals(NameWords.key(ShortName.of(territory)))
                || hits(text, HIGHEST_LIMIT).stream().anyMatch(hit -> hit.territory().id().equals(territory.id()));
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

    private static List<Called> names(Atlas atlas) {
        return Stream.concat(
                        atlas.entries().stream().map(Called::today),
                        atlas.former().stream().flatMap(was -> atlas.find(TerritoryId.commune(was.today())).stream()
                                .map(today -> Called.formerly(today, was.name(), was.code()))))
                .toList();
    }

    private Loaded loaded() {
        Loaded now = loaded;
        if (now == null) {
            synchronized (this) {
                now = loaded;
                if (now == null) {
                    Atlas atlas = Atlas.read(groupings.get());
                    now = new Loaded(atlas, new NameIndex(names(atlas)));
                    loaded = now;
                }
            }
        }
        return now;
    }
}
