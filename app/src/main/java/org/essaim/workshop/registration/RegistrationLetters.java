package org.essaim.workshop.registration;

import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Component;

/// What registered people are written, in the transaction of what it tells.
@Component
class RegistrationLetters {
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    RegistrationLetters(Outbox outbox, Messages messages, PublicAddress address) {
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void kept(WorkshopCard card, Registration registration, String key) {
        send(registration.isConfirmed() ? "confirmed" : "waiting", card, registration, key);
    }

    void again(WorkshopCard card, Registration registration, String key) {
        send("again", card, registration, key);
    }

    void promoted(WorkshopCard card, Registration registration, String key) {
        send("promoted", card, registration, key);
    }

    private void send(String which, WorkshopCard card, Registration to, String key) {
        if (to.email().isEmpty()) {
            return;
        }
        String link = address.of("/inscription/" + key);
        outbox.send(new Letter(
                to.email(),
                messages.get("workshop.registration.letter." + which + ".subject", card.title()),
                messages.get(
                        "workshop.registration.letter." + which,
                        to.name(),
                        card.title(),
                        French.dateAndTime(French.local(card.startsAt())),
                        link,
                        link + "/calendrier.ics")));
    }
}
