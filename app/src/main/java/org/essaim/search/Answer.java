package org.essaim.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.Bits;
import org.essaim.search.Columns.Labels;
import org.essaim.search.Query.Order;
import org.essaim.search.Query.Range;
import org.essaim.search.Scoring.Scores;
import org.jspecify.annotations.Nullable;

/// One pass over the documents that hold what was asked: which pass the filters, and how many there would be with one filter
/// less. A document refused by a single filter is counted for that filter's field alone.
final class Answer {
    private final Schema schema;
    private final Columns columns;
    private final Query query;
    private final Scores scores;
    private final List<LabelFilter> labelFilters;
    private final List<NumberFilter> numberFilters;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, int[]> bars = new HashMap<>();
    private final int[] documents;
    private int total;

    private record LabelFilter(String name, Labels labels, boolean[] accepted) {}

    private record NumberFilter(String name, long[] numbers, Range range) {}

    Answer(Schema schema, Columns columns, Query query, Scores scores) {
        this.schema = schema;
        this.columns = columns;
        this.query = query;
        this.scores = scores;
        labelFilters = query.filters().entrySet().stream()
                .map(filter -> {
                    Labels labels = columns.labels(filter.getKey());
                    return new LabelFilter(filter.getKey(), labels, labels.accepted(filter.getValue()));
                })
                .toList();
        numberFilters = query.ranges().entrySet().stream()
                .map(range -> new NumberFilter(range.getKey(), columns.numbers(range.getKey()), range.getValue()))
                .toList();
        schema.labels().stream()
                .filter(Schema.Label::counted)
                .forEach(label -> counts.put(label.name(), new int[columns.labels(label.name()).names().length]));
        schema.numbers().stream()
                .filter(number -> !number.bounds().isEmpty())
                .forEach(number -> bars.put(number.name(), new int[number.bounds().size() + 1]));
        documents = new int[scores.scores().length];
    }

    /// @param least how many of the things asked a document must hold
    void pass(IndexReader reader, int least) {
        @Nullable Bits live = MultiBits.getLiveDocs(reader);
        for (int document = 0; document < documents.length; document++) {
            if (scores.coverage()[document] >= least && (live == null || live.get(document))) {
                pass(document);
            }
        }
    }

    int total() {
        return total;
    }

    int[] page(int from, int to) {
        return new Ranking(documents, this::compare).page(total, from, to);
    }

    Map<String, Map<String, Integer>> counts() {
        var named = new HashMap<String, Map<String, Integer>>();
        counts.forEach((name, byOrdinal) -> {
            String[] names = columns.labels(name).names();
            var values = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < names.length; i++) {
                if (byOrdinal[i] > 0) {
                    values.put(names[i], byOrdinal[i]);
                }
            }
            named.put(name, values);
        });
        return named;
    }

    Map<String, int[]> bars() {
        return bars;
    }

    private void pass(int document) {
        int refusals = 0;
        String refusing = "";
        for (LabelFilter filter : labelFilters) {
            if (!filter.labels().any(document, filter.accepted())) {
                refusing = filter.name();
                refusals++;
            }
        }
        for (NumberFilter filter : numberFilters) {
            long number = filter.numbers()[document];
            if (number == Columns.UNKNOWN || !filter.range().holds(number)) {
                refusing = filter.name();
                refusals++;
            }
        }
        if (refusals == 0) {
            documents[total++] = document;
            counts.forEach((name, counted) -> columns.labels(name).count(document, counted));
            schema.numbers().forEach(number -> bar(number, document));
        } else if (refusals == 1) {
            int @Nullable [] counted = counts.get(refusing);
            if (counted != null) {
                columns.labels(refusing).count(document, counted);
            }
            for (Schema.Number number : schema.numbers()) {
                if (number.name().equals(refusing)) {
                    bar(number, document);
                }
            }
        }
    }

    private void bar(Schema.Number number, int document) {
        int @Nullable [] counted = bars.get(number.name());
        long value = columns.numbers(number.name())[document];
        if (counted != null && value != Columns.UNKNOWN) {
            counted[number.bar(value)]++;
        }
    }

    private int compare(int document, int other) {
        int order = compare(query.order(), document, other);
        return order != 0 ? order : Integer.compare(document, other);
    }

    private int compare(Order order, int document, int other) {
        return switch (order) {
            case Order.Relevance(Order tie) -> {
                int byRelevance = relevance(document, other);
                yield byRelevance != 0 ? byRelevance : compare(tie, document, other);
            }
            case Order.ByNumber(String field, boolean descending) -> {
                long[] numbers = columns.numbers(field);
                long one = numbers[document];
                long two = numbers[other];
                if (one == Columns.UNKNOWN || two == Columns.UNKNOWN) {
                    yield Boolean.compare(one == Columns.UNKNOWN, two == Columns.UNKNOWN);
                }
                yield descending ? Long.compare(two, one) : Long.compare(one, two);
            }
            case Order.ByKey(String field) -> {
                int[] keys = columns.keys(field);
                yield Integer.compare(keys[document], keys[other]);
            }
        };
    }

    private int relevance(int document, int other) {
        if (!query.plain()) {
            int byCoverage = Byte.compare(scores.coverage()[other], scores.coverage()[document]);
            if (byCoverage != 0) {
                return byCoverage;
            }
            long[] tiers = columns.numbers(schema.tier());
            int byTier = Long.compare(tiers[document], tiers[other]);
            if (byTier != 0) {
                return byTier;
            }
        }
        return Float.compare(scores.scores()[other], scores.scores()[document]);
    }
}
