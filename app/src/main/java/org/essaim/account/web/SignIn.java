package org.essaim.account.web;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.essaim.account.OpenedSession;
import org.essaim.account.RightsChanged;
import org.essaim.account.Role;
import org.essaim.account.store.Person;
import org.essaim.account.store.PersonStore;
import org.essaim.account.store.SessionCookie;
import org.essaim.account.store.SessionStore;
import org.essaim.account.store.SignInLinks;
import org.essaim.account.store.SignInLinks.Link;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.ui.Key;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Tries;
import org.essaim.ui.Unworded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Letting people in by a link that was mailed to them, good once.
@Component
class SignIn {
    static final Duration LINK_VALIDITY = Duration.ofMinutes(30);
    static final Duration INVITATION_VALIDITY = Duration.ofDays(7);

    private static final Set<Role> FIRST = Set.of(Role.ADMINISTRATOR, Role.FACILITATOR);

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final ExecutorService afterTheAnswer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("sign-in-links").factory());
    private final Tries byEmail = new Tries(5, Duration.ofMinutes(15));
    private final Tries byClient = new Tries(30, Duration.ofMinutes(15));

    private final PersonStore people;
    private final SignInLinks links;
    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final LetterWriter letters;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            PersonStore people,
            SignInLinks links,
            SessionStore sessions,
            SessionCookie cookie,
            LetterWriter letters,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.cookie = cookie;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.transaction = transaction;
        this.events = events;
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
        return byClient.allows(client) && byEmail.allows(MailAddress.oneForm(email));
    }

    /// Mails a link to whoever has that address, once the answer is on its way: neither its words nor its time say
    /// whether anybody does.
    void ask(String email, String nextPath) {
        afterTheAnswer.execute(() -> {
            try {
                people.byEmail(email)
                        .filter(person -> !person.demonstration())
                        .ifPresent(person -> mail(person, nextPath, LINK_VALIDITY, "account.mail.link"));
            } catch (RuntimeException failure) {
                LOG.error("A link that was asked for did not leave", Unworded.of(failure));
            }
        });
    }

    /// What was asked for leaves before the end.
    @PreDestroy
    void finish() {
        afterTheAnswer.close();
    }

    /// Makes an account, unless there is one, and mails its link.
    void invite(String email, String name, Set<Role> roles) {
        transaction.executeWithoutResult(_ -> {
            var person = people.add(email, name, roles);
            // Where letters leave, one will bring the next link; elsewhere somebody passes it on.
            String then = messages.get(outbox.hasMailServer() ? "account.mail.then" : "account.mail.then.by-hand");
            mail(person, "/compte", INVITATION_VALIDITY, "account.mail.invitation", then);
        });
    }

    /// Mails somebody who never came the link that lets them in, with what they are asked to come for.
    ///
    /// @param words the keys' beginning of a letter that is told the person's name, the link, then `more`
    void invite(Person person, String nextPath, String words, Object... more) {
        mail(person, nextPath, INVITATION_VALIDITY, words, more);
    }

    Optional<Opening> look(Key key) {
        return links.find(key)
                .map(link -> new Opening(link.person().flatMap(people::byId), link.standing().opens(clock.instant())));
    }

    /// Uses the link; empty if it no longer opens, or is the first administrator's.
    Optional<Entered> enter(Key key) {
        return transaction.execute(_ -> links.find(key)
                .filter(link -> link.person().isPresent() && links.use(key))
                .map(link -> {
                    outbox.settle(about(key));
                    return open(link.person().get(), link);
                }));
    }

    /// Uses the first administrator's link: whoever opens it says who they are.
    Optional<Entered> enterFirst(Key key, String name, String email) {
        return transaction.execute(_ -> links.find(key)
                .filter(link -> link.person().isEmpty() && links.use(key))
                .map(link -> {
                    var person = people.add(email, name, FIRST);
                    people.change(person.id(), name, FIRST); // had they been invited before with less
                    return open(person.id(), link);
                }));
    }

    void leave(@Nullable Key key) {
        if (key != null) {
            transaction.executeWithoutResult(
                    _ -> sessions.close(key).ifPresent(person -> events.publishEvent(new RightsChanged(person))));
        }
    }

    private Entered open(UUID id, Link link) {
        people.cameIn(id);
        var who = people.byId(id).orElseThrow().signedIn();
        return new Entered(new OpenedSession(who, cookie.of(sessions.open(id))), link.nextPath());
    }

    private void mail(Person person, String nextPath, Duration validity, String words, Object... more) {
        transaction.executeWithoutResult(_ -> {
            var key = links.add(person.id(), nextPath, validity);
            var link = address.of("/connexion/" + key.text());
            Object[] told = Stream.concat(Stream.of(person.name(), link), Stream.of(more)).toArray();
            outbox.send(letters.write(words, person.email(), about(key), told));
        });
    }

    /// What a letter with a link tells of: that link, without its key.
    private static String about(Key key) {
        return "link:" + HexFormat.of().formatHex(key.hash());
    }
}
