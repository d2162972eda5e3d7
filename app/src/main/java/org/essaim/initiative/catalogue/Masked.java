package org.essaim.initiative.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.text.Folded;

/// A text without the names of its places, which are no words of a need: as long as it was, so that what is found in it stands
/// where it stood.
///
/// @param text with spaces where a name was
/// @param names what was there
record Masked(String text, String names) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private record Word(String folded, int from, int to, boolean capital) {}

    static Masked of(String text, Collection<String> names) {
        List<Word> words = words(text);
        boolean shouted = words.stream().filter(word -> !word.capital()).count() * 2 < words.size();
        StringBuilder masked = new StringBuilder(text);
        StringBuilder found = new StringBuilder();
        for (String name : names) {
            List<Word> of = words(name);
            for (int at = 0; !of.isEmpty() && at + of.size() <= words.size(); at++) {
                List<Word> there = words.subList(at, at + of.size());
                // One word alone is a name with a capital among others; « RESTAURATION DE LA MARE » tells nothing.
                if (same(there, of) && (of.size() > 1 || there.getFirst().capital() && !shouted)) {
                    int from = there.getFirst().from();
                    int to = there.getLast().to();
                    found.append(' ').append(text, from, to);
                    masked.replace(from, to, " ".repeat(to - from));
                }
            }
        }
        return new Masked(masked.toString(), found.toString());
    }

    private static boolean same(List<Word> some, List<Word> others) {
        for (int at = 0; at < some.size(); at++) {
            if (!some.get(at).folded().equals(others.get(at).folded())) {
                return false;
            }
        }
        return true;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = Folded.of(matcher.group());
            words.add(new Word(
                    switch (folded) {
                        case "st" -> "saint";
                        case "ste" -> "sainte";
                        default -> folded;
                    },
                    matcher.start(),
                    matcher.end(),
                    Character.isUpperCase(matcher.group().codePointAt(0))));
        }
        return words;
    }
}
