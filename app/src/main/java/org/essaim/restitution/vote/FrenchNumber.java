package org.essaim.restitution.vote;

import essaim.ballot.Points;
import java.util.Map;
import org.essaim.language.Language;

/// Small numbers in letters, and points as people write them.
public final class FrenchNumber {
    private static final String[] BELOW_TWENTY = {
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"
    };
    private static final String[] TENS = {
        "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };
    private static final Map<String, String> FRACTIONS =
            Map.of("1/2", "½", "1/3", "⅓", "2/3", "⅔", "1/6", "⅙", "5/6", "⅚", "1/4", "¼", "3/4", "¾");

    private FrenchNumber() {}

    /// « dix-neuf », « vingt et un », « quatre-vingts »; digits from a hundred on.
    public static String words(int number) {
        if (number < 0 || number >= 100) {
            return Language.spoken().number(number);
        }
        if (number < 20) {
            return BELOW_TWENTY[number];
        }
        int ten = number / 10;
        boolean scoreAndTeens = ten == 7 || ten == 9;
        int rest = scoreAndTeens ? number % 10 + 10 : number % 10;
        if (rest == 0) {
            return ten == 8 ? "quatre-vingts" : TENS[ten];
        }
        boolean linkedByEt = (rest == 1 || rest == 11) && ten < 8;
        return TENS[ten] + (linkedByEt ? " et " : "-") + BELOW_TWENTY[rest];
    }

    /// The same beside a feminine noun: « une », « vingt et une ».
    public static String feminine(int number) {
        String words = words(number);
        return words.equals("un") || words.endsWith(" un") || words.endsWith("-un") ? words + "e" : words;
    }

    /// « 24 », « 23 ½ », « ⅔ »; `5/7` where there is no such sign.
    public static String points(Points points) {
        long rest = Math.abs(points.rest());
        if (rest == 0) {
            return Language.spoken().number(points.whole());
        }
        String plain = rest + "/" + points.denominator();
        String fraction = FRACTIONS.getOrDefault(plain, plain);
        return points.whole() == 0 ? fraction : Language.spoken().number(points.whole()) + Language.THIN + fraction;
    }

    /// With a capital, to begin a sentence.
    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
