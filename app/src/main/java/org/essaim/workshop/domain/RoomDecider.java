package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.CLOSED;
import static org.essaim.workshop.domain.Refusal.Reason.FULL;
import static org.essaim.workshop.domain.Refusal.Reason.ID_ALREADY_USED;
import static org.essaim.workshop.domain.Refusal.Reason.NAME_MISSING;
import static org.essaim.workshop.domain.Refusal.Reason.NAME_TOO_LONG;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_FACILITATOR;
import static org.essaim.workshop.domain.Refusal.Reason.NO_TABLE;
import static org.essaim.workshop.domain.Refusal.Reason.PLACE_MISSING;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_ONLOOKERS;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_INITIATIVE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_PERSON;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_TABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.essaim.text.Typed;

final class RoomDecider {
    private RoomDecider() {}

    static Decision decide(Workshop workshop, Actor by, Instant at, RoomCommand command) {
        return switch (command) {
            case RoomCommand.Join join -> join(workshop, by, at, join);
            case RoomCommand.Leave(var id) -> about(workshop, by, id, person -> leave(workshop, person));
            case RoomCommand.Return(var id) -> about(workshop, by, id, person -> comeBack(workshop, person));
            case RoomCommand.ChangeDetails(var id, var name, var citation) ->
                about(workshop, by, id, _ -> named(name)
                        .orElseGet(() -> accept(new RoomEvent.DetailsChanged(id))
                                .and(new Effect.KeepPerson(id, new Person(Typed.line(name), citation)))));
            case RoomCommand.ChangeRole(var id, var role, var place) ->
                about(workshop, by, id, person -> !Decider.isFacilitator(by) && role.isAskedFor(place)
                        ? ask(person, role, place)
                        : changeRole(workshop, person, role, place));
            case RoomCommand.AcceptRole(var id) -> answered(workshop, by, id, person -> accepted(workshop, person));
            case RoomCommand.DeclineRole(var id) ->
                answered(workshop, by, id, person ->
                        person.asks() == null ? unchanged() : accept(new RoomEvent.RoleDeclined(id)));
            case RoomCommand.Forget(var id) ->
                about(workshop, by, id, person -> forget(workshop, person));
            case RoomCommand.RaiseHand(var up) -> raiseHand(workshop, by, up);
            case RoomCommand.Seat(var id, var table) -> seat(workshop, by, id, table);
            case RoomCommand.Reseat() -> reseat(workshop, by);
        };
    }

    /// Whom a facilitator lets in is what they say; others wait for a nod to be more than they may declare themselves.
    private static Decision join(Workshop workshop, Actor by, Instant at, RoomCommand.Join join) {
        if (workshop.agenda().status() == Agenda.Status.CLOSED) {
            return refuse(CLOSED);
        }
        Optional<Decision> badName = named(join.name());
        if (badName.isPresent()) {
            return badName.get();
        }
        if (join.role().takesPart() && !join.place().isKnown()) {
            return refuse(PLACE_MISSING);
        }
        if (workshop.room().participants().containsKey(join.participant())) {
            return refuse(ID_ALREADY_USED);
        }
        boolean asks = !Decider.isFacilitator(by) && join.role().isAskedFor(join.place());
        Role role = asks ? Role.OBSERVER : join.role();
        Optional<Decision> noRoom = noRoom(workshop, role);
        if (noRoom.isPresent()) {
            return noRoom.get();
        }
        if (workshop.room().participants().size() >= Room.MOST_EVER) {
            return refuse(FULL, Room.MOST_EVER);
        }
        if (!join.carries().stream().allMatch(id -> workshop.plan().initiative(id).isPresent())) {
            return refuse(UNKNOWN_INITIATIVE);
        }
        var joined = new RoomEvent.Joined(join.participant(), role, join.place(), join.carries(), at);
        List<Event> events = new ArrayList<>();
        events.add(joined);
        if (asks) {
            events.add(new RoomEvent.RoleAsked(join.participant(), join.role(), join.place()));
        }
        Workshop arrived = workshop.evolve(joined);
        arrived.room().participant(join.participant()).ifPresent(person -> events.addAll(seatIfNeeded(arrived, person)));
        return accept(events)
                .and(new Effect.KeepPerson(
                        join.participant(), new Person(Typed.line(join.name()), join.citation())));
    }

    /// Those who take part and those who look on are counted apart.
    private static Optional<Decision> noRoom(Workshop workshop, Role role) {
        if (role.takesPart()) {
            return workshop.room().takingPart().size() >= workshop.plan().capacity()
                    ? Optional.of(refuse(FULL, workshop.plan().capacity()))
                    : Optional.empty();
        }
        return workshop.room().lookingOn() >= Room.MOST_ONLOOKERS
                ? Optional.of(refuse(TOO_MANY_ONLOOKERS, Room.MOST_ONLOOKERS))
                : Optional.empty();
    }

    /// Whose keys are gone cannot come back: they leave a room still at work.
    private static Decision forget(Workshop workshop, Participant person) {
        List<Event> events = new ArrayList<>();
        if (person.here() && workshop.agenda().status() != Agenda.Status.CLOSED) {
            events.add(new RoomEvent.Left(person.id()));
        }
        events.add(new RoomEvent.Forgotten(person.id()));
        return accept(events).and(new Effect.ForgetPerson(person.id()));
    }

    private static Decision leave(Workshop workshop, Participant person) {
        return person.here() ? accept(new RoomEvent.Left(person.id())) : unchanged();
    }

    private static Decision comeBack(Workshop workshop, Participant person) {
        if (workshop.agenda().status() == Agenda.Status.CLOSED) {
            return refuse(CLOSED);
        }
        if (person.here()) {
            return unchanged();
        }
        Optional<Decision> noRoom = noRoom(workshop, person.role());
        if (noRoom.isPresent()) {
            return noRoom.get();
        }
        List<Event> events = new ArrayList<>();
        events.add(new RoomEvent.Returned(person.id()));
        events.addAll(seatIfNeeded(workshop.evolve(events.getFirst()), person));
        return accept(events);
    }

    private static Decision ask(Participant person, Role role, Place place) {
        boolean alreadyIs = person.role() == role && person.place().equals(place);
        return alreadyIs || new Participant.Asked(role, place).equals(person.asks())
                ? unchanged()
                : accept(new RoomEvent.RoleAsked(person.id(), role, place));
    }

    private static Decision accepted(Workshop workshop, Participant person) {
        Participant.Asked asked = person.asks();
        return asked == null ? unchanged() : changeRole(workshop, person, asked.role(), asked.place());
    }

    private static Decision answered(
            Workshop workshop, Actor by, Id<Participant> id, Function<Participant, Decision> answer) {
        return Decider.isFacilitator(by) ? about(workshop, by, id, answer) : refuse(NOT_A_FACILITATOR);
    }

    private static Decision changeRole(Workshop workshop, Participant person, Role role, Place place) {
        if (role.takesPart() && !place.isKnown()) {
            return refuse(PLACE_MISSING);
        }
        if (person.role() == role && person.place().equals(place)) {
            return unchanged();
        }
        boolean changesSides = role.takesPart() != person.takesPart() && person.here();
        Optional<Decision> noRoom = changesSides ? noRoom(workshop, role) : Optional.empty();
        if (noRoom.isPresent()) {
            return noRoom.get();
        }
        var changed = new RoomEvent.RoleChanged(person.id(), role, place);
        List<Event> events = new ArrayList<>();
        events.add(changed);
        events.addAll(seatIfNeeded(workshop.evolve(changed), person.as(role, place)));
        return accept(events);
    }

    /// Whoever arrives once people sit at tables gets a seat with the news.
    private static List<Event> seatIfNeeded(Workshop workshop, Participant person) {
        int round = workshop.room().round();
        boolean seated = workshop.room().table(person.id()) > 0;
        boolean atTables = round > 0 && workshop.reached(Phase.DECOMPOSITION);
        return person.takesPart() && atTables && !seated
                ? List.of(new RoomEvent.Placed(round, person.id(), TablePlan.forLatecomer(workshop, person), false))
                : List.of();
    }

    private static Decision raiseHand(Workshop workshop, Actor by, boolean up) {
        return Decider.person(workshop, by)
                .<Decision>map(person -> person.handRaised() == up
                        ? unchanged()
                        : accept(up ? new RoomEvent.HandRaised(person.id()) : new RoomEvent.HandLowered(person.id())))
                .orElseGet(() -> refuse(NOT_ALLOWED));
    }

    private static Decision seat(Workshop workshop, Actor by, Id<Participant> id, int table) {
        if (!Decider.isFacilitator(by)) {
            return refuse(NOT_A_FACILITATOR);
        }
        Optional<Participant> person = workshop.room().participant(id);
        if (person.isEmpty() || !person.get().takesPart()) {
            return refuse(UNKNOWN_PERSON);
        }
        if (workshop.room().round() == 0) {
            return refuse(NO_TABLE);
        }
        if (workshop.choice().initiativeOf(table).isEmpty()) {
            return refuse(UNKNOWN_TABLE, table);
        }
        return workshop.room().table(id) == table
                ? unchanged()
                : accept(new RoomEvent.Placed(workshop.room().round(), id, table, true));
    }

    private static Decision reseat(Workshop workshop, Actor by) {
        if (!Decider.isFacilitator(by)) {
            return refuse(NOT_A_FACILITATOR);
        }
        int round = workshop.room().round();
        return round == 0
                ? refuse(NO_TABLE)
                : accept(TablePlan.draw(workshop, round, workshop.choice().tables()));
    }

    /// People decide for themselves, facilitators for anybody.
    private static Decision about(
            Workshop workshop, Actor by, Id<Participant> id, Function<Participant, Decision> answer) {
        Optional<Participant> person = workshop.room().participant(id);
        if (person.isEmpty()) {
            return refuse(UNKNOWN_PERSON);
        }
        boolean allowed = Decider.isFacilitator(by) || by.equals(new Actor.Person(id));
        return allowed ? answer.apply(person.get()) : refuse(NOT_ALLOWED);
    }

    private static Optional<Decision> named(String typed) {
        String name = Typed.line(typed);
        if (name.isEmpty()) {
            return Optional.of(refuse(NAME_MISSING));
        }
        return Typed.length(name) > Person.LONGEST_NAME
                ? Optional.of(refuse(NAME_TOO_LONG, Person.LONGEST_NAME))
                : Optional.empty();
    }
}
