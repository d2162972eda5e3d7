package org.essaim.commun.web.take;

import java.util.List;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.ui.French;
import org.essaim.ui.Typography;

/// Who would take a commun up: for those who lead.
public record TakersPage(Commun commun, String title, List<Taker> takers) {
    public String day(Taker taker) {
        return French.date(French.local(taker.at()).toLocalDate());
    }

    public String message(Taker taker) {
        return Typography.french(taker.message());
    }
}
