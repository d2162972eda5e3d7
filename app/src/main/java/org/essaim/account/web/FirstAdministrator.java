package org.essaim.account.web;

import java.time.Duration;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.store.PersonStore;
import org.essaim.account.store.SignInLinks;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells the person who started Essaim how to come in: as long as nobody ever did, each start prints a fresh link, good
/// once, which makes whoever opens it an administrator. Later a start prints one when asked to: without a mail server,
/// an administrator who signed out has no other way back.
@Component
@ConditionalOnBooleanProperty(name = "essaim.welcome", matchIfMissing = true)
class FirstAdministrator {
    private static final Duration VALIDITY = Duration.ofHours(24);

    private final PersonStore people;
    private final SignInLinks links;
    private final TransactionOperations transaction;
    private final DemonstrationAccess demonstration;
    private final PublicAddress address;
    private final Messages messages;
    private final boolean asked;

    /// @param asked print a link although somebody came in before; `--admin-link`
    FirstAdministrator(
            PersonStore people,
            SignInLinks links,
            TransactionOperations transaction,
            DemonstrationAccess demonstration,
            PublicAddress address,
            Messages messages,
            @Value("${essaim.admin-link:false}") boolean asked) {
        this.people = people;
        this.links = links;
        this.transaction = transaction;
        this.demonstration = demonstration;
        this.address = address;
        this.messages = messages;
        this.asked = asked;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void sayHowToComeIn() {
        if (asked || !people.somebodyCameIn()) {
            var token = transaction.execute(_ -> {
                links.dropFirstAdministratorLinks();
                return links.add(null, "/administration", VALIDITY);
            });
            System.out.println(messages.get("account.terminal.first", address.of("/connexion/" + token.text())));
        }
        demonstration.linkWithKey().ifPresent(link -> System.out.println(messages.get("account.terminal.demonstration", link)));
    }
}
