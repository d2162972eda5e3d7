package org.essaim.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.territory.NameIndex.Hit;
import org.essaim.territory.NameIndex.Rank;
import org.essaim.territory.Territory.Kind;
import org.essaim.territory.TerritoryId.Level;

/// Reads the places that a text names in passing: « piscine Cantal », « vélo à Saint-Étienne », « éclairage public 15 ».
///
/// The longest name is read first. A name that is also an ordinary word (« Eau », « Landes », « Le Port ») is a place only when it
/// is written as one, with a capital among words that have none, or when it is a large town's; so is that of a village, for
/// there are some by nearly every word (« Monnaie », « Couches »).
final class PlacesNamed {
    /// What follows is not read.
    private static final int MOST_WORDS = 24;
    private static final int LONGEST = 9;
    private static final int LONGEST_MISSPELT = 3;
    /// In one text, however long.
    private static final int MOST_WITH_SLIPS = 4;
    private static final int SHORTEST_NAME = 4;
    /// Inhabitants from which a town is meant even by an ordinary word: « Tours », « Nice », « Angers ».
    private static final int LARGE = 60_000;
    /// And from which by a word without a capital, or by the beginning of its name: « chamonix ».
    private static final int KNOWN = 5_000;
    /// And from which with a slip: « Clermond Ferrand ».
    private static final int WELL_KNOWN = NameIndex.TOWN;
    private static final int LONG_NAME = 4;
    private static final int MOST_OF_A_CODE = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern OVERSEAS = Pattern.compile("outre ?mer|drom(?: com)?|dom(?: tom)?");
    private static final Pattern ACCENTED = Pattern.compile("[à-öø-ÿÀ-ÖØ-Ý]");
    private static final Set<String> LEADING = Set.of(
            "a", "au", "aux", "en", "dans", "pres", "autour", "vers", "chez", "sur", "pour", "de", "du", "des", "d", "la", "le", "les", "l");
    /// What a number follows that is no department: « RD 15 », « zone 30 ».
    private static final Set<String> NUMBERED = Set.of(
            "rd", "d", "rn", "n", "a", "route", "zone", "zones", "phase", "tranche", "lot", "axe", "article", "plan", "horizon", "objectif",
            "agenda", "cop", "ligne", "bus", "quartier", "programme", "etape", "volet", "mesure", "action", "decret", "loi", "fiche");

    private final NameIndex names;
    private final List<Entry> overseas;
    private final Predicate<String> ordinary;
    private int searchedWithSlips;

    private record Word(String folded, int from, int to, boolean capital) {}

    /// @param ordinary whether a folded word is one that people write without a capital
    PlacesNamed(NameIndex names, List<Entry> overseas, Predicate<String> ordinary) {
        this.names = names;
        this.overseas = overseas;
        this.ordinary = ordinary;
    }

    List<Mention> in(String text) {
        List<Word> words = words(text);
        boolean someWithout = words.stream().anyMatch(word -> !word.capital() && Character.isLetter(word.folded().charAt(0)));
        List<Mention> mentions = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int end = from;
            for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
                Optional<Mention> mention = mention(text, words, from, to, someWithout);
                if (mention.isPresent()) {
                    mentions.add(mention.get());
                    end = to;
                    break;
                }
            }
            from = Math.max(end, from + 1);
        }
        return mentions;
    }

    private Optional<Mention> mention(String text, List<Word> words, int from, int to, boolean someWithout) {
        String name = text.substring(words.get(from).from(), words.get(to - 1).to());
        int start = start(words, from);
        int end = words.get(to - 1).to();
        if (OVERSEAS.matcher(String.join(" ", NameWords.of(name))).matches()) {
            return Optional.of(new Mention(start, end, overseas.stream().map(Called::today).map(Called::found).toList(), true));
        }
        boolean number = words.subList(from, to).stream().allMatch(word -> Character.isDigit(word.folded().charAt(0)));
        if (number && !isCode(words, from, to)) {
            return Optional.empty();
        }
        if (!number && NameWords.LITTLE.contains(words.get(to - 1).folded())) {
            return Optional.empty();
        }
        List<Hit> called = number ? numbered(name) : called(name, words.subList(from, to));
        if (called.isEmpty() || !number && !isWrittenAsPlace(words, from, to, someWithout, called.getFirst())) {
            return Optional.empty();
        }
        boolean postcode = number && called.stream().allMatch(hit -> hit.territory().id().level() == Level.COMMUNE);
        return Optional.of(new Mention(start, end, called.stream().map(hit -> hit.called().found()).toList(), postcode && called.size() > 1));
    }

    /// What is a postcode and an INSEE code too is meant as the postcode.
    private List<Hit> numbered(String code) {
        List<Hit> called = names.called(code, _ -> true, MOST_OF_A_CODE);
        List<Hit> posted = called.stream()
                .filter(hit -> Arrays.stream(hit.called().entry().postcodes()).anyMatch(it -> code.equals("%05d".formatted(it))))
                .toList();
        return posted.isEmpty() ? called : posted;
    }

    /// By its whole name, today's or of before, rather than by a shorter one; then the one with more people.
    private List<Hit> called(String name, List<Word> words) {
        Predicate<Entry> small = entry -> entry.territory().kind() != Kind.NATIONAL;
        String key = NameWords.key(name);
        List<Hit> called = names.called(name, small, Territories.MOST_CHOICES);
        if (called.isEmpty() && words.size() > 1) {
            called = Asked.readings(name).stream()
                    .filter(asked -> !asked.kinds().isEmpty() && asked.where().isEmpty())
                    .map(asked -> names.called(
                            asked.words(), small.and(entry -> asked.kinds().contains(entry.territory().kind())), Territories.MOST_CHOICES))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        if (called.isEmpty()) {
            called = words.size() == 1 ? begun(name, words.getFirst()) : misspelt(name, words.size());
        }
        List<Hit> exact = called.stream()
                .filter(hit -> !hasOtherAccents(name, hit.called().name()))
                .sorted(Comparator.<Hit, Boolean>comparing(hit -> NameWords.key(hit.called().name()).equals(key))
                        .thenComparing(hit -> hit.territory().population())
                        .reversed())
                .toList();
        if (words.size() > 1 || exact.isEmpty() || exact.getFirst().territory().population() >= KNOWN) {
            return exact;
        }
        // A village called Évry, and the town of Évry-Courcouronnes.
        return Stream.concat(begun(name, words.getFirst()).stream(), exact.stream()).distinct().toList();
    }

    /// « chamonix », when one town of some size has a name that begins so.
    private List<Hit> begun(String name, Word word) {
        if (word.folded().length() < LONG_NAME || ordinary.test(word.folded())) {
            return List.of();
        }
        List<Hit> begun = names
                .search(name, entry -> entry.territory().kind() == Kind.COMMUNE && entry.territory().population() >= KNOWN, false, 2)
                .stream()
                .filter(hit -> hit.rank() == Rank.BEGINNING
                        && NameWords.of(hit.called().name()).getFirst().equals(word.folded()))
                .toList();
        return begun.size() == 1 ? begun : List.of();
    }

    /// Slips are dear to look for: only beside a word that stands as it is in the name of such a town.
    private List<Hit> misspelt(String name, int words) {
        boolean tooMuch = words > LONGEST_MISSPELT || searchedWithSlips >= MOST_WITH_SLIPS;
        if (tooMuch || NameWords.of(name).stream().noneMatch(names.wordsOfTowns()::contains)) {
            return List.of();
        }
        searchedWithSlips++;
        List<Hit> near = names
                .search(name, entry -> entry.territory().kind() == Kind.COMMUNE && entry.territory().population() >= WELL_KNOWN, true, 2)
                .stream()
                .filter(hit -> hit.rank() == Rank.SLIP && NameWords.of(hit.called().name()).size() == words)
                .filter(hit -> NameWords.of(hit.called().name()).stream().anyMatch(NameWords.of(name)::contains))
                .toList();
        return near.size() == 1 ? near : List.of();
    }

    /// People leave accents out; nobody adds one: « marchés » is no village called Marches.
    private static boolean hasOtherAccents(String typed, String name) {
        return ACCENTED.matcher(typed).find() && !ACCENTED.matcher(name).find();
    }

    private boolean isWrittenAsPlace(List<Word> words, int from, int to, boolean someWithout, Hit likeliest) {
        List<Word> name = words.subList(from, to).stream()
                .filter(word -> !NameWords.LITTLE.contains(word.folded()))
                .toList();
        if (name.isEmpty()) {
            return false;
        }
        boolean doubtful = name.size() == 1
                && (name.getFirst().folded().length() < SHORTEST_NAME || ordinary.test(name.getFirst().folded()));
        boolean village = name.size() == 1 && !name.getFirst().capital() && likeliest.territory().population() < KNOWN;
        if (!doubtful && !village) {
            return true;
        }
        boolean large = likeliest.territory().id().level() == Level.COMMUNE && likeliest.territory().population() >= LARGE;
        return large || name.getFirst().capital() && from > 0 && someWithout;
    }

    /// Postcodes, INSEE codes and SIRENs; the number of a department at the end, unless it numbers something else.
    private static boolean isCode(List<Word> words, int from, int to) {
        String code = String.join("", words.subList(from, to).stream().map(Word::folded).toList());
        if (code.length() == 5 || code.length() == 9 || code.length() == 14) {
            return to - from == 1 || code.length() != 5;
        }
        boolean department = to - from == 1 && code.length() >= 2 && code.length() <= 3;
        boolean last = to == words.size();
        return department && last && (from == 0 || !NUMBERED.contains(words.get(from - 1).folded()));
    }

    /// With what leads to the place: « près de Mende » is of the place, whole.
    private static int start(List<Word> words, int from) {
        int start = from;
        while (start > 0 && LEADING.contains(words.get(start - 1).folded())) {
            start--;
        }
        return words.get(start).from();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && words.size() < MOST_WORDS) {
            List<String> folded = NameWords.of(matcher.group());
            if (!folded.isEmpty()) {
                words.add(new Word(
                        folded.getFirst().toLowerCase(Locale.ROOT),
                        matcher.start(),
                        matcher.end(),
                        Character.isUpperCase(matcher.group().codePointAt(0))));
            }
        }
        return words;
    }
}
