package org.essaim.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is asked of an index.
///
/// @param words as typed; blank finds everything
/// @param filters for a label, the values of which one at least must be there
/// @param ranges for a number, what it must lie in; an unknown number lies in none
/// @param order when the words say nothing, or something else is wanted
/// @param page from 1; beyond the last, the last is given
/// @param names words of these that may be a name: they are looked for where names are, too
/// @param near where it is to be
/// @param plain only what was typed, word by word: the measure to which the search is compared
public record Query(
        String words,
        Map<String, Set<String>> filters,
        Map<String, Range> ranges,
        Order order,
        int page,
        int size,
        String names,
        Optional<Near> near,
        boolean plain) {
    /// What follows is not searched.
    public static final int MOST_WORDS = 12;

    /// On longer pages, made for exports, no reason is given.
    public static final int LARGEST_EXPLAINED = 200;

    public static final int LARGEST_PAGE = 50_000;

    /// Rings around a place, from the inside out: a document is in the first that holds one of its values, else in none. Those
    /// further in come first, whatever the order.
    ///
    /// @param label of which the rings hold values
    /// @param alone whether a place is all that is asked: only as many rings are shown as hold [SearchIndex#ENOUGH]
    public record Near(String label, List<Set<String>> rings, boolean alone) {
        public Near {
            rings = rings.stream().map(Set::copyOf).toList();
        }
    }

    /// Both ends belong to it.
    public record Range(long from, long to) {
        boolean holds(long number) {
            return number >= from && number <= to;
        }
    }

    public sealed interface Order {
        /// The best first; by the tie's order where nothing was typed.
        record Relevance(Order tie) implements Order {}

        record Tied(Order first, Order then) implements Order {}

        /// Unknown numbers last, either way.
        record ByNumber(String field, boolean descending) implements Order {}

        record ByKey(String field) implements Order {}
    }

    public Query {
        filters = Map.copyOf(filters);
        ranges = Map.copyOf(ranges);
        page = Math.max(1, page);
        size = Math.clamp(size, 0, LARGEST_PAGE);
    }

    public static Query of(String words, Order order, int size) {
        return new Query(words, Map.of(), Map.of(), order, 1, size, false);
    }

    /// Anywhere.
    public Query(
            String words,
            Map<String, Set<String>> filters,
            Map<String, Range> ranges,
            Order order,
            int page,
            int size,
            boolean plain) {
        this(words, filters, ranges, order, page, size, "", Optional.empty(), plain);
    }
}
