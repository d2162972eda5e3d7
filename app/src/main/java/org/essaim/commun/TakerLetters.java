package org.essaim.commun;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.account.Accounts;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.store.ToldStore;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.Outbox;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.Workshops;
import org.springframework.stereotype.Component;

/// Tells those who wrote a commun, and those who led the workshops it came of, that a territory would take it up. What its
/// people left stays on a page that one signs in to read.
@Component
class TakerLetters {
    private final Leaders leaders;
    private final ToldStore told;
    private final Workshops workshops;
    private final Accounts accounts;
    private final Outbox outbox;
    private final LetterWriter letters;
    private final PublicAddress address;

    TakerLetters(
            Leaders leaders,
            ToldStore told,
            Workshops workshops,
            Accounts accounts,
            Outbox outbox,
            LetterWriter letters,
            PublicAddress address) {
        this.leaders = leaders;
        this.told = told;
        this.workshops = workshops;
        this.accounts = accounts;
        this.outbox = outbox;
        this.letters = letters;
        this.address = address;
    }

    void taken(Commun commun, Taker taker) {
        for (String reader : readers(commun)) {
            outbox.send(letters.write(
                    "commun.taken.letter", reader, "", taker.territoryName(), commun.title(), address.of(commun.path() + "/reprises")));
        }
    }

    /// Deletes the letters that went to whoever is about to be forgotten.
    void forget(UUID taker) {
        outbox.forgetAbout(told.letters(taker));
    }

    /// Whether a letter leaves, to somebody.
    boolean leave(Commun commun) {
        return outbox.hasMailServer() && !readers(commun).isEmpty();
    }

    /// Whether somebody is among those it is told to, who may read what was left: the commun's people, and who leads one of its
    /// workshops.
    boolean isReader(Commun commun, SignedIn who) {
        return leaders.lead(who, LedCommuns.of(commun))
                || leadsWorkshops(who)
                        && workshops.leaders(commun.latest().workshops()).contains(who.id());
    }

    /// A right ends with the role that gave it.
    private static boolean leadsWorkshops(SignedIn one) {
        return one.is(Role.FACILITATOR) && !one.demonstration();
    }

    private Set<String> readers(Commun commun) {
        return Stream.concat(
                        accounts.people(workshops.leaders(commun.latest().workshops())).stream()
                                .filter(TakerLetters::leadsWorkshops),
                        leaders.whoLead(LedCommuns.of(commun)).stream())
                .map(SignedIn::email)
                .collect(Collectors.toSet());
    }
}
