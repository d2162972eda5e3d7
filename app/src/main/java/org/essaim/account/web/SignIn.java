package org.essaim.account.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.OpenedSession;
import org.essaim.account.Role;
import org.essaim.account.store.People;
import org.essaim.account.store.Person;
import org.essaim.account.store.SessionCookie;
import org.essaim.account.store.Sessions;
import org.essaim.account.store.SignInLinks;
import org.essaim.account.store.SignInLinks.Link;
import org.essaim.account.store.Token;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Letting people in by a link that was mailed to them, good once.
@Component
class SignIn {
    static final Duration LINK_VALIDITY = Duration.ofMinutes(30);
    static final Duration INVITATION_VALIDITY = Duration.ofDays(7);

    private static final Set<Role> FIRST = Set.of(Role.ADMINISTRATOR, Role.FACILITATOR);

    private final Attempts byEmail = new Attempts(5, Duration.ofMinutes(15));
    private final Attempts byClient = new Attempts(30, Duration.ofMinutes(15));

    private final People people;
    private final SignInLinks links;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignIn(
            People people,
            SignInLinks links,
            Sessions sessions,
            SessionCookie cookie,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            TransactionOperations transaction,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.cookie = cookie;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What a link opens, shown before it is used: mail scanners open links, they do not press buttons.
    ///
    /// @param person whom it lets in; empty for the first administrator
    record Opening(Optional<Person> person, boolean opens) {}

    /// @param nextPath where the link led
    record Entered(OpenedSession session, String nextPath) {}

    /// Whether one more link may be asked for this address, from this network address.
    boolean mayAsk(String email, String client) {
        return byClient.allows(client) && byEmail.allows(email.strip().toLowerCase(Locale.ROOT));
    }

    /// Mails a link to whoever has that address. Says nothing of whether anybody does.
    void ask(String email, String nextPath) {
        people.byEmail(email)
                .filter(person -> !person.demonstration())
                .ifPresent(person -> mail(person, nextPath, LINK_VALIDITY, "account.mail.link"));
    }

    /// Makes an account, unless there is one, and mails its link.
    void invite(String email, String name, Set<Role> roles) {
        transaction.executeWithoutResult(_ -> {
            var person = people.add(email, name, roles);
            mail(person, "/compte", INVITATION_VALIDITY, "account.mail.invitation");
        });
    }

    Optional<Opening> look(Token token) {
        return links.find(token)
                .map(link -> new Opening(link.person().flatMap(people::byId), link.opens(clock.instant())));
    }

    /// Uses the link; empty if it no longer opens, or is the first administrator's.
    Optional<Entered> enter(Token token) {
        return transaction.execute(_ -> links.find(token)
                .filter(link -> link.person().isPresent() && links.use(token))
                .map(link -> open(link.person().get(), link)));
    }

    /// Uses the first administrator's link: whoever opens it says who they are.
    Optional<Entered> enterFirst(Token token, String name, String email) {
        return transaction.execute(_ -> links.find(token)
                .filter(link -> link.person().isEmpty() && links.use(token))
                .map(link -> {
                    var person = people.add(email, name, FIRST);
                    people.change(person.id(), name, FIRST); // had they been invited before with less
                    return open(person.id(), link);
                }));
    }

    void leave(@Nullable Token token) {
        if (token != null) {
            sessions.close(token);
        }
    }

    private Entered open(UUID id, Link link) {
        people.cameIn(id);
        var who = people.byId(id).orElseThrow().signedIn();
        return new Entered(new OpenedSession(who, cookie.of(sessions.open(id))), link.nextPath());
    }

    private void mail(Person person, String nextPath, Duration validity, String words) {
        transaction.executeWithoutResult(_ -> {
            var token = links.add(person.id(), nextPath, validity);
            var link = address.of("/connexion/" + token.text());
            outbox.send(new Letter(
                    person.email(),
                    messages.get(words + ".subject"),
                    messages.get(words + ".text", person.name(), link, address.base())));
        });
    }
}
