package org.essaim.search;

import java.util.Collection;
import java.util.Map;

/// What can be found. A field that the [Schema] does not name is refused.
///
/// @param id unique in its index
/// @param texts searched by words and kept, to say why; empty ones may be left out
/// @param labels exact values, filtered by and counted
/// @param numbers filtered by and sorted by; left out where unknown
/// @param keys texts sorted by
public record Doc(
        String id,
        Map<String, String> texts,
        Map<String, ? extends Collection<String>> labels,
        Map<String, Long> numbers,
        Map<String, String> keys) {
    public Doc {
        texts = Map.copyOf(texts);
        labels = Map.copyOf(labels);
        numbers = Map.copyOf(numbers);
        keys = Map.copyOf(keys);
    }
}
