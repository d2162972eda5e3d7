package org.essaim.text;

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

    /// The same in a question to the database: an expression that folds a text of it.
    ///
    /// @param text an expression of ours, never a text from outside
    public static String sql(String text) {
        return "btrim(regexp_replace(regexp_replace(normalize(replace(replace(lower((" + text + ") collate \"fr-x-icu\"),"
                + " 'œ', 'oe'), 'æ', 'ae'), NFD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))";
    }

    /// Whether two names are one when said aloud: « Élodie », composed or not, and « elodie »; « Cœur » and « Coeur ». Names
    /// without a letter or a digit are compared as they are.
    public static boolean same(String one, String other) {
        String folded = of(one);
        return folded.equals(of(other)) && (!folded.isEmpty() || one.equals(other));
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
