package org.essaim.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;
import org.essaim.search.Columns.Labels;
import org.essaim.search.Query.Order;
import org.essaim.search.Query.Range;
import org.essaim.search.Scoring.Scores;
import org.jspecify.annotations.Nullable;

/// One pass over the documents that hold what was asked: which pass the filters, and how many there would be with one
/// filter less. A document refused by a single filter is counted for that filter's field alone.
final class Pass {
    private static final int STEPS = 5;

    private final Schema schema;
    private final Columns columns;
    private final Query query;
    private final Scores scores;
    private final List<LabelFilter> labelFilters;
    private final List<NumberFilter> numberFilters;
    private final List<Counted> counted;
    private final List<Bars> bars;
    private final byte @Nullable [] ringOfPlace;
    private final int[] starts;
    private final int[] places;
    private final int[] rings;
    private final int[] documents;
    private int total;

    private record LabelFilter(String name, Labels labels, boolean[] accepted) {}

    private record Counted(String name, Labels labels, int[] counts) {}

    private record Bars(String name, long[] numbers, long[] bounds, int[] heights) {
        void count(int document) {
            long number = numbers[document];
            if (number != Columns.UNKNOWN) {
                int bar = 0;
                while (bar < bounds.length && number >= bounds[bar]) {
                    bar++;
                }
                heights[bar]++;
            }
        }
    }

    private record NumberFilter(String name, long[] numbers, Range range) {}

    Pass(Schema schema, Columns columns, Query query, Scores scores) {
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
        counted = schema.labels().stream()
                .filter(Schema.Label::counted)
                .map(label -> {
                    Labels labels = columns.labels(label.name());
                    return new Counted(label.name(), labels, new int[labels.names().length]);
                })
                .toList();
        bars = schema.numbers().stream()
                .filter(number -> !number.bounds().isEmpty())
                .map(number -> new Bars(
                        number.name(),
                        columns.numbers(number.name()),
                        number.bounds().stream().mapToLong(Long::longValue).toArray(),
                        new int[number.bounds().size() + 1]))
                .toList();
        documents = new int[scores.scores().length];
        int most = query.near().map(near -> near.rings().size()).orElse(0);
        rings = new int[most + 1];
        Optional<Labels> around = query.near().map(near -> columns.labels(near.label()));
        ringOfPlace = around.map(labels -> rings(labels.names(), query.near().orElseThrow().rings())).orElse(null);
        starts = around.map(Labels::starts).orElse(new int[0]);
        places = around.map(Labels::ordinals).orElse(new int[0]);
    }

    private static byte[] rings(String[] names, List<Set<String>> rings) {
        var ringOf = new byte[names.length];
        for (int i = 0; i < names.length; i++) {
            byte ring = 0;
            while (ring < rings.size() && !rings.get(ring).contains(names[i])) {
                ring++;
            }
            ringOf[i] = ring;
        }
        return ringOf;
    }

    /// In which ring a document lies; the outermost is around all of them.
    int ring(int document) {
        if (ringOfPlace == null) {
            return 0;
        }
        int ring = rings.length - 1;
        for (int i = starts[document]; i < starts[document + 1]; i++) {
            ring = Math.min(ring, ringOfPlace[places[i]]);
        }
        return ring;
    }

    int[] rings() {
        return rings;
    }

    /// Those that hold all that was asked, or something near it.
    void passWhole(IndexReader reader) {
        pass(reader, scores::isWhole);
    }

    /// Those too that hold at least so many of the things asked, one of them as a need.
    void passPartial(IndexReader reader, int least) {
        pass(reader, document -> scores.isWhole(document)
                || scores.held()[document] + scores.near()[document] >= least && scores.needed()[document] > 0);
    }

    /// @param outermost the last ring that is admitted
    void passWithin(IndexReader reader, int outermost) {
        pass(reader, document -> ring(document) <= outermost);
    }

    private void pass(IndexReader reader, IntPredicate admitted) {
        @Nullable Bits live = MultiBits.getLiveDocs(reader);
        for (int document = 0; document < documents.length; document++) {
            if (admitted.test(document) && (live == null || live.get(document))) {
                pass(document);
            }
        }
    }

    int total() {
        return total;
    }

    int[] page(int from, int to) {
        return new PageOrder(documents, comparison()).page(total, from, to);
    }

    Map<String, Map<String, Integer>> counts() {
        var named = new HashMap<String, Map<String, Integer>>();
        for (Counted field : counted) {
            var values = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < field.counts().length; i++) {
                if (field.counts()[i] > 0) {
                    values.put(field.labels().names()[i], field.counts()[i]);
                }
            }
            named.put(field.name(), values);
        }
        return named;
    }

    Map<String, int[]> bars() {
        return bars.stream().collect(Collectors.toMap(Bars::name, Bars::heights));
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
            rings[ring(document)]++;
        }
        if (refusals <= 1) {
            count(document, refusing);
        }
    }

    /// @param refusing the only field that keeps the document out; empty when none does
    private void count(int document, String refusing) {
        for (Counted field : counted) {
            if (refusing.isEmpty() || refusing.equals(field.name())) {
                field.labels().count(document, field.counts());
            }
        }
        for (Bars field : bars) {
            if (refusing.isEmpty() || refusing.equals(field.name())) {
                field.count(document);
            }
        }
    }

    /// Everything asked before a part of it, the place before what is around it; then the order that is wanted.
    private PageOrder.Comparison comparison() {
        PageOrder.Comparison asked = comparison(query.order());
        boolean placed = ringOfPlace != null;
        return (document, other) -> {
            int order = query.plain() ? 0 : Boolean.compare(scores.isWhole(other), scores.isWhole(document));
            order = order == 0 && placed ? Integer.compare(ring(document), ring(other)) : order;
            order = order != 0 ? order : asked.compare(document, other);
            return order != 0 ? order : Integer.compare(document, other);
        };
    }

    private PageOrder.Comparison comparison(Order order) {
        return switch (order) {
            case Order.Relevance(Order tie) -> relevance(comparison(tie));
            case Order.Tied(Order first, Order then) -> {
                PageOrder.Comparison one = comparison(first);
                PageOrder.Comparison two = comparison(then);
                yield (document, other) -> {
                    int compared = one.compare(document, other);
                    return compared != 0 ? compared : two.compare(document, other);
                };
            }
            case Order.ByNumber(String field, boolean descending) -> {
                long[] numbers = columns.numbers(field);
                yield (document, other) -> {
                    long one = numbers[document];
                    long two = numbers[other];
                    if (one == Columns.UNKNOWN || two == Columns.UNKNOWN) {
                        return Boolean.compare(one == Columns.UNKNOWN, two == Columns.UNKNOWN);
                    }
                    return descending ? Long.compare(two, one) : Long.compare(one, two);
                };
            }
            case Order.ByKey(String field) -> {
                int[] keys = columns.keys(field);
                yield (document, other) -> Integer.compare(keys[document], keys[other]);
            }
        };
    }

    /// Whatever holds more of what was asked; then in steps of evidence, in each of which the lower tier is first.
    private PageOrder.Comparison relevance(PageOrder.Comparison tie) {
        byte[] held = scores.held();
        byte[] near = scores.near();
        float[] score = scores.scores();
        boolean plain = query.plain();
        long[] tiers = columns.numbers(schema.tier());
        return (document, other) -> {
            int order = 0;
            if (!plain) {
                order = Integer.compare(held[other] + near[other], held[document] + near[document]);
                order = order != 0 ? order : Byte.compare(held[other], held[document]);
                order = order != 0 ? order : Integer.compare(step(score[other]), step(score[document]));
                order = order != 0 ? order : Long.compare(tiers[document], tiers[other]);
            }
            order = order != 0 ? order : Float.compare(score[other], score[document]);
            return order != 0 ? order : tie.compare(document, other);
        };
    }

    private int step(float score) {
        return scores.best() == 0 ? 0 : (int) (score / scores.best() * STEPS);
    }
}
