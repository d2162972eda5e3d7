package org.essaim.finding;

/// Finds the things of one kind: a bean of the room that has them. A room whose things are few has a [Findable] instead.
///
/// It gives what anybody may read and nothing else, whoever asks.
public interface Finder {
    /// One kind of what can be found.
    ///
    /// @param slug by which addresses name it, for good: `?genre=commun`
    /// @param order on the page, from top to bottom
    /// @param key of its name, in the plural
    record Kind(String slug, int order, String key) {}

    Kind kind();

    /// One page of what answers, the best first; a page beyond the last gives the last.
    ///
    /// @param page from 1
    Findings find(BoxQuestion question, int page, int size);
}
