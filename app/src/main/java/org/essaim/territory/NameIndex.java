package org.essaim.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
/// 2. the name itself, with or without its article or « Pays de », « Grand », « Métropole »;
/// 3. names that begin so;
/// 4. names where each word typed begins a word;
/// 5. the same with a slip.
///
/// In a rank intercommunal territories come first, for workshops gather them, then those with more people.
final class NameIndex {
    enum Rank {
        NONE,
        SLIP,
        WORDS,
        BEGINNING,
        NAME,
        CODE
    }

    record Hit(Entry entry, Rank rank) {}

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

    private static final int PLACE_BITS = 17;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
    private static final int RANK_SHIFT = 50;

    private final Entry[] entries;
    private final long[] weights;
    private final String[][] keys;
    private final String[] words;
    private final int[][] holders;

    NameIndex(List<Entry> all) {
        entries = all.toArray(Entry[]::new);
        weights = new long[entries.length];
        keys = new String[entries.length][];
        var places = new HashMap<String, Places>(1 << 16);
        for (int i = 0; i < entries.length; i++) {
            Territory territory = entries[i].territory();
            List<String> nameWords = Words.of(territory.name());
            weights[i] = weight(territory, i);
            keys[i] = keys(territory, nameWords);
            for (String word : nameWords) {
                places.computeIfAbsent(word, _ -> new Places()).add(i);
            }
            for (String word : WORDS_FOR_KIND.getOrDefault(territory.kind(), List.of())) {
                places.computeIfAbsent(word, _ -> new Places()).add(i);
            }
        }
        var sorted = new ArrayList<>(places.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        words = sorted.stream().map(Map.Entry::getKey).toArray(String[]::new);
        holders = sorted.stream().map(word -> word.getValue().done()).toArray(int[][]::new);
    }

    List<Hit> search(String query, int limit) {
        String text = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        List<String> typed = Words.of(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        var ranks = new byte[entries.length];
        var code = Code.of(String.join("", typed));
        if (code.isPresent()) {
            markCode(code.get(), ranks);
            return best(ranks, limit);
        }
        String key = Words.key(typed);
        int found = markWords(typed, key, false, ranks);
        if (found < ENOUGH_WITHOUT_SLIPS) {
            markWords(typed, key, true, ranks);
        }
        return best(ranks, limit);
    }

    private void markCode(Code code, byte[] ranks) {
        for (int i = 0; i < entries.length; i++) {
            if (code.is(entries[i])) {
                ranks[i] = (byte) Rank.CODE.ordinal();
            } else if (code.begins(entries[i])) {
                ranks[i] = (byte) Rank.WORDS.ordinal();
            }
        }
        if (code.mayBePostcode()) {
            markTheirEpci(ranks);
        }
    }

    /// Who types a postcode often means the EPCI around it: it comes after the communes.
    private void markTheirEpci(byte[] ranks) {
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].territory().id().level() == TerritoryId.Level.EPCI && ranks[i] == 0) {
                for (int commune : entries[i].communes()) {
                    if (ranks[commune] == Rank.CODE.ordinal()) {
                        ranks[i] = (byte) Rank.WORDS.ordinal();
                    }
                }
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
                ranks[i] = (byte) Math.max(ranks[i], fitting[i] < Rank.WORDS.ordinal() ? fitting[i] : nameRank(i, key));
            }
        }
        return found;
    }

    private byte nameRank(int i, String key) {
        var rank = Rank.WORDS;
        for (String name : keys[i]) {
            if (name.equals(key)) {
                return (byte) Rank.NAME.ordinal();
            }
            if (name.startsWith(key)) {
                // The few groups are what their people look for: « gevaudan » is the Pays as much as the CC.
                if (entries[i].territory().kind() == Kind.GROUPE) {
                    return (byte) Rank.NAME.ordinal();
                }
                rank = Rank.BEGINNING;
            }
        }
        return (byte) rank.ordinal();
    }

    /// Little words are not asked for, unless there is nothing else or it may be the beginning of a word still being
    /// typed.
    private static Set<String> required(List<String> typed) {
        var required = new LinkedHashSet<String>();
        for (int i = 0; i < typed.size() && required.size() < MOST_WORDS; i++) {
            if (!Words.LITTLE.contains(typed.get(i))) {
                required.add(typed.get(i));
            }
        }
        return required.isEmpty() ? Set.of(typed.getLast()) : required;
    }

    private byte[] marks(String typed) {
        var marks = new byte[entries.length];
        markPrefix(typed, marks);
        // « st » was read as « saint »; it may also begin « Strasbourg ».
        if (typed.equals("saint")) {
            markPrefix("st", marks);
        }
        Code.of(typed).ifPresent(code -> {
            for (int i = 0; i < entries.length; i++) {
                if (code.begins(entries[i])) {
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

    /// The best are kept sorted as numbers: no object is made for the thousands that « s » fits.
    private List<Hit> best(byte[] ranks, int limit) {
        var kept = new long[limit];
        int size = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 0) {
                continue;
            }
            long weight = ((long) ranks[i] << RANK_SHIFT) + weights[i];
            if (size == limit && weight <= kept[size - 1]) {
                continue;
            }
            int at = size < limit ? size++ : size - 1;
            for (; at > 0 && kept[at - 1] < weight; at--) {
                kept[at] = kept[at - 1];
            }
            kept[at] = weight;
        }
        var hits = new ArrayList<Hit>(size);
        for (int at = 0; at < size; at++) {
            int place = PLACE_MASK - (int) (kept[at] & PLACE_MASK);
            hits.add(new Hit(entries[place], Rank.values()[ranks[place]]));
        }
        return hits;
    }

    /// Intercommunal first, then by people, then in the atlas' order; the rank is added above.
    private static long weight(Territory territory, int place) {
        long intercommunal = territory.kind().isIntercommunal() ? 1L << (RANK_SHIFT - 1) : 0;
        return intercommunal + ((long) territory.population() << PLACE_BITS) + (PLACE_MASK - place);
    }

    private static String[] keys(Territory territory, List<String> nameWords) {
        String key = Words.key(nameWords);
        if (!territory.kind().isIntercommunal()) {
            return new String[] {key};
        }
        List<String> shortWords = Words.of(territory.shortName());
        var keys = new LinkedHashSet<>(List.of(key));
        keys.add(Words.key(shortWords));
        keys.add(Words.key(core(shortWords)));
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
                && (GENERIC_BEFORE.contains(words.get(from)) || from > 0 && Words.LITTLE.contains(words.get(from)))) {
            from++;
        }
        return words.subList(from, to);
    }
}
