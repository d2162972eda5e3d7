package org.essaim.finding.web;

import java.util.List;
import org.essaim.finding.Hit;
import org.essaim.ui.Listed;
import org.essaim.ui.Tab;
import org.jspecify.annotations.Nullable;

/// What the box answers: some of each kind, or one page of one kind.
///
/// @param tabs all kinds first, then each that answers
/// @param sections of each kind its best; none when one kind is shown
/// @param list of the kind that is shown
/// @param notices sentences on how the question was understood
/// @param kinds the names of all that can be found
public record FindingPage(
        String words,
        String genre,
        long total,
        List<Tab> tabs,
        List<Section> sections,
        @Nullable Listed<Hit> list,
        List<String> notices,
        List<String> kinds) {
    /// @param href all of them
    public record Section(String name, long total, List<Hit> best, String href) {
        public boolean isWhole() {
            return best.size() >= total;
        }
    }

    public boolean isAsked() {
        return !words.isEmpty();
    }
}
