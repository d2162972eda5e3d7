package org.essaim.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.text.Folded;

/// The title of a column, as people write it: « N° dossier », « Dossier n° », « Code dép. », « Montant (€) ».
///
/// @param letters its letters and digits, in one word
/// @param words those that say something, abbreviations in full
record Title(String letters, Set<String> words) {
    private static final Map<String, String> IN_FULL = Map.ofEntries(
            Map.entry("n", "numero"),
            Map.entry("nº", "numero"),
            Map.entry("no", "numero"),
            Map.entry("num", "numero"),
            Map.entry("dep", "departement"),
            Map.entry("dept", "departement"),
            Map.entry("dpt", "departement"),
            Map.entry("com", "commune"),
            Map.entry("cod", "code"),
            Map.entry("lib", "libelle"),
            Map.entry("mt", "montant"),
            Map.entry("benef", "beneficiaire"),
            Map.entry("desc", "description"));
    private static final Set<String> SAYING_NOTHING = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "en", "et", "a", "au", "ou", "ht", "ttc", "eur", "euro", "euros");
    /// Alone, they name nothing in particular.
    private static final Set<String> VAGUE = Set.of("numero", "code", "nom", "id", "date", "type", "libelle", "objet");

    private static final int SHORTEST_WITHIN = 5;

    static Title of(String title) {
        String folded = Folded.of(title);
        return new Title(
                folded.replace(" ", ""),
                Stream.of(folded.split(" "))
                        .filter(word -> !word.isEmpty() && !SAYING_NOTHING.contains(word))
                        .map(word -> IN_FULL.getOrDefault(word, word))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    boolean isWritten(String name) {
        return letters.equals(of(name).letters);
    }

    boolean says(String name) {
        return !words.isEmpty() && words.equals(of(name).words);
    }

    /// How many words of a name it says among others; 0 unless it says them all.
    int wordsOf(String name) {
        Set<String> named = of(name).words;
        return words.containsAll(named) && !VAGUE.containsAll(named) ? named.size() : 0;
    }

    /// Whether one is written within the other, as « nomprojet2024 » and « projet ».
    boolean resembles(String name) {
        String other = of(name).letters;
        return List.of(List.of(letters, other), List.of(other, letters)).stream()
                .anyMatch(two -> two.getFirst().length() >= SHORTEST_WITHIN
                        && two.getLast().contains(two.getFirst()));
    }
}
