package org.essaim.finding.web;

import java.util.List;
import java.util.Optional;
import org.essaim.finding.Hit;
import org.essaim.ui.Listed;
import org.essaim.ui.Option;
import org.essaim.ui.Tab;
import org.jspecify.annotations.Nullable;

/// What the box answers: some of each kind, or one page of one kind.
///
/// @param need the words without the places that were read among them; the words, where these are all
/// @param kept what the form sends along: the kind that is shown
/// @param places that were read among the words
/// @param tabs all kinds first, then each that answers
/// @param sections of each kind its best; none when one kind is shown
/// @param list of the kind that is shown
/// @param nearest parts of what was asked that are found alone
/// @param notices sentences on how the question was understood
/// @param kinds the names of all that can be found
public record FindingPage(
        String words,
        String need,
        List<Option> kept,
        long total,
        List<ReadPlace> places,
        List<Tab> tabs,
        List<Section> sections,
        @Nullable Listed<Hit> list,
        List<Link> nearest,
        List<String> notices,
        List<String> kinds) {
    /// @param href all of them
    public record Section(String name, long total, List<Hit> best, String href) {
        public boolean isWhole() {
            return best.size() >= total;
        }
    }

    /// @param label « près de Saint-Étienne, Loire »
    /// @param asWord the address where it is a word, and how that is said
    /// @param others what else it may mean
    /// @param page of the territory that is meant; none where there are several
    public record ReadPlace(String label, Link asWord, List<Link> others, Optional<Link> page) {}

    public record Link(String label, String href) {}

    /// How many the page is of: those of the kind that is shown, else all.
    public long shown() {
        return list == null ? total : list.total();
    }

    public boolean isAsked() {
        return !words.isEmpty();
    }
}
