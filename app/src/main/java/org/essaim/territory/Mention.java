package org.essaim.territory;

import java.util.List;

/// A place that a text names in passing.
///
/// @param from where it begins in the text, with what leads to it (« à », « près de », « ville de »)
/// @param to where it ends, not included
/// @param readings which territory is meant, the likeliest first; one alone is certain
/// @param together whether all of them are meant: the communes of a postcode, the overseas
public record Mention(int from, int to, List<Suggestion> readings, boolean together) {
    public Mention {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("A mention means some territory");
        }
    }

    /// What is left of the text without the place.
    public String need(String text) {
        return (text.substring(0, from) + " " + text.substring(to)).replaceAll("\\s+", " ").strip();
    }
}
