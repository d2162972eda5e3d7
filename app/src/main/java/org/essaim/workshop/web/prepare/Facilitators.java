package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.mail.MailAddress;
import org.essaim.ui.FormErrors;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who leads a workshop, and who may change that: those who lead it invite others; the first of them, or an
/// administrator, removes one; anybody may stop leading. Somebody who can lead always stays.
@Component
class Facilitators {
    /// @param first whether they were there before the others who can lead today
    /// @param able  whether their account still has the role
    record Leader(UUID account, String name, boolean first, boolean able) {}

    private final WorkshopCards cards;
    private final Accounts accounts;
    private final Doors doors;
    private final Sessions sessions;
    private final TransactionOperations transaction;

    Facilitators(
            WorkshopCards cards, Accounts accounts, Doors doors, Sessions sessions, TransactionOperations transaction) {
        this.cards = cards;
        this.accounts = accounts;
        this.doors = doors;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /// In the order in which they came, those whose account is gone aside.
    List<Leader> of(WorkshopCard card) {
        List<UUID> ids = cards.facilitators(card.id());
        Map<UUID, SignedIn> known =
                accounts.people(ids).stream().collect(Collectors.toMap(SignedIn::id, Function.identity()));
        List<SignedIn> inOrder = ids.stream().filter(known::containsKey).map(known::get).toList();
        Optional<UUID> first =
                inOrder.stream().filter(it -> it.is(Role.FACILITATOR)).map(SignedIn::id).findFirst();
        return inOrder.stream()
                .map(it -> new Leader(
                        it.id(), it.name(), first.filter(it.id()::equals).isPresent(), it.is(Role.FACILITATOR)))
                .toList();
    }

    /// Whether somebody may see who leads a workshop, and add to them.
    boolean mayInvite(WorkshopCard card, SignedIn who) {
        return doors.leads(card, who) || administers(card, who);
    }

    /// Whether it is for somebody to remove another, or to leave.
    boolean mayRemove(WorkshopCard card, SignedIn who, UUID leader) {
        if (card.demonstration()) {
            return false;
        }
        return administers(card, who)
                || doors.leads(card, who)
                        && (who.id().equals(leader)
                                || of(card).stream().anyMatch(it -> it.first() && it.account().equals(who.id())));
    }

    void add(WorkshopCard card, UUID leader) {
        transaction.executeWithoutResult(_ -> cards.addFacilitator(card.id(), leader));
    }

    /// From then on nothing of the workshop is theirs: what they have open at its desk closes.
    ///
    /// @return whether it was done: not when nobody who can lead would be left
    boolean remove(WorkshopCard card, UUID leader) {
        boolean removed = Boolean.TRUE.equals(transaction.execute(_ -> {
            cards.holdFacilitators(card.id());
            if (of(card).stream().noneMatch(it -> it.able() && !it.account().equals(leader))) {
                return false;
            }
            cards.removeFacilitator(card.id(), leader);
            return true;
        }));
        if (removed) {
            sessions.dismiss(card.id(), new Viewer.Facilitator(leader));
        }
        return removed;
    }

    /// The account that somebody wants to invite, unless it cannot lead.
    Optional<SignedIn> invited(WorkshopCard card, String email, FormErrors errors) {
        if (!MailAddress.isOne(email)) {
            errors.refuse("email", "workshop.prepare.error.email");
            return Optional.empty();
        }
        Optional<SignedIn> person = accounts.byEmail(email).filter(known -> !known.demonstration());
        if (person.isEmpty()) {
            errors.refuse("email", "workshop.prepare.error.email-unknown", email);
        } else if (!person.get().is(Role.FACILITATOR)) {
            errors.refuse("email", "workshop.prepare.error.email-not-facilitator", person.get().name());
        } else if (card.demonstration()) {
            errors.refuse("email", "workshop.prepare.error.email-demonstration");
        }
        return errors.isEmpty() ? person : Optional.empty();
    }

    private static boolean administers(WorkshopCard card, SignedIn who) {
        return who.is(Role.ADMINISTRATOR) && !who.demonstration() && !card.demonstration();
    }
}
