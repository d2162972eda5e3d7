package org.essaim.initiative.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.essaim.search.Query;
import org.essaim.search.SearchIndex;

/// French queries with what answers them, and how near a ranking comes to the best one: nDCG@10, with the gain 2^grade
/// − 1 and
/// the discount log2(1 + place). 1 is the best possible.
final class JudgedQueries {
    private static final int PLACES = 10;

    private final List<Judged> queries;

    /// @param grades by the number of the source's file, 1 to 3; others are 0
    record Judged(String words, String need, Map<String, Integer> grades) {}

    record Score(Judged query, double searched, double plain) {}

    private JudgedQueries(List<Judged> queries) {
        this.queries = List.copyOf(queries);
    }

    static JudgedQueries ofFondsVert() {
        try (var file = JudgedQueries.class.getResourceAsStream("/initiative/bench/judged-queries.txt")) {
            if (file == null) {
                throw new IllegalStateException("initiative/bench/judged-queries.txt is missing");
            }
            return new JudgedQueries(read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Judged> queries() {
        return queries;
    }

    /// @param number of the source's file, by a document's id
    /// @param all every document's number, as often as it occurs: the best ranking is made of them
    List<Score> scores(SearchIndex index, Function<String, String> number, Collection<String> all) {
        return queries.stream()
                .map(query ->
                        new Score(query, ndcg(index, query, number, all, false), ndcg(index, query, number, all, true)))
                .toList();
    }

    private static double ndcg(
            SearchIndex index, Judged query, Function<String, String> number, Collection<String> all, boolean plain) {
        List<Integer> found =
                index
                        .search(new Query(query.words(), Map.of(), Map.of(), Catalogue.BEST, 1, PLACES, plain))
                        .hits()
                        .stream()
                        .map(hit -> query.grades().getOrDefault(number.apply(hit.id()), 0))
                        .toList();
        List<Integer> best = all.stream()
                .map(each -> query.grades().getOrDefault(each, 0))
                .sorted(Comparator.reverseOrder())
                .limit(PLACES)
                .toList();
        return gain(found) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < grades.size(); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2);
        }
        return gain;
    }

    private static List<Judged> read(String text) {
        var queries = new ArrayList<Judged>();
        String words = "";
        for (String line : text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            String[] parts = line.split(" ", 2);
            switch (parts[0]) {
                case "query" -> words = parts[1];
                case "need" -> queries.add(new Judged(words, parts[1], new HashMap<>()));
                default -> {
                    int grade = Integer.parseInt(parts[0]);
                    for (String number : parts[1].split(" ")) {
                        queries.getLast().grades().put(number, grade);
                    }
                }
            }
        }
        return queries;
    }
}
