package org.essaim.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The judged needs, as `judged-needs.txt` writes them; its header says what each line is.
final class JudgedNeeds {
    private static final Set<String> TEXTS = Set.of("query", "kinds", "half", "need", "place", "or", "why");

    private JudgedNeeds() {}

    record Need(Map<String, String> texts, Map<Integer, List<String>> grades) {
        String text(String key) {
            return texts.getOrDefault(key, "");
        }

        String words() {
            return text("query");
        }

        List<String> kinds() {
            return List.of(text("kinds").split(" "));
        }

        Stream<String> territories() {
            return Stream.of("place", "or").flatMap(key -> split(text(key)));
        }

        Stream<String> keys() {
            return grades.values().stream().flatMap(List::stream);
        }

        boolean has(int grade) {
            return grades.containsKey(grade);
        }
    }

    static List<Need> all() {
        List<Need> needs = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedNeeds.class.getResourceAsStream("/finding/judged-needs.txt")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(it -> !it.startsWith("#") && !it.isEmpty()).toList()) {
                int space = line.indexOf(' ');
                String key = line.substring(0, space);
                String rest = line.substring(space + 1);
                if (key.equals("query")) {
                    needs.add(new Need(new LinkedHashMap<>(), new TreeMap<>()));
                }
                Need need = needs.getLast();
                if (TEXTS.contains(key)) {
                    need.texts().merge(key, rest, (before, more) -> before + " " + more);
                } else {
                    need.grades()
                            .computeIfAbsent(Integer.valueOf(key), _ -> new ArrayList<>())
                            .addAll(split(rest).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return needs;
    }

    static Stream<String> split(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
