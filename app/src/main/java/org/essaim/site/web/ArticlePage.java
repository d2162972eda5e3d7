package org.essaim.site.web;

import java.util.List;

/// A page that is read: a title, a lead, sections hung on the thread.
public record ArticlePage(String title, String lead, List<Section> sections) {
    /// @param id its anchor
    /// @param icon the sign on the thread
    /// @param paragraphs read first
    /// @param items then a list; may be empty
    /// @param rows then pairs, as on a museum label; may be empty
    public record Section(
            String id, String icon, String title, List<String> paragraphs, List<String> items, List<Row> rows) {}

    /// @param more said under it, a line each; may be empty
    public record Row(String what, String text, List<String> more) {}
}
