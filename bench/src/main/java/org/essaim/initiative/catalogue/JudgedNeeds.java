package org.essaim.initiative.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The needs of `judged-needs.txt`, as its header says them, and how near an order comes to the best one: nDCG@10, with the
/// gain 2^grade − 1 and the discount log2(1 + rank). 1 is the best possible.
public final class JudgedNeeds {
    private static final int RANKS = 10;

    private JudgedNeeds() {}

    /// @param grades by key, 1 to 3; others are 0
    /// @param places the territories that are meant
    public record Need(String words, String half, Set<String> kinds, Set<String> places, Map<String, Integer> grades) {
        boolean isEmpty() {
            return kinds.contains("empty");
        }

        /// -1 where none of these keys answers.
        double ndcg(List<String> found, Collection<String> all) {
            List<Integer> best = all.stream()
                    .map(key -> grades.getOrDefault(key, 0))
                    .sorted(Comparator.reverseOrder())
                    .limit(RANKS)
                    .toList();
            return best.isEmpty() || best.getFirst() == 0
                    ? -1
                    : gain(found.stream().limit(RANKS).map(key -> grades.getOrDefault(key, 0)).toList()) / gain(best);
        }
    }

    static List<Need> all() {
        List<Need> needs = new ArrayList<>();
        try (var file = JudgedNeeds.class.getResourceAsStream("/finding/judged-needs.txt")) {
            if (file == null) {
                throw new IllegalStateException("finding/judged-needs.txt is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<Map<String, String>> read = new ArrayList<>();
            for (String line : text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList()) {
                String[] parts = line.split(" ", 2);
                if (parts[0].equals("query")) {
                    read.add(new HashMap<>());
                }
                read.getLast().merge(parts[0], parts[1], (before, more) -> before + " " + more);
            }
            read.forEach(lines -> needs.add(need(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return needs;
    }

    private static Need need(Map<String, String> lines) {
        Map<String, Integer> grades = new HashMap<>();
        for (int grade = 1; grade <= 3; grade++) {
            int given = grade;
            split(lines.getOrDefault(Integer.toString(grade), "")).forEach(key -> grades.put(key, given));
        }
        return new Need(
                lines.getOrDefault("query", ""),
                lines.getOrDefault("half", ""),
                set(lines.getOrDefault("kinds", "")),
                set(lines.getOrDefault("place", "")),
                grades);
    }

    private static Set<String> set(String text) {
        return new HashSet<>(split(text).toList());
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2);
        }
        return gain;
    }
}
