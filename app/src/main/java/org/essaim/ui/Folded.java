package org.essaim.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Words without case, accents or punctuation, so that a simple `like` finds them.
public final class Folded {
    private static final int MOST_WORDS = 10;

    private Folded() {}

    public static String of(String text) {
        return Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// One pattern a word; punctuation is gone, so nothing in them is special to `like`.
    public static List<String> patterns(String words) {
        return Stream.of(of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word + "%")
                .toList();
    }
}
