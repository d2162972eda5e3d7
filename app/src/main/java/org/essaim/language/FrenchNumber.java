package org.essaim.language;

import java.util.Map;

/// Small numbers in letters, and fractions as people write them.
final class FrenchNumber {
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
    static String words(long count, Language french) {
        if (count < 0 || count >= 100) {
            return french.number(count);
        }
        int number = (int) count;
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

    static String feminine(String words) {
        return words.equals("un") || words.endsWith(" un") || words.endsWith("-un") ? words + "e" : words;
    }

    static String fraction(long whole, long rest, long of, Language french) {
        if (rest == 0) {
            return french.number(whole);
        }
        String plain = rest + "/" + of;
        String fraction = FRACTIONS.getOrDefault(plain, plain);
        return whole == 0 ? fraction : french.number(whole) + Language.THIN + fraction;
    }
}
