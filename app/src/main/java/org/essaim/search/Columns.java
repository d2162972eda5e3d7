package org.essaim.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/// What is filtered, counted and sorted by, in arrays by document: one pass over them answers all of it, a hundred
/// thousand documents in a few milliseconds.
final class Columns {
    static final long UNKNOWN = Long.MIN_VALUE;

    private final Map<String, Labels> labels = new HashMap<>();
    private final Map<String, long[]> numbers = new HashMap<>();
    private final Map<String, int[]> keys = new HashMap<>();

    /// @param names of the values, by ordinal
    /// @param starts where a document's ordinals begin in `ordinals`; they end where the next one's begin
    record Labels(String[] names, int[] starts, int[] ordinals) {
        boolean[] accepted(Set<String> values) {
            var accepted = new boolean[names.length];
            for (int i = 0; i < names.length; i++) {
                accepted[i] = values.contains(names[i]);
            }
            return accepted;
        }

        boolean any(int document, boolean[] accepted) {
            for (int i = starts[document]; i < starts[document + 1]; i++) {
                if (accepted[ordinals[i]]) {
                    return true;
                }
            }
            return false;
        }

        void count(int document, int[] counts) {
            for (int i = starts[document]; i < starts[document + 1]; i++) {
                counts[ordinals[i]]++;
            }
        }
    }

    static Columns read(IndexReader reader, Schema schema) throws IOException {
        var columns = new Columns();
        for (String name : schema.labelNames()) {
            columns.labels.put(name, labels(MultiDocValues.getSortedSetValues(reader, name), reader.maxDoc()));
        }
        for (String name : schema.numberNames()) {
            columns.numbers.put(name, numbers(MultiDocValues.getNumericValues(reader, name), reader.maxDoc()));
        }
        for (String name : schema.keys()) {
            columns.keys.put(name, keys(MultiDocValues.getSortedValues(reader, name), reader.maxDoc()));
        }
        return columns;
    }

    Labels labels(String name) {
        return known(labels.get(name), name);
    }

    long[] numbers(String name) {
        return known(numbers.get(name), name);
    }

    int[] keys(String name) {
        return known(keys.get(name), name);
    }

    private static <T> T known(@Nullable T column, String name) {
        if (column == null) {
            throw new IllegalArgumentException("Not a field of the schema: " + name);
        }
        return column;
    }

    private static Labels labels(@Nullable SortedSetDocValues values, int documents) throws IOException {
        var starts = new int[documents + 1];
        if (values == null) {
            return new Labels(new String[0], starts, new int[0]);
        }
        var names = new String[(int) values.getValueCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = values.lookupOrd(i).utf8ToString();
        }
        var ordinals = new int[documents];
        int size = 0;
        for (int document = 0; document < documents; document++) {
            starts[document] = size;
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    if (size == ordinals.length) {
                        ordinals = Arrays.copyOf(ordinals, size * 2 + 8);
                    }
                    ordinals[size++] = (int) values.nextOrd();
                }
            }
        }
        starts[documents] = size;
        return new Labels(names, starts, Arrays.copyOf(ordinals, size));
    }

    private static long[] numbers(@Nullable NumericDocValues values, int documents) throws IOException {
        var numbers = new long[documents];
        for (int document = 0; document < documents; document++) {
            numbers[document] = values != null && values.advanceExact(document) ? values.longValue() : UNKNOWN;
        }
        return numbers;
    }

    private static int[] keys(@Nullable SortedDocValues values, int documents) throws IOException {
        var keys = new int[documents];
        for (int document = 0; document < documents; document++) {
            keys[document] = values != null && values.advanceExact(document) ? values.ordValue() : Integer.MAX_VALUE;
        }
        return keys;
    }
}
