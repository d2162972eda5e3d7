package org.essaim.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.territory.Territory.Kind;

/// Finds territories while somebody types.
///
/// The words of all names (about 30,000 different ones) are kept sorted, each with the territories that hold it. A word
/// typed is looked up as a prefix by
/// bisection; only when few territories fit are all words compared with one slip allowed (a letter wrong, missing, too
/// many, or two swapped), which
/// costs under a millisecond because nearly all differ at once. Each word typed marks the territories it fits; the
/// marks are intersected, and what is left is ranked:
///
/// 1. a code or postcode typed whole;
/// 2. the name itself, with or without its article; and what people call it: without « Pays de », « Grand », « Métropole », or
///    how the name of a group begins;
/// 3. the name, or the code, of a commune that lies in it today;
/// 4. names that begin so;
/// 5. names where each word typed begins a word;
/// 6. the same of communes of before;
/// 7. the same with a slip.
///
/// In a rank intercommunal territories come first, for workshops gather them, then those with more people.
final class NameIndex {
    enum Rank {
        NONE,
        SLIP,
        FORMERLY_WORDS,
        WORDS,
        BEGINNING,
        FORMERLY,
        FAMILIAR,
        NAME,
        CODE
    }

    record Hit(Called called, Rank rank) {
        Territory territory() {
            return called.entry().territory();
        }
    }

    /// Inhabitants of a commune that is looked for with a slip among other words.
    static final int TOWN = 20_000;

    private static final Rank[] RANKS = Rank.values();
    private static final int LONGEST_QUERY = 100;
    private static final int MOST_WORDS = 8;
    private static final int ENOUGH_WITHOUT_SLIPS = 3;
    private static final int SHORTEST_WITH_SLIP = 5;

    private static final Set<String> GENERIC_BEFORE =
            Set.of("pays", "grand", "communaute", "agglomeration", "metropole");
    private static final Set<String> GENERIC_AFTER = Set.of("metropole", "agglomeration", "agglo", "communaute");
    private static final Map<Kind, List<String>> WORDS_FOR_KIND = Map.of(
            Kind.CC, List.of("communaute", "communes"),
            Kind.CA, List.of("communaute", "agglomeration"),
            Kind.CU, List.of("communaute", "urbaine"),
            Kind.DEPARTEMENT, List.of("departement"),
            Kind.REGION, List.of("region"));

    private static final int[] NOBODY = {};
    private static final int PLACE_BITS = 17;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
    private static final int RANK_SHIFT = 50;

    private final Called[] names;
    private final long[] weights;
    /// The first is the name's own; the others are familiar.
    private final String[][] keys;
    private final int[] ownKeys;
    private final Map<String, int[]> byKey;
    private final int[] groups;
    private final Set<String> wordsOfTowns;
    private final String[] words;
    private final int[][] holders;

    NameIndex(List<Called> all) {
        names = all.toArray(Called[]::new);
        weights = new long[names.length];
        keys = new String[names.length][];
        ownKeys = new int[names.length];
        var places = new HashMap<String, Places>(1 << 16);
        var called = new HashMap<String, Places>(1 << 16);
        for (int i = 0; i < names.length; i++) {
            Territory territory = names[i].entry().territory();
            List<String> nameWords = NameWords.of(names[i].name());
            weights[i] = weight(territory, i);
            keys[i] = keys(i, territory, nameWords);
            for (String key : keys[i]) {
                called.computeIfAbsent(key, _ -> new Places()).add(i);
            }
            for (String word : nameWords) {
                places.computeIfAbsent(word, _ -> new Places()).add(i);
            }
            if (names[i].formerly().isEmpty()) {
                for (String word : WORDS_FOR_KIND.getOrDefault(territory.kind(), List.of())) {
                    places.computeIfAbsent(word, _ -> new Places()).add(i);
                }
            }
        }
        byKey = HashMap.newHashMap(called.size());
        called.forEach((key, those) -> byKey.put(key, those.done()));
        var sorted = new ArrayList<>(places.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        groups = IntStream.range(0, names.length)
                .filter(i -> names[i].entry().territory().kind() == Kind.GROUPE)
                .toArray();
        wordsOfTowns = all.stream()
                .map(Called::entry)
                .map(Entry::territory)
                .filter(it -> it.kind() == Kind.COMMUNE && it.population() >= TOWN)
                .flatMap(it -> NameWords.of(it.name()).stream())
                .filter(word -> !NameWords.LITTLE.contains(word))
                .collect(Collectors.toUnmodifiableSet());
        words = sorted.stream().map(Map.Entry::getKey).toArray(String[]::new);
        holders = sorted.stream().map(word -> word.getValue().done()).toArray(int[][]::new);
    }

    Set<String> wordsOfTowns() {
        return wordsOfTowns;
    }

    /// Those that are called so, or whose code it is, today or before: the same as [#search] gives from [Rank#FORMERLY] on.
    List<Hit> called(String text, Predicate<Entry> admitted, int limit) {
        List<String> typed = NameWords.of(text);
        if (typed.isEmpty() || text.length() > LONGEST_QUERY) {
            return List.of();
        }
        var code = Code.of(String.join("", typed));
        if (code.isPresent()) {
            return search(text, admitted, false, limit).stream()
                    .filter(hit -> hit.rank().compareTo(Rank.FORMERLY) >= 0)
                    .toList();
        }
        String key = NameWords.key(typed);
        var ranks = new HashMap<Integer, Rank>();
        for (int i : byKey.getOrDefault(key, NOBODY)) {
            ranks.put(i, rank(i, key));
        }
        for (int i : groups) {
            ranks.computeIfAbsent(i, group -> rank(group, key));
        }
        return ranks.entrySet().stream()
                .filter(one -> one.getValue().compareTo(Rank.FORMERLY) >= 0 && admitted.test(names[one.getKey()].entry()))
                .sorted(Comparator.comparingLong(one -> -weight(one.getValue(), one.getKey())))
                .map(one -> new Hit(names[one.getKey()], one.getValue()))
                .collect(Collectors.toMap(hit -> hit.territory().id(), hit -> hit, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(limit)
                .toList();
    }

    /// Each territory once, by what fits best.
    ///
    /// @param admitted which territories count
    /// @param slips whether few hits are completed by those with a slip, which takes longer
    List<Hit> search(String query, Predicate<Entry> admitted, boolean slips, int limit) {
        String text = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        List<String> typed = NameWords.of(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        var ranks = new byte[names.length];
        var code = Code.of(String.join("", typed));
        if (code.isPresent()) {
            markCode(code.get(), ranks);
        } else {
            String key = NameWords.key(typed);
            int found = markWords(typed, key, false, ranks);
            if (slips && found < ENOUGH_WITHOUT_SLIPS) {
                markWords(typed, key, true, ranks);
            }
        }
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0 && !admitted.test(names[i].entry())) {
                ranks[i] = 0;
            }
        }
        return best(ranks, limit);
    }

    private void markCode(Code code, byte[] ranks) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].formerly().isPresent()) {
                ranks[i] = (byte) (code.was(names[i]) ? Rank.FORMERLY : Rank.NONE).ordinal();
            } else if (code.is(names[i].entry())) {
                ranks[i] = (byte) Rank.CODE.ordinal();
            } else if (code.begins(names[i].entry())) {
                ranks[i] = (byte) Rank.WORDS.ordinal();
            }
        }
    }

    private int markWords(List<String> typed, String key, boolean slips, byte[] ranks) {
        byte[] fitting = null;
        for (String word : required(typed)) {
            byte[] marks = slips ? marksWithSlip(word) : marks(word);
            if (fitting == null) {
                fitting = marks;
            } else {
                for (int i = 0; i < marks.length; i++) {
                    fitting[i] = (byte) Math.min(fitting[i], marks[i]);
                }
            }
        }
        int found = 0;
        for (int i = 0; fitting != null && i < fitting.length; i++) {
            if (fitting[i] > 0) {
                found++;
                ranks[i] = (byte) Math.max(ranks[i], fitting[i] == Rank.SLIP.ordinal() ? fitting[i] : rank(i, key).ordinal());
            }
        }
        return found;
    }

    private Rank rank(int i, String key) {
        var rank = Rank.WORDS;
        for (int k = 0; k < keys[i].length; k++) {
            String name = keys[i][k];
            if (name.equals(key)) {
                rank = k < ownKeys[i] ? Rank.NAME : Rank.FAMILIAR;
                break;
            }
            if (name.startsWith(key)) {
                // The few groups are what their people look for: « gevaudan » is the Pays as much as the CC.
                rank = names[i].entry().territory().kind() == Kind.GROUPE ? Rank.FAMILIAR : Rank.BEGINNING;
            }
        }
        if (names[i].formerly().isEmpty()) {
            return rank;
        }
        return rank == Rank.NAME ? Rank.FORMERLY : Rank.FORMERLY_WORDS;
    }

    /// Little words are not asked for, unless there is nothing else or it may be the beginning of a word still being
    /// typed.
    private static Set<String> required(List<String> typed) {
        var required = new LinkedHashSet<String>();
        for (int i = 0; i < typed.size() && required.size() < MOST_WORDS; i++) {
            if (!NameWords.LITTLE.contains(typed.get(i))) {
                required.add(typed.get(i));
            }
        }
        return required.isEmpty() ? Set.of(typed.getLast()) : required;
    }

    private byte[] marks(String typed) {
        var marks = new byte[names.length];
        markPrefix(typed, marks);
        // « st » was read as « saint »; it may also begin « Strasbourg ».
        if (typed.equals("saint")) {
            markPrefix("st", marks);
        }
        Code.of(typed).ifPresent(code -> {
            for (int i = 0; i < names.length; i++) {
                if (code.begins(names[i].entry())) {
                    marks[i] = (byte) Rank.WORDS.ordinal();
                }
            }
        });
        return marks;
    }

    private void markPrefix(String typed, byte[] marks) {
        int from = Arrays.binarySearch(words, typed);
        for (int w = from < 0 ? -from - 1 : from; w < words.length && words[w].startsWith(typed); w++) {
            mark(w, Rank.WORDS, marks);
        }
    }

    private byte[] marksWithSlip(String typed) {
        byte[] marks = marks(typed);
        if (typed.length() >= SHORTEST_WITH_SLIP && Code.of(typed).isEmpty()) {
            for (int w = 0; w < words.length; w++) {
                if (Slip.begins(words[w], typed)) {
                    mark(w, Rank.SLIP, marks);
                }
            }
        }
        return marks;
    }

    private void mark(int word, Rank rank, byte[] marks) {
        for (int holder : holders[word]) {
            marks[holder] = (byte) Math.max(marks[holder], rank.ordinal());
        }
    }

    /// The best are kept sorted as numbers: no object is made for the thousands that « s » fits. Twice as many as asked, for
    /// a territory may fit by its name and by former ones.
    private List<Hit> best(byte[] ranks, int limit) {
        var kept = new long[2 * limit];
        int size = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 0) {
                continue;
            }
            long weight = weight(RANKS[ranks[i]], i);
            if (size == kept.length && weight <= kept[size - 1]) {
                continue;
            }
            int at = size < kept.length ? size++ : size - 1;
            for (; at > 0 && kept[at - 1] < weight; at--) {
                kept[at] = kept[at - 1];
            }
            kept[at] = weight;
        }
        var hits = new LinkedHashMap<TerritoryId, Hit>();
        for (int at = 0; at < size && hits.size() < limit; at++) {
            int place = PLACE_MASK - (int) (kept[at] & PLACE_MASK);
            Hit hit = new Hit(names[place], RANKS[ranks[place]]);
            hits.putIfAbsent(hit.territory().id(), hit);
        }
        return List.copyOf(hits.values());
    }

    /// What people call it comes as its name does: « Gévaudan » is the Pays before the CC.
    private long weight(Rank rank, int place) {
        long order = (rank == Rank.FAMILIAR ? Rank.NAME : rank).ordinal();
        return (order << RANK_SHIFT) + weights[place];
    }

    /// Intercommunal first, then by people, then in the atlas' order; the rank is added above.
    private static long weight(Territory territory, int place) {
        long intercommunal = territory.kind().isIntercommunal() ? 1L << (RANK_SHIFT - 1) : 0;
        return intercommunal + ((long) territory.population() << PLACE_BITS) + (PLACE_MASK - place);
    }

    private String[] keys(int place, Territory territory, List<String> nameWords) {
        String key = NameWords.key(nameWords);
        ownKeys[place] = 1;
        if (!territory.kind().isIntercommunal()) {
            return new String[] {key};
        }
        List<String> shortWords = NameWords.of(ShortName.of(territory));
        var keys = new LinkedHashSet<>(List.of(key));
        keys.add(NameWords.key(shortWords));
        ownKeys[place] = keys.size();
        keys.add(NameWords.key(core(shortWords)));
        return keys.toArray(String[]::new);
    }

    /// « Pays de Grasse » is « Grasse », « Grand Besançon Métropole » is « Besançon ».
    private static List<String> core(List<String> words) {
        int from = 0;
        int to = words.size();
        while (to - from > 1 && GENERIC_AFTER.contains(words.get(to - 1))) {
            to--;
        }
        while (to - from > 1
                && (GENERIC_BEFORE.contains(words.get(from)) || from > 0 && NameWords.LITTLE.contains(words.get(from)))) {
            from++;
        }
        return words.subList(from, to);
    }
}
