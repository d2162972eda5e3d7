package org.essaim.commun.web.table;

import java.util.List;
import java.util.Optional;
import org.essaim.ui.Choice;

/// The concepts that somebody may work on.
///
/// @param workshop  the one they are drawn from; empty for all
/// @param workshops to choose from
/// @param order     `recent` or `titre`
public record ConceptsPage(
        String base,
        String workshop,
        List<Choice> workshops,
        String order,
        List<Row> rows,
        int total,
        int number,
        int pages,
        boolean mayBegin,
        boolean withAccount) {
    /// @param state    draft, or how often it was published
    /// @param parent   the territory it adapts a commun for; empty otherwise
    public record Row(
            String path,
            String title,
            String purpose,
            int versions,
            String publicPath,
            String changed,
            int sentences,
            String territory,
            boolean example) {}

    public Optional<String> previous() {
        return number > 1 ? Optional.of(page(number - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return number < pages ? Optional.of(page(number + 1)) : Optional.empty();
    }

    private String page(int to) {
        return base + "?atelier=" + workshop + "&tri=" + order + "&page=" + to;
    }

    public String begin() {
        return base + "/nouveau" + (workshop.isEmpty() ? "" : "?atelier=" + workshop);
    }

    public String csv() {
        return base + ".csv?atelier=" + workshop + "&tri=" + order;
    }
}
