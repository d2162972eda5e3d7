package org.essaim.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.account.store.Person;
import org.essaim.account.store.PersonStore;
import org.essaim.account.store.SessionCookie;
import org.essaim.account.store.SessionStore;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What other modules ask about people with an account.
@Service
public class Accounts {
    private final PersonStore people;
    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final DemonstrationAccess access;
    private final Messages messages;

    Accounts(
            PersonStore people,
            SessionStore sessions,
            SessionCookie cookie,
            DemonstrationAccess access,
            Messages messages) {
        this.people = people;
        this.sessions = sessions;
        this.cookie = cookie;
        this.access = access;
        this.messages = messages;
    }

    /// Somebody, as they would be if signed in; empty once they are deleted.
    public Optional<SignedIn> person(UUID id) {
        return people.byId(id).map(Person::signedIn);
    }

    public Optional<SignedIn> byEmail(String email) {
        return people.byEmail(email).map(Person::signedIn);
    }

    /// Those of these who still have an account, in no order.
    public List<SignedIn> people(Collection<UUID> ids) {
        return people.byIds(ids).stream().map(Person::signedIn).toList();
    }

    /// Who is behind a request, asked anew: for what goes on after its beginning.
    public Optional<SignedIn> nowBehind(HttpServletRequest request) {
        return cookie.in(request).flatMap(sessions::find).map(session -> session.person().signedIn());
    }

    /// The names of those who still have an account.
    public Map<UUID, String> names(Collection<UUID> ids) {
        return people.byIds(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /// The addresses of those who still have an account and may be written to: nobody of the demonstration.
    public Map<UUID, String> emails(Collection<UUID> ids) {
        return people.byIds(ids).stream()
                .map(Person::signedIn)
                .filter(it -> !it.demonstration())
                .collect(Collectors.toMap(SignedIn::id, SignedIn::email));
    }

    /// The demonstration's own facilitator, designer…: the same person each time, made at need. Nobody can sign in as
    /// they, a letter never leaves for them; what they own is a demonstration.
    @Transactional
    public SignedIn demonstrationPerson(Role role) {
        var key = "account.demonstration." + role.name().toLowerCase(Locale.ROOT);
        var email = role.name().toLowerCase(Locale.ROOT) + "@exemple.invalid";
        return people.demonstration(email, messages.get(key), role).signedIn();
    }

    /// Opens a session for a visitor who took a door of the demonstration.
    ///
    /// @param key the key of the address they came by, if any: see [DemonstrationAccess]
    /// @throws Problem 403 when the doors are closed to them
    @Transactional
    public OpenedSession demonstrationSession(Role role, @Nullable String key) {
        if (role == Role.ADMINISTRATOR || !access.admits(key)) {
            throw Problem.forbidden("account.demonstration.closed");
        }
        var person = demonstrationPerson(role);
        return new OpenedSession(person, cookie.of(sessions.open(person.id())));
    }
}
