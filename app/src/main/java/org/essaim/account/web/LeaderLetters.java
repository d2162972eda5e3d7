package org.essaim.account.web;

import java.time.Duration;
import java.util.UUID;
import org.essaim.account.Led;
import org.essaim.account.SignedIn;
import org.essaim.account.store.Person;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.Outbox;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Tries;
import org.springframework.stereotype.Component;

/// What somebody is written when they are asked to lead something.
@Component
class LeaderLetters {
    /// Letters to people without an account, from one person.
    private final Tries invitations = new Tries(20, Duration.ofHours(1));

    private final SignIn signIn;
    private final Outbox outbox;
    private final LetterWriter letters;
    private final PublicAddress address;

    LeaderLetters(SignIn signIn, Outbox outbox, LetterWriter letters, PublicAddress address) {
        this.signIn = signIn;
        this.outbox = outbox;
        this.letters = letters;
        this.address = address;
    }

    boolean mayInvite(SignedIn who) {
        UUID id = who.id();
        return invitations.allows(id.toString());
    }

    /// By the link that lets them in, for who has never come.
    void tell(Person person, Led thing, SignedIn by) {
        if (person.id().equals(by.id())) {
            return;
        }
        if (person.lastSignedIn().isEmpty()) {
            signIn.invite(person, thing.path(), "account.mail.leader-invitation", by.name(), thing.title());
        } else {
            outbox.send(letters.write(
                    "account.mail.leader", person.email(), "", person.name(), by.name(), thing.title(), address.of(thing.path())));
        }
    }
}
