package org.essaim.finding;

import java.util.List;

/// One thing that was found, as the page shows it.
///
/// @param where which territory, which day, what it belongs to; may be empty
/// @param text what it says in a sentence or two; may be empty
/// @param around where it lies beside the place that was named; empty where none was
/// @param why it was found, in a sentence
/// @param example its words are invented
public record Hit(String path, List<Marked> title, String where, List<Marked> text, String around, String why, boolean example) {
    public Hit {
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
