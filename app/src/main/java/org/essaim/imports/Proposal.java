package org.essaim.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.imports.KnownList.Field;

/// Which columns of a file are likely which fields of a list, by their titles and by what their cells hold: for somebody to
/// confirm.
///
/// @param columns their titles, in the order of the file
/// @param places of columns, by field
public record Proposal(KnownList list, List<String> columns, Map<String, Integer> places) {
    private static final int WRITTEN = 1000;
    private static final int SAID = 900;
    private static final int SAID_AMONG_OTHERS = 100;
    private static final int A_WORD = 10;
    private static final int RESEMBLING = 1;

    private record Guess(Field field, int column, int likeness) {}

    public Proposal {
        columns = List.copyOf(columns);
        places = Map.copyOf(places);
    }

    /// The likest list, the fields of which the most are found.
    ///
    /// @param samples values of each column
    static Proposal likest(Collection<KnownList> lists, List<String> columns, List<List<String>> samples) {
        return lists.stream()
                .map(list -> of(list, columns, samples))
                .max(Comparator.comparingDouble(Proposal::share))
                .orElseThrow();
    }

    public static Proposal of(KnownList list, List<String> columns, List<List<String>> samples) {
        List<Title> titles = columns.stream().map(Title::of).toList();
        var guesses = new ArrayList<Guess>();
        for (Field field : list.fields()) {
            for (int column = 0; column < columns.size(); column++) {
                int likeness = likeness(field, titles.get(column));
                // A list's own title is what it says, whatever a spreadsheet made of its cells.
                if (likeness == WRITTEN || likeness > 0 && field.holds().fits(samples.get(column))) {
                    guesses.add(new Guess(field, column, likeness));
                }
            }
        }
        guesses.sort(Comparator.comparingInt(Guess::likeness).reversed());
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Guess guess : guesses) {
            if (!places.containsKey(guess.field().name()) && taken.add(guess.column())) {
                places.put(guess.field().name(), guess.column());
            }
        }
        return new Proposal(list, columns, places);
    }

    /// Fields by the very names of the list, case, accents and punctuation aside, and those it can do without by their other
    /// names too; empty when somebody has to be asked: one of the list's own has no column, one has two, or a column might
    /// say that lines are not public.
    static Map<String, Integer> byName(KnownList list, List<String> columns) {
        List<Title> titles = columns.stream().map(Title::of).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Field field : list.fields()) {
            List<Integer> found = written(List.of(field.name()), titles);
            if (found.isEmpty() && !field.own()) {
                found = written(field.alsoCalled(), titles);
            }
            boolean unsure = found.isEmpty()
                    && field.isRestricting()
                    && titles.stream().anyMatch(title -> likeness(field, title) > 0);
            if (found.size() == 1) {
                places.put(field.name(), found.getFirst());
            } else if (field.own() || found.size() > 1 || unsure) {
                return Map.of();
            }
        }
        return new HashSet<>(places.values()).size() == places.size() ? places : Map.of();
    }

    private static List<Integer> written(List<String> names, List<Title> titles) {
        return IntStream.range(0, titles.size())
                .filter(column -> names.stream().anyMatch(titles.get(column)::isWritten))
                .boxed()
                .toList();
    }

    /// What a line cannot do without, and no column is.
    public List<Field> missing() {
        return without(list.required());
    }

    /// Whether some column says where a line is.
    public boolean isPlaced() {
        return list.placing().isEmpty()
                || without(list.placing()).size() < list.placing().size();
    }

    public boolean isWhole() {
        return missing().isEmpty()
                && isPlaced()
                && new HashSet<>(places.values()).size() == places.size();
    }

    /// What the list's own files have, and this one has not.
    List<Field> lacking() {
        return without(list.fields().stream().filter(Field::own).toList());
    }

    private List<Field> without(List<Field> fields) {
        return fields.stream()
                .filter(field -> !places.containsKey(field.name()))
                .toList();
    }

    private double share() {
        long own = list.fields().stream().filter(Field::own).count();
        return (double) (own - lacking().size()) / own;
    }

    private static int likeness(Field field, Title title) {
        if (title.isEmpty()) {
            return 0;
        }
        if (title.isWritten(field.name())) {
            return WRITTEN;
        }
        if (field.names().anyMatch(title::says)) {
            return SAID;
        }
        int words = field.names().mapToInt(title::wordsOf).max().orElse(0);
        if (words > 0) {
            return SAID_AMONG_OTHERS + A_WORD * words - title.words().size();
        }
        return field.names().anyMatch(title::resembles) ? RESEMBLING : 0;
    }
}
