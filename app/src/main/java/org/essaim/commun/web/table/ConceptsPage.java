package org.essaim.commun.web.table;

import java.util.List;
import java.util.stream.Stream;
import org.essaim.commun.store.DraftQuery.Order;
import org.essaim.ui.Listed;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;

/// The concepts that somebody may work on.
///
/// @param workshops to choose from
public record ConceptsPage(Listed<Row> list, List<Option> workshops, boolean mayBegin, boolean withAccount) {
    /// @param versions how often it was published
    /// @param territory that it adapts a commun for; empty otherwise
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

    public String base() {
        return list.address().path();
    }

    /// The one they are drawn from; empty for all.
    public String workshop() {
        return list.address().shown(ConceptListController.WORKSHOP);
    }

    public String order() {
        return list.address().shown(ConceptListController.ORDER);
    }

    public List<Option> choices(Ui ui) {
        return Stream.concat(Stream.of(new Option("", ui.t("commun.concepts.workshop.all"))), workshops.stream())
                .toList();
    }

    public List<Option> orders(Ui ui) {
        return list.address().choices(
                ConceptListController.ORDER,
                List.of(Order.values()),
                order -> ui.t("commun.concepts.order." + ConceptListController.word(order)));
    }

    public String begin() {
        return base() + "/nouveau" + (workshop().isEmpty() ? "" : "?atelier=" + workshop());
    }
}
