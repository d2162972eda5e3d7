package org.essaim.initiative.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One line's fields by the name of their column.
final class Fields {
    private final Map<String, Integer> places;
    private final List<String> values;

    private Fields(Map<String, Integer> places, List<String> values) {
        this.places = places;
        this.values = values;
    }

    static Map<String, Integer> places(List<String> columns) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i), i);
        }
        return places;
    }

    static Fields of(Map<String, Integer> places, List<String> values) {
        return new Fields(places, values);
    }

    /// In one line, without the spaces around and the doubled ones; empty for an absent column and for `NULL`.
    String line(String column) {
        String text = text(column).replaceAll("\\s+", " ").strip();
        return text.equals("NULL") ? "" : text;
    }

    /// As it is, lines included.
    String text(String column) {
        Integer place = places.get(column);
        return place == null ? "" : values.get(place).strip();
    }

    /// @throws LineRefused when it is empty
    String required(String column) throws LineRefused {
        String text = line(column);
        if (text.isEmpty()) {
            throw new LineRefused("line.missing", column);
        }
        return text;
    }
}
