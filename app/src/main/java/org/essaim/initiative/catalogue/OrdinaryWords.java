package org.essaim.initiative.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.text.Folded;

/// The words that titles write without a capital, often enough: a place called so has to be written as one to be meant.
final class OrdinaryWords {
    private static final Pattern LOWER = Pattern.compile("(?<![\\p{L}\\p{M}’'-])\\p{Ll}[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}-])");
    private static final int OFTEN = 3;

    private final Map<String, Integer> seen = new HashMap<>();

    void read(String title) {
        Matcher words = LOWER.matcher(title);
        while (words.find()) {
            seen.merge(words.group(), 1, Integer::sum);
        }
    }

    Set<String> folded() {
        Map<String, Integer> folded = new HashMap<>();
        seen.forEach((word, times) -> {
            String one = Folded.of(word);
            folded.merge(one, times, Integer::sum);
            if (one.endsWith("s")) {
                folded.merge(one.substring(0, one.length() - 1), times, Integer::sum);
            }
        });
        return folded.entrySet().stream()
                .filter(word -> word.getValue() >= OFTEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
