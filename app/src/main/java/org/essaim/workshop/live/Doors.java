package org.essaim.workshop.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.ui.Key;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.store.Keys;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the doors of workshops to those who hold their keys. A key once found good is remembered: a room of twenty
/// sends a command every few seconds, and none of them should ask the database who it is.
@Service
public class Doors {
    private static final int MOST_REMEMBERED = 20_000;

    private final Keys keys;
    private final WorkshopCards cards;
    private final Sessions sessions;
    private final DemonstrationAccess demonstration;
    private final TransactionOperations transaction;
    private final Map<String, Keys.Opened> remembered = Collections.synchronizedMap(new Bounded<>());
    private final Map<UUID, WorkshopCard> fixed = Collections.synchronizedMap(new Bounded<>());
    /// Counts the links taken back: what was found good meanwhile is not remembered. Under the lock of `remembered`.
    private long takenBack;

    Doors(Keys keys, WorkshopCards cards, Sessions sessions, DemonstrationAccess demonstration, TransactionOperations transaction) {
        this.transaction = transaction;
        this.demonstration = demonstration;
        this.keys = keys;
        this.cards = cards;
        this.sessions = sessions;
    }

    /// Somebody of the room, by the key in their link.
    ///
    /// @throws Problem 404 when the key opens nothing
    public Door person(String key) {
        Keys.Opened opened = remembered.get(key);
        if (opened == null) {
            opened = found(key);
        } else if (isForgotten(opened)) {
            remembered.remove(key);
            throw Problem.notFound("workshop.door.person-unknown");
        }
        return new Door(new Viewer.Person(opened.participant()), "/s/" + key, card(opened.workshop()));
    }

    private Keys.Opened found(String key) {
        long before;
        synchronized (remembered) {
            before = takenBack;
        }
        Keys.Opened opened = keys.open(new Key(key)).orElseThrow(() -> Problem.notFound("workshop.door.person-unknown"));
        synchronized (remembered) {
            if (before == takenBack) {
                remembered.put(key, opened);
            }
        }
        return opened;
    }

    /// A new link for somebody, instead of all they had: those open nothing any more, what they opened is closed, and
    /// the personal code that they show is another.
    public String newLink(UUID workshop, Id<Participant> participant) {
        String key = transaction.execute(_ -> keys.renew(workshop, participant).text());
        synchronized (remembered) {
            takenBack++;
            remembered.values().removeIf(new Keys.Opened(workshop, participant)::equals);
        }
        sessions.dismiss(workshop, new Viewer.Person(participant));
        return key;
    }

    /// The projector.
    ///
    /// @throws Problem 404 when the key opens nothing
    public Door wall(String key) {
        WorkshopCard card =
                cards.byWallKey(key).orElseThrow(() -> Problem.notFound("workshop.door.wall-unknown"));
        return new Door(new Viewer.Wall(), "/mur/" + key, card);
    }

    /// A facilitator of the workshop, once signed in. A demonstration's session opens the demonstration alone.
    ///
    /// @throws Problem 404 when there is no such workshop, 403 when they do not lead it
    public Door desk(String slug, SignedIn who) {
        WorkshopCard card = cards.bySlug(slug).orElseThrow(() -> Problem.notFound("workshop.door.unknown"));
        if (!leads(card, who)) {
            throw Problem.forbidden("workshop.door.not-a-facilitator");
        }
        return new Door(new Viewer.Facilitator(who.id()), card.deskPath(), card);
    }

    /// The role is asked for each time: whoever lost it leads nothing any more, whatever they prepared.
    public boolean leads(WorkshopCard card, SignedIn who) {
        return who.is(Role.FACILITATOR)
                && (who.demonstration() ? isForVisitors(card) : cards.isFacilitator(card.id(), who.id()));
    }

    /// Where others can read it, what the demonstration tells stays as it is: visitors lead its rehearsals.
    private boolean isForVisitors(WorkshopCard card) {
        return card.demonstration() && (card.rehearsal() || demonstration.isAmongOurselves());
    }

    /// For streams and commands, which read of the card nothing that ever changes: the one remembered does.
    private WorkshopCard card(UUID id) {
        WorkshopCard known = fixed.get(id);
        if (known == null) {
            known = cards.byId(id).orElseThrow(() -> Problem.notFound("workshop.door.person-unknown"));
            fixed.put(id, known);
        }
        return known;
    }

    private boolean isForgotten(Keys.Opened opened) {
        return sessions.snapshot(opened.workshop()).people().person(opened.participant()).isEmpty();
    }

    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
