package org.essaim.commun.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.workshop.WorkshopMaterial.Judgement;
import org.essaim.workshop.WorkshopMaterial.Territory;
import org.essaim.workshop.WorkshopMaterial.Verdict;

/// Who would take it up, and on which conditions: for each element behind a text, what each territory of the room said.
///
/// @param territories the columns, in the rooms' order
/// @param rows        one an element judged by anybody
public record Matrix(List<Territory> territories, List<Row> rows) {
    /// @param element    its place in the thread
    /// @param cells      by the columns; empty where the territory said nothing
    /// @param conditions the types said most, at most two
    public record Row(int element, List<Optional<Judgement>> cells, List<String> conditions) {}

    private static final int MOST_CONDITIONS = 2;

    public static Matrix of(NoteThread thread, Matter matter) {
        Map<String, Territory> columns = new LinkedHashMap<>();
        matter.workshops().forEach(it -> it.credits().territories().forEach(t -> columns.putIfAbsent(t.key(), t)));
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < thread.elements().size(); place++) {
            NoteThread.Gathered gathered = thread.elements().get(place);
            Map<String, Judgement> said = new LinkedHashMap<>();
            matter.workshop(gathered.workshop()).stream()
                    .flatMap(it -> it.judgements().stream())
                    .filter(it -> it.element().equals(gathered.element().key()))
                    .forEach(it -> {
                        columns.putIfAbsent(it.territory().key(), it.territory());
                        said.put(it.territory().key(), it);
                    });
            if (!said.isEmpty()) {
                rows.add(new Row(place, cells(columns, said), conditions(said)));
            }
        }
        // A territory judged that the room's list does not know comes last: earlier rows get its empty cell.
        List<Row> even = rows.stream()
                .map(row -> new Row(row.element(), padded(row.cells(), columns.size()), row.conditions()))
                .toList();
        return new Matrix(List.copyOf(columns.values()), even);
    }

    /// How many said so, over all elements.
    public long count(Verdict verdict) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .filter(it -> it.verdict() == verdict)
                .count();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static List<Optional<Judgement>> cells(Map<String, Territory> columns, Map<String, Judgement> said) {
        return columns.keySet().stream().map(key -> Optional.ofNullable(said.get(key))).toList();
    }

    private static List<Optional<Judgement>> padded(List<Optional<Judgement>> cells, int width) {
        List<Optional<Judgement>> padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add(Optional.empty());
        }
        return List.copyOf(padded);
    }

    private static List<String> conditions(Map<String, Judgement> said) {
        Map<String, Long> counts = said.values().stream()
                .flatMap(it -> it.conditions().stream())
                .collect(Collectors.groupingBy(it -> it.type(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_CONDITIONS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
