package org.essaim.workshop.live;

import org.essaim.account.PersonForgotten;
import org.essaim.account.RightsChanged;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Ends at once what stands open at the desks of somebody with an account whose rights ended.
@Component
class EndedRights {
    private final WorkshopCards cards;
    private final Sessions sessions;

    EndedRights(WorkshopCards cards, Sessions sessions) {
        this.cards = cards;
        this.sessions = sessions;
    }

    @EventListener
    @Transactional
    void forget(PersonForgotten forgotten) {
        cards.forgetFacilitator(forgotten.person());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void close(RightsChanged changed) {
        sessions.dismiss(new Viewer.Facilitator(changed.person()));
    }
}
