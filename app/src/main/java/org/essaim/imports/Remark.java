package org.essaim.imports;

import java.util.List;
import java.util.stream.Stream;

/// What an import did to lines that it kept, told once for all of them: a code completed, a date left out.
///
/// @param key a sentence of the message bundles: `{0}` how many lines, `{1}` the first of them, then its values
/// @param line the first
/// @param example what the first line held, and what it became
public record Remark(String file, String key, int count, int line, List<String> example) {
    public Remark {
        example = List.copyOf(example);
    }

    public Object[] values() {
        return Stream.concat(Stream.of(count, line), example.stream()).toArray();
    }
}
