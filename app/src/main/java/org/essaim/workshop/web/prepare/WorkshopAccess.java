package org.essaim.workshop.web.prepare;

import java.util.Optional;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.SignedIn;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.stereotype.Component;

/// Finds workshops for who looks at them, and for those who lead them.
@Component
class WorkshopAccess {
    private final WorkshopCards cards;
    private final Sessions sessions;
    private final Doors doors;
    private final DemonstrationAccess demonstration;

    WorkshopAccess(WorkshopCards cards, Sessions sessions, Doors doors, DemonstrationAccess demonstration) {
        this.demonstration = demonstration;
        this.cards = cards;
        this.sessions = sessions;
        this.doors = doors;
    }

    /// @throws Problem 404 when there is none
    WorkshopCard any(String slug) {
        return cards.bySlug(slug)
                .orElseThrow(() -> Problem.notFound("workshop.prepare.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    /// @throws Problem 403 to a visitor of a demonstration that others can reach
    void requireMayPrepare(SignedIn who) {
        if (who.demonstration()) {
            demonstration.requireAmongOurselves();
        }
    }

    boolean leads(WorkshopCard card, SignedIn who) {
        return doors.leads(card, who);
    }

    /// @throws Problem 404 when there is none, 403 when somebody else leads it
    WorkshopCard own(String slug, SignedIn who) {
        WorkshopCard card = any(slug);
        if (!leads(card, who)) {
            throw Problem.forbidden("workshop.prepare.not-yours").mend(card.path(), "workshop.prepare.back-to-workshop");
        }
        return card;
    }

    Workshop workshop(WorkshopCard card) {
        return sessions.snapshot(card.id()).workshop();
    }

    Editing editing(String slug, SignedIn who) {
        WorkshopCard card = own(slug, who);
        return new Editing(Optional.of(card), workshop(card));
    }
}
