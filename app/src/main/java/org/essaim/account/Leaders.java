package org.essaim.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.store.LeaderStore;
import org.essaim.account.store.Person;
import org.essaim.language.Language;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who leads what: whoever made it, and whom they invited; administrators, everything. What nobody is known to have made is
/// the administrators', until they name somebody.
@Service
public class Leaders {
    /// How removing somebody ended.
    public enum Removal {
        DONE,
        /// Nobody else leads it.
        LAST
    }

    /// So many lead one thing at most.
    public static final int MOST = 20;

    private final LeaderStore store;
    private final DemonstrationAccess demonstration;
    private final Messages messages;

    Leaders(LeaderStore store, DemonstrationAccess demonstration, Messages messages) {
        this.store = store;
        this.demonstration = demonstration;
        this.messages = messages;
    }

    /// Said once, in the transaction that makes something.
    public void made(String kind, String id, UUID by) {
        store.add(kind, id, by);
    }

    public boolean lead(SignedIn who, Led thing) {
        if (who.demonstration()) {
            return thing.example() && demonstration.isAmongOurselves() && hasRole(who, thing);
        }
        return who.is(Role.ADMINISTRATOR) || hasRole(who, thing) && store.isOn(thing.kind(), thing.id(), who.id());
    }

    /// @throws Problem 403 that says whom to ask
    public void require(SignedIn who, Led thing) {
        if (!lead(who, thing)) {
            throw refusal(who, thing);
        }
    }

    private Problem refusal(SignedIn who, Led thing) {
        if (who.demonstration()) {
            return Problem.forbidden("account.leaders.reserved.demonstration").mend(thing.path(), "account.leaders.see");
        }
        List<String> names = names(thing);
        return (names.isEmpty()
                        ? Problem.forbidden("account.leaders.reserved.nobody")
                        : Problem.forbidden("account.leaders.reserved", Language.spoken().list(names)))
                .titled("account.leaders.reserved.title")
                .mend(thing.path(), "account.leaders.see");
    }

    /// @throws Problem 403 to a visitor of a demonstration that others can reach: what they type is published nowhere
    public void requireMayPublish(SignedIn who) {
        if (who.demonstration()) {
            demonstration.requireAmongOurselves();
        }
    }

    /// Shown to people with an account alone; names those who still have one.
    public Optional<LeadersView> seenBy(Optional<SignedIn> who, Led thing) {
        return who.filter(person -> !person.demonstration())
                .map(person -> new LeadersView(names(thing), lead(person, thing) ? thing.leadersPath() : ""));
    }

    /// Those that somebody is on the list of, by their ids.
    public Set<String> ledBy(UUID person, String kind) {
        return store.ledBy(person, kind);
    }

    public boolean hasAny(Led thing) {
        return !store.of(thing.kind(), thing.id()).isEmpty();
    }

    /// By name.
    public List<SignedIn> of(Led thing) {
        return store.of(thing.kind(), thing.id()).stream().map(Person::signedIn).toList();
    }

    /// Those on it whose role still lets them lead it, or who administer.
    public List<SignedIn> whoLead(Led thing) {
        return of(thing).stream()
                .filter(one -> !one.demonstration() && (one.is(Role.ADMINISTRATOR) || hasRole(one, thing)))
                .toList();
    }

    /// False when as many lead it as may ([#MOST]).
    @Transactional
    public boolean add(Led thing, UUID person) {
        List<Person> now = store.held(thing.kind(), thing.id());
        if (now.size() >= MOST && now.stream().noneMatch(one -> one.id().equals(person))) {
            return false;
        }
        store.add(thing.kind(), thing.id(), person);
        return true;
    }

    /// Never the last: of two who leave at once, one stays.
    @Transactional
    public Removal remove(Led thing, UUID person) {
        List<Person> now = store.held(thing.kind(), thing.id());
        if (now.size() == 1 && now.getFirst().id().equals(person)) {
            return Removal.LAST;
        }
        store.remove(thing.kind(), thing.id(), person);
        return Removal.DONE;
    }

    private List<String> names(Led thing) {
        return store.of(thing.kind(), thing.id()).stream().map(Person::name).toList();
    }

    private static boolean hasRole(SignedIn who, Led thing) {
        return who.roles().isEmpty() || thing.roles().stream().anyMatch(who::is);
    }
}
