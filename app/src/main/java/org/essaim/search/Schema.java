package org.essaim.search;

import java.util.Collection;
import java.util.List;

/// The fields of an index's documents.
///
/// @param texts from the most telling to the least: the first in which a word stands is named as the reason
/// @param keys texts sorted by
/// @param tier a number: among documents that hold as much of what was asked, the lower tier comes first, whatever the
/// score; one of `numbers`
public record Schema(List<Text> texts, List<Label> labels, List<Number> numbers, List<String> keys, String tier) {
    /// @param weight how much a word counts there, beside the other fields
    /// @param names whether it holds names, in which no need is read: « haies » is no reason to find Les Haies
    public record Text(String name, float weight, boolean names) {
        public Text(String name, float weight) {
            this(name, weight, false);
        }
    }

    /// @param counted whether results tell how many documents have each value
    public record Label(String name, boolean counted) {}

    /// @param bounds of its histogram, ascending: one bar below the first, one from each; none for no histogram
    public record Number(String name, List<Long> bounds) {
        public Number {
            bounds = List.copyOf(bounds);
        }
    }

    public Schema {
        texts = List.copyOf(texts);
        labels = List.copyOf(labels);
        numbers = List.copyOf(numbers);
        keys = List.copyOf(keys);
        if (numbers.stream().noneMatch(number -> number.name().equals(tier))) {
            throw new IllegalArgumentException("The tier is not a number of the schema: " + tier);
        }
    }

    List<String> textNames() {
        return texts.stream().map(Text::name).toList();
    }

    List<Text> texts(boolean names) {
        return texts.stream().filter(text -> text.names() == names).toList();
    }

    boolean names(String field) {
        return texts.stream().anyMatch(text -> text.names() && text.name().equals(field));
    }

    List<String> labelNames() {
        return labels.stream().map(Label::name).toList();
    }

    List<String> numberNames() {
        return numbers.stream().map(Number::name).toList();
    }

    void check(Doc doc) {
        check(textNames(), doc.texts().keySet());
        check(labelNames(), doc.labels().keySet());
        check(numberNames(), doc.numbers().keySet());
        check(keys, doc.keys().keySet());
    }

    void check(Query query) {
        check(labelNames(), query.filters().keySet());
        check(numberNames(), query.ranges().keySet());
        check(labelNames(), query.near().map(Query.Near::label).stream().toList());
    }

    private static void check(List<String> known, Collection<String> given) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Not a field of the schema: " + name);
            }
        }
    }
}
