package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.essaim.ui.Listed;
import org.essaim.ui.Moment;
import org.essaim.ui.Option;
import org.essaim.ui.Tab;
import org.essaim.ui.Ui;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.WorkshopQuery.Order;

/// One page of the list of workshops.
///
/// @param counts how many fit the words, by state
/// @param all    how many fit the words
/// @param mayPrepare whether the visitor prepares workshops
public record WorkshopListPage(Listed<WorkshopCard> list, Map<State, Long> counts, long all, boolean mayPrepare) {
    public List<Tab> states(Ui ui) {
        return list.address().kinds(
                WorkshopList.STATE,
                List.of(State.values()),
                state -> ui.t(state.map(one -> "workshop.prepare.states." + one).orElse("workshop.prepare.list.all")),
                state -> OptionalLong.of(state.map(one -> counts.getOrDefault(one, 0L)).orElse(all)));
    }

    public List<Tab> sorts(Ui ui) {
        return list.address().tabs(
                WorkshopList.ORDER,
                List.of(Order.values()),
                order -> ui.t("workshop.prepare.list.sort." + WorkshopList.word(order)));
    }

    public String words() {
        return list.address().shown(WorkshopList.WORDS);
    }

    /// What the search keeps of the address.
    public List<Option> kept() {
        return list.address().kept(WorkshopList.STATE, WorkshopList.ORDER);
    }

    public Moment when(WorkshopCard card) {
        return card.when();
    }
}
