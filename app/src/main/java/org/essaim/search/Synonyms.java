package org.essaim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.search.Variant.Kin;

/// Which words of the field say the same, or nearly, read from a file: `éclairage public = luminaires ~ LED`.
///
/// Words joined by `=` find one another. Those after `~` are neighbours: they are found by the words before them, last,
/// and find nothing themselves. Keys are stems, so that a plural or a missing accent changes nothing.
final class Synonyms {
    private static final int SHORTEST = 4;

    private final Map<List<String>, List<Variant>> variants = new HashMap<>();
    private final int longest;

    private Synonyms(List<String> lines, FrenchAnalysis french) {
        for (String line : lines) {
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                read(rule, french);
            }
        }
        longest = variants.keySet().stream().mapToInt(List::size).max().orElse(1);
    }

    static Synonyms none() {
        return new Synonyms(List.of(), new FrenchAnalysis());
    }

    /// The words of territories, buildings, energy and nature that come with Essaim.
    static Synonyms ofTheField(FrenchAnalysis french) {
        try (var file = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
            if (file == null) {
                throw new IllegalStateException("search/synonyms.txt is missing");
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8), french);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms of(String text, FrenchAnalysis french) {
        return new Synonyms(text.lines().toList(), french);
    }

    /// The longest run of these words, from a place on, that has synonyms; 0 when none has.
    int run(List<String> stems, int from) {
        for (int length = Math.min(longest, stems.size() - from); length > 0; length--) {
            if (variants.containsKey(stems.subList(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /// Words that are said together, one of which is here with a slip: « sale des fêtes ».
    Optional<List<String>> misspelt(List<String> stems, int from) {
        for (int length = Math.min(longest, stems.size() - from); length > 1; length--) {
            List<String> typed = stems.subList(from, from + length);
            for (List<String> said : variants.keySet()) {
                if (said.size() == length && isSlip(typed, said)) {
                    return Optional.of(said);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSlip(List<String> typed, List<String> said) {
        int slips = 0;
        for (int at = 0; at < typed.size(); at++) {
            if (!typed.get(at).equals(said.get(at)) && (slips++ > 0 || !isNear(typed.get(at), said.get(at)))) {
                return false;
            }
        }
        return true;
    }

    /// A letter more, less or other, in a word of some length.
    private static boolean isNear(String one, String other) {
        int begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - begin
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int longer = Math.max(one.length(), other.length());
        return begin > 0 && longer >= SHORTEST && longer - begin - end <= 1;
    }

    List<Variant> of(List<String> stems) {
        return variants.getOrDefault(stems, List.of());
    }

    private void read(String rule, FrenchAnalysis french) {
        String[] sides = rule.split("~", 2);
        Set<List<String>> same = phrases(sides[0], "=", french);
        Set<List<String>> near = sides.length == 1 ? Set.of() : phrases(sides[1], ",", french);
        for (List<String> one : same) {
            for (List<String> other : same) {
                add(one, other, Kin.SYNONYM);
            }
            near.forEach(other -> add(one, other, Kin.NEIGHBOUR));
        }
    }

    private static Set<List<String>> phrases(String side, String separator, FrenchAnalysis french) {
        var phrases = new LinkedHashSet<List<String>>();
        Arrays.stream(side.split(separator))
                .map(french::stems)
                .filter(stems -> !stems.isEmpty())
                .forEach(phrases::add);
        return phrases;
    }

    private void add(List<String> one, List<String> other, Kin kin) {
        List<Variant> known = variants.computeIfAbsent(one, _ -> new ArrayList<>());
        if (!one.equals(other)
                && known.stream().noneMatch(variant -> variant.terms().equals(other))) {
            known.add(new Variant(other, kin));
        }
    }
}
