package org.essaim.account.web;

import java.util.UUID;
import org.essaim.account.PersonForgotten;
import org.essaim.account.RightsChanged;
import org.essaim.account.store.PersonStore;
import org.essaim.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Forgetting a person: account, sessions, links and letters here, and elsewhere whatever was kept under their number.
@Component
class Departure {
    private final PersonStore people;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Departure(PersonStore people, Outbox outbox, ApplicationEventPublisher events, TransactionOperations transaction) {
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.transaction = transaction;
    }

    /// Answers false, and changes nothing, when nobody else could administer.
    boolean forget(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (people.isTheLastAdministrator(id)) {
                return false;
            }
            people.byId(id).ifPresent(person -> {
                outbox.forget(person.email());
                people.delete(id);
                events.publishEvent(new PersonForgotten(id));
                events.publishEvent(new RightsChanged(id));
            });
            return true;
        }));
    }
}
