package org.essaim.commun.web.list;

import java.util.List;
import java.util.Optional;
import org.essaim.commun.CommunCard;
import org.essaim.ui.Choice;
import org.essaim.ui.French;
import org.essaim.ui.Typography;

/// One page of the communs with its filter.
///
/// @param from     the place of the first row shown, from 1; `to` of the last
/// @param previous the address of the page before, empty on the first; `next` likewise
public record CommunsPage(
        String words,
        String kind,
        List<Choice> kinds,
        String licence,
        List<Choice> licences,
        String order,
        List<Choice> orders,
        List<CommunCard> cards,
        long total,
        long from,
        long to,
        Optional<String> previous,
        Optional<String> next,
        String csv,
        boolean filtered) {
    public String title(CommunCard card) {
        return Typography.french(card.title());
    }

    public String purpose(CommunCard card) {
        return Typography.french(card.purpose());
    }

    public String day(CommunCard card) {
        return French.date(French.local(card.publishedAt()).toLocalDate());
    }
}
