package org.essaim.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Texts as they are compared: lower case, without accents, hyphens and apostrophes, « St » written out.
final class NameWords {
    /// Little words that people leave out or add.
    static final Set<String> LITTLE =
            Set.of("l", "la", "le", "les", "d", "de", "du", "des", "et", "en", "a", "au", "aux", "sur", "sous");

    private static final Set<String> ARTICLES = Set.of("l", "la", "le", "les");

    private NameWords() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>(4);
        var word = new StringBuilder(16);
        for (int i = 0; i < text.length(); i++) {
            if (!fold(text.charAt(i), word)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    /// The words in one piece, without a leading article: what two spellings of one name share.
    static String key(List<String> words) {
        boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst());
        return String.join(" ", article ? words.subList(1, words.size()) : words);
    }

    static String key(String text) {
        return key(of(text));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.isEmpty()) {
            return;
        }
        String done = word.toString();
        words.add(
                switch (done) {
                    case "st" -> "saint";
                    case "ste" -> "sainte";
                    default -> done;
                });
        word.setLength(0);
    }

    /// Appends what the character counts for; false when it only separates words.
    private static boolean fold(char c, StringBuilder word) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            word.append(c);
            return true;
        }
        if (c >= 'A' && c <= 'Z') {
            word.append((char) (c + 32));
            return true;
        }
        if (c < 0xC0) {
            return false;
        }
        switch (c) {
            case 'é', 'è', 'ê', 'ë', 'É', 'È', 'Ê', 'Ë' -> word.append('e');
            case 'à', 'â', 'ä', 'À', 'Â', 'Ä' -> word.append('a');
            case 'î', 'ï', 'Î', 'Ï' -> word.append('i');
            case 'ô', 'ö', 'Ô', 'Ö' -> word.append('o');
            case 'û', 'ü', 'ù', 'Û', 'Ü', 'Ù' -> word.append('u');
            case 'ÿ', 'Ÿ' -> word.append('y');
            case 'ç', 'Ç' -> word.append('c');
            case 'œ', 'Œ' -> word.append("oe");
            case 'æ', 'Æ' -> word.append("ae");
            // A combining accent is dropped and does not end the word.
            default -> {
                if (Character.getType(c) == Character.NON_SPACING_MARK) {
                    return true;
                }
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                if (base == c || base >= 0xC0) {
                    return false;
                }
                return fold(base, word);
            }
        }
        return true;
    }
}
