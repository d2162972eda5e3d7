package org.essaim.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.territory.Territory.Kind;

/// A name as people write it, with what they add so that it is understood: what it is (« ville de », « CC »), and where
/// (« Nantes (Loire-Atlantique) », « Saint-Denis, 93 »), or a part of it (« Paris 12e »).
///
/// @param name what is left of it
/// @param kinds what it has to be; empty for anything
/// @param where the area around it, as typed; empty for anywhere
record Asked(List<String> name, Set<Kind> kinds, List<String> where) {
    private static final Set<Kind> INTERCOMMUNAL =
            Stream.of(Kind.values()).filter(Kind::isIntercommunal).collect(Collectors.toUnmodifiableSet());

    private static final Map<List<String>, Set<Kind>> BEFORE = Map.ofEntries(
            Map.entry(List.of("commune"), Set.of(Kind.COMMUNE)),
            Map.entry(List.of("ville"), Set.of(Kind.COMMUNE)),
            Map.entry(List.of("mairie"), Set.of(Kind.COMMUNE)),
            Map.entry(List.of("village"), Set.of(Kind.COMMUNE)),
            Map.entry(List.of("cc"), Set.of(Kind.CC)),
            Map.entry(List.of("ca"), Set.of(Kind.CA)),
            Map.entry(List.of("cu"), Set.of(Kind.CU)),
            Map.entry(List.of("communaute", "de", "communes"), Set.of(Kind.CC)),
            Map.entry(List.of("communaute", "d", "agglomeration"), Set.of(Kind.CA)),
            Map.entry(List.of("communaute", "urbaine"), Set.of(Kind.CU)),
            Map.entry(List.of("communaute"), INTERCOMMUNAL),
            Map.entry(List.of("agglomeration"), INTERCOMMUNAL),
            Map.entry(List.of("agglo"), INTERCOMMUNAL),
            Map.entry(List.of("metropole"), INTERCOMMUNAL),
            Map.entry(List.of("epci"), INTERCOMMUNAL),
            Map.entry(List.of("departement"), Set.of(Kind.DEPARTEMENT, Kind.OUTRE_MER)),
            Map.entry(List.of("conseil", "departemental"), Set.of(Kind.DEPARTEMENT, Kind.OUTRE_MER)),
            Map.entry(List.of("region"), Set.of(Kind.REGION)),
            Map.entry(List.of("conseil", "regional"), Set.of(Kind.REGION)));
    private static final int LONGEST_BEFORE = 3;

    private static final Set<String> BETWEEN = Set.of("de", "du", "des", "d", "la", "le", "les", "l");

    /// « Nantes (Loire-Atlantique) », « Nantes, Loire-Atlantique ».
    private static final Pattern WHERE = Pattern.compile("^(.*?)\\s*(?:\\(([^()]+)\\)|,([^,]+))\\s*$");

    private static final Pattern PART = Pattern.compile(
            "^(paris|lyon|marseille) (?:\\d{1,2} ?(?:e|er|eme|nd)?(?: arrondissement)?|(?:\\d{1,2} ?)?arrondissement)$");

    /// In which ways a text may be read, the nearest to the letter first; none when nothing was added to the name.
    static List<Asked> readings(String text) {
        Matcher where = WHERE.matcher(text);
        List<String> around = where.matches()
                ? NameWords.of(where.group(2) != null ? where.group(2) : where.group(3))
                : List.of();
        List<String> words = NameWords.of(around.isEmpty() ? text : where.group(1));
        List<Asked> readings = new ArrayList<>();
        if (!around.isEmpty() && !words.isEmpty()) {
            readings.add(new Asked(words, Set.of(), around));
        }
        Matcher part = PART.matcher(String.join(" ", words));
        if (part.matches()) {
            readings.add(new Asked(List.of(part.group(1)), Set.of(Kind.COMMUNE), around));
        }
        for (int length = Math.min(LONGEST_BEFORE, words.size() - 1); length > 0; length--) {
            Set<Kind> kinds = BEFORE.getOrDefault(words.subList(0, length), Set.of());
            List<String> name = words.subList(length, words.size()).stream()
                    .dropWhile(BETWEEN::contains)
                    .toList();
            if (!kinds.isEmpty() && !name.isEmpty()) {
                readings.add(new Asked(name, kinds, around));
            }
        }
        return readings;
    }

    String words() {
        return String.join(" ", name);
    }
}
