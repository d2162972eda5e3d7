package org.essaim.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.account.Accounts;
import org.essaim.account.DemonstrationAccess;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.workshop.BehindTheDoor;
import org.essaim.workshop.Rehearsals;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rehearsal that visitors of the demonstration enter. It always has a place for one more: it forgets the visitor who
/// came first and has no page open, or begins anew.
@Component
class VisitorsRoom implements BehindTheDoor {
    private static final Place VISITED = new Place("epci:200039857", "Pays de Grasse");

    private final Accounts accounts;
    private final DemonstrationAccess access;
    private final Workshops workshops;
    private final Rehearsals rehearsals;
    private final Sessions sessions;
    private final Messages messages;

    /// Those of each room, in the order in which they came.
    private final Map<UUID, Set<Id<Participant>>> visitors = new ConcurrentHashMap<>();

    VisitorsRoom(
            Accounts accounts,
            DemonstrationAccess access,
            Workshops workshops,
            Rehearsals rehearsals,
            Sessions sessions,
            Messages messages) {
        this.accounts = accounts;
        this.access = access;
        this.workshops = workshops;
        this.rehearsals = rehearsals;
        this.sessions = sessions;
        this.messages = messages;
    }

    /// The room that somebody at the door of this one enters. Where others can read it, what the demonstration tells asks its
    /// key, and leads to the rehearsal: what visitors type there is nobody else's, and goes with it.
    ///
    /// @throws Problem 403 without the key
    @Override
    public WorkshopCard behind(WorkshopCard card, @Nullable String key) {
        if (!card.isForAllToRead() || access.isAmongOurselves()) {
            return card;
        }
        access.require(key);
        return rehearsals.inFullSwing(card, facilitator());
    }

    /// The rehearsal under way.
    WorkshopCard rehearsal() {
        return rehearsals.inFullSwing(original(), facilitator());
    }

    /// A visitor sits down among the simulated people, as one more.
    ///
    /// @return the unguessable part of their link
    synchronized String sitDown(Role role) {
        WorkshopCard card = rehearsal();
        Workshops.Arrival arrival = arrive(card, role);
        if (arrival instanceof Workshops.Arrival.Refused && makePlace(card)) {
            arrival = arrive(card, role);
        }
        if (arrival instanceof Workshops.Arrival.Refused) {
            card = rehearsals.anew(original(), facilitator());
            arrival = arrive(card, role);
        }
        return switch (arrival) {
            case Workshops.Arrival.In(var id, var key) -> {
                visitors.computeIfAbsent(card.id(), _ -> new LinkedHashSet<>()).add(id);
                yield key;
            }
            case Workshops.Arrival.Refused(var refusal) ->
                throw Problem.conflict("workshop.refusal." + refusal.reason(), refusal.words().toArray());
            case Workshops.Arrival.SameName() -> throw new IllegalStateException("Visitors are numbered");
        };
    }

    private Workshops.Arrival arrive(WorkshopCard card, Role role) {
        for (int visitor = 1; ; visitor++) {
            var newcomer = new Workshops.Newcomer(
                    messages.get("demonstration.visitor", visitor), role, VISITED, Citation.NOT_AT_ALL, Set.of());
            Workshops.Arrival arrival = workshops.letIn(card, newcomer, facilitator());
            // Another visitor has that number: the next is free, or the one after.
            if (!(arrival instanceof Workshops.Arrival.SameName)) {
                return arrival;
            }
        }
    }

    private boolean makePlace(WorkshopCard card) {
        Set<Id<Participant>> here = visitors.getOrDefault(card.id(), Set.of());
        Optional<Id<Participant>> absent = here.stream()
                .filter(id -> !sessions.isHeardBy(card.id(), new Viewer.Person(id)))
                .findFirst();
        absent.ifPresent(id -> {
            here.remove(id);
            sessions.send(
                    card.id(),
                    new Actor.Facilitator(facilitator()),
                    UuidCreator.getTimeOrderedEpoch(),
                    new RoomCommand.Forget(id));
        });
        return absent.isPresent();
    }

    private WorkshopCard original() {
        return workshops
                .byCode(Demonstration.OPEN_CODE.text())
                .filter(WorkshopCard::demonstration)
                .orElseThrow(() -> Problem.notFound("demonstration.no-such-door"));
    }

    private UUID facilitator() {
        return accounts.demonstrationPerson(org.essaim.account.Role.FACILITATOR).id();
    }
}
