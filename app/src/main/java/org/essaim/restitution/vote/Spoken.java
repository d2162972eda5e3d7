package org.essaim.restitution.vote;

import essaim.ballot.Points;
import org.essaim.language.Language;

/// Numbers within the sentences of a vote.
public final class Spoken {
    private Spoken() {}

    /// « dix-neuf ».
    public static String words(int number) {
        return Language.spoken().inWords(number);
    }

    /// The same beside a feminine noun: « une », « vingt et une ».
    public static String feminine(int number) {
        return Language.spoken().inWordsFeminine(number);
    }

    /// « 24 », « 23 ½ », « ⅔ ».
    public static String points(Points points) {
        return Language.spoken().fraction(points.whole(), Math.abs(points.rest()), points.denominator());
    }

    /// With a capital, to begin a sentence.
    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
