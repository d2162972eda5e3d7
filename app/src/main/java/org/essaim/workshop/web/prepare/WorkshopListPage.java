package org.essaim.workshop.web.prepare;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.essaim.ui.French;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;

/// One page of the list of workshops.
///
/// @param counts how many fit the words, by state
/// @param total  how many fit words and state
/// @param first  the number of the first shown, from 1
/// @param mayPrepare whether the visitor prepares workshops
public record WorkshopListPage(
        WorkshopQuery query,
        List<WorkshopCard> shown,
        Map<State, Integer> counts,
        int total,
        int first,
        boolean any,
        boolean mayPrepare) {
    public LocalDateTime when(WorkshopCard card) {
        return French.local(card.startsAt());
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int last() {
        return first + shown.size() - 1;
    }

    public boolean hasNext() {
        return last() < total;
    }
}
