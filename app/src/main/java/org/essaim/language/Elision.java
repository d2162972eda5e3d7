package org.essaim.language;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.text.Folded;

/// The small words that French puts before a noun or a place: « d’éclairage » and « de haies », « le Pays de Grasse » and
/// « des Monts du Lyonnais ». Known by the first word: what is not known takes no article, as towns do.
final class Elision {
    /// An h that is breathed: « de haies », not « d’haies ».
    private static final Pattern BREATHED_H = Pattern.compile(
            "h(a(?!bi|bil|ltere|rmoni|meco|lein|gio|rpagon|llucin)|e(ro|riss|tre|urt|nnir|rse|rnie)(?!ine|ique|isme)"
                    + "|ibou|ierarch|isse|o(bby|ckey|ll|ng|rs|ublon|uille|ule|usse|ux|chet|quet|che|mard)|u(it$|it |ppe|tte|rle|ss|ns))"
                    + ".*");

    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

    private static final String LE = "le";
    private static final String LA = "la";
    private static final String LES = "les";

    private static final Map<String, String> ARTICLES = Map.ofEntries(
            Map.entry("pays", LE), Map.entry("grand", LE), Map.entry("val", LE), Map.entry("bassin", LE),
            Map.entry("plateau", LE), Map.entry("parc", LE), Map.entry("territoire", LE), Map.entry("pole", LE),
            Map.entry("sicoval", LE), Map.entry("syndicat", LE), Map.entry("haut", LE), Map.entry("bas", LE),
            Map.entry("littoral", LE), Map.entry("massif", LE), Map.entry("golfe", LE), Map.entry("canal", LE),
            Map.entry("departement", LE), Map.entry("groupe", LE), Map.entry("coeur", LE),
            Map.entry("ca", LA), Map.entry("cc", LA), Map.entry("cu", LA), Map.entry("communaute", LA),
            Map.entry("metropole", LA), Map.entry("region", LA), Map.entry("ville", LA), Map.entry("vallee", LA),
            Map.entry("cote", LA), Map.entry("baie", LA), Map.entry("presqu", LA), Map.entry("haute", LA),
            Map.entry("basse", LA), Map.entry("plaine", LA), Map.entry("commune", LA), Map.entry("porte", LA),
            Map.entry("agglomeration", LA), Map.entry("eurometropole", LA), Map.entry("ile", LA),
            Map.entry("monts", LES), Map.entry("portes", LES), Map.entry("terres", LES), Map.entry("vallees", LES),
            Map.entry("sources", LES), Map.entry("rives", LES), Map.entry("coteaux", LES), Map.entry("hauts", LES),
            Map.entry("deux", LES), Map.entry("lacs", LES), Map.entry("balcons", LES), Map.entry("hautes", LES),
            Map.entry("causses", LES), Map.entry("gorges", LES), Map.entry("collines", LES), Map.entry("cretes", LES));

    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
    private static final Pattern WITH_ARTICLE = Pattern.compile("^(Le|Les) (.*)$");

    private Elision() {}

    /// « d’éclairage », « de fenêtres », « de haies ».
    static String of(String noun) {
        return elides(noun) ? "d’" + noun : "de " + noun;
    }

    /// « le Pays de Grasse », « la CA du Pays de Grasse », « Grasse ».
    static String thePlace(String name) {
        String article = article(name);
        if (article.isEmpty()) {
            return name;
        }
        return !article.equals(LES) && elides(name) ? "l’" + name : article + " " + name;
    }

    /// « du Pays de Grasse », « des Monts du Lyonnais », « de l’Agglomération », « du Havre », « d’Arras ».
    static String ofPlace(String name) {
        Matcher own = WITH_ARTICLE.matcher(name);
        if (own.matches()) {
            return (own.group(1).equals("Le") ? "du " : "des ") + own.group(2);
        }
        return switch (article(name)) {
            case LE -> "du " + name;
            case LES -> "des " + name;
            case LA -> "de " + thePlace(name);
            default -> of(name);
        };
    }

    private static String article(String name) {
        Matcher word = FIRST_WORD.matcher(name);
        return word.find() ? ARTICLES.getOrDefault(Folded.of(word.group()), "") : "";
    }

    private static boolean elides(String noun) {
        String folded = Folded.of(noun);
        if (folded.isEmpty()) {
            return false;
        }
        return VOWELS.contains(folded.charAt(0))
                || folded.charAt(0) == 'h' && !BREATHED_H.matcher(folded).matches()
                || folded.matches("y[^aeiou].*");
    }
}
