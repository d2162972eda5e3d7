package org.essaim.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.Outbox;
import org.essaim.mail.WhenAndWhere;
import org.essaim.ui.Key;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Component;

/// What registered people are written, in the transaction of what it tells.
@Component
class RegistrationLetters {
    private static final Set<String> ASKED_BY_ANYBODY = Set.of("confirmed", "waiting", "again");

    private final LetterWriter letters;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    RegistrationLetters(LetterWriter letters, Outbox outbox, Messages messages, PublicAddress address) {
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void kept(WorkshopCard card, Registration registration, Key key) {
        send(registration.isConfirmed() ? "confirmed" : "waiting", card, registration, key);
    }

    void again(WorkshopCard card, Registration registration, Key key) {
        send("again", card, registration, key);
    }

    void promoted(WorkshopCard card, Registration registration, Key key) {
        send("promoted", card, registration, key);
    }

    /// Whether what registered people noted of it is no longer so: when, where, or by which link.
    boolean isMove(WorkshopCard before, WorkshopCard after) {
        return !changes(before, after).isEmpty();
    }

    void changed(WorkshopCard before, WorkshopCard after, Registration registration, Key key) {
        if (after.isCalledOff()) {
            send("called-off", after, registration, key);
        } else if (before.isCalledOff()) {
            send("held", after, registration, key);
        } else {
            send("moved", after, registration, key, String.join("\n", changes(before, after)));
        }
    }

    /// A line each.
    private List<String> changes(WorkshopCard before, WorkshopCard after) {
        List<String> lines = new ArrayList<>(whenAndWhere(before).changes(whenAndWhere(after), messages));
        String link = before.appointment().videoLink();
        if (!link.isEmpty() && !link.equals(after.appointment().videoLink())) {
            lines.add(messages.get("registration.letter.change.video"));
        }
        return lines;
    }

    private void send(String which, WorkshopCard card, Registration to, Key key, Object... more) {
        if (to.email().isEmpty()) {
            return;
        }
        String link = address.of("/inscription/" + key.text());
        List<Object> words = new ArrayList<>(List.of(
                letters.named(to.name()), card.title(), whenAndWhere(card).words(messages), link, link + "/calendrier.ics"));
        words.addAll(List.of(more));
        Letter letter = letters.oneOf("registration.letter", which, to.email(), about(to.id()), words.toArray());
        if (ASKED_BY_ANYBODY.contains(which)) {
            outbox.sendToUnconfirmed(letter);
        } else {
            outbox.send(letter);
        }
    }

    /// Deletes what was written about registrations, left or not: it names somebody.
    void forget(List<UUID> registrations) {
        outbox.forgetAbout(registrations.stream().map(RegistrationLetters::about).toList());
    }

    private static String about(UUID registration) {
        return "inscription:" + registration;
    }

    private static WhenAndWhere whenAndWhere(WorkshopCard card) {
        return new WhenAndWhere(card.when(), card.venue().words());
    }
}
