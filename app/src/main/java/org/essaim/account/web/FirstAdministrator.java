package org.essaim.account.web;

import java.time.Duration;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.store.People;
import org.essaim.account.store.SignInLinks;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells the person who started Essaim how to come in: as long as nobody ever did, each start prints a fresh link, good
/// once, which makes whoever opens it the first administrator.
@Component
class FirstAdministrator {
    private static final Duration VALIDITY = Duration.ofHours(24);

    private final People people;
    private final SignInLinks links;
    private final TransactionOperations transaction;
    private final DemonstrationAccess demonstration;
    private final PublicAddress address;
    private final Messages messages;

    FirstAdministrator(
            People people,
            SignInLinks links,
            TransactionOperations transaction,
            DemonstrationAccess demonstration,
            PublicAddress address,
            Messages messages) {
        this.people = people;
        this.links = links;
        this.transaction = transaction;
        this.demonstration = demonstration;
        this.address = address;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void sayHowToComeIn() {
        if (!people.somebodyCameIn()) {
            var token = transaction.execute(_ -> {
                links.dropFirstAdministratorLinks();
                return links.add(null, "/administration", VALIDITY);
            });
            System.out.println(messages.get("account.terminal.first", address.of("/connexion/" + token.text())));
        }
        demonstration.linkWithKey().ifPresent(link -> System.out.println(messages.get("account.terminal.demonstration", link)));
    }
}
