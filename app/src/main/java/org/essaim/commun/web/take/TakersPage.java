package org.essaim.commun.web.take;

import java.util.List;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.language.Language;
import org.essaim.ui.LocalClock;

/// Who would take a commun up: for those who lead.
public record TakersPage(Commun commun, String title, List<Taker> takers) {
    public String day(Taker taker) {
        return Language.spoken().date(LocalClock.PARIS.local(taker.at()).toLocalDate());
    }

    public String message(Taker taker) {
        return Language.spoken().typographed(taker.message());
    }
}
