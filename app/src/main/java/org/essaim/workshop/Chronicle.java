package org.essaim.workshop;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Erasure;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.store.EventLog;
import org.essaim.workshop.store.Recorded;

/// A workshop told at once, by the commands that were given and when: each is decided like any other, and what they
/// made of the log is written in one transaction. For what happened on another day than today.
public final class Chronicle {
    private final WorkshopCard card;
    private final EventLog log;
    private final UUID facilitator;
    private final long seed;
    private final List<Recorded> recorded = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Workshop workshop = Workshop.NOTHING;
    private People people = People.NONE;
    private Instant now;

    /// @param seed of the lot, should a vote be tied
    Chronicle(WorkshopCard card, EventLog log, UUID facilitator, long seed) {
        this.card = card;
        this.log = log;
        this.facilitator = facilitator;
        this.seed = seed;
        this.now = card.startsAt();
    }

    public WorkshopCard card() {
        return card;
    }

    public Workshop workshop() {
        return workshop;
    }

    /// Time passes.
    public Chronicle after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public Id<Participant> join(String name, Role role, Place place, Citation citation) {
        Id<Participant> id = new Id<>(UuidCreator.getTimeOrderedEpoch());
        decide(new Actor.Facilitator(facilitator), new RoomCommand.Join(id, name, role, place, citation, Set.of()));
        return id;
    }

    /// By the facilitator.
    public Chronicle lead(Command command) {
        decide(new Actor.Facilitator(facilitator), command);
        return this;
    }

    /// Moves one step on.
    public Chronicle advance() {
        return lead(new AgendaCommand.Advance(workshop.agenda().step()));
    }

    /// By somebody of the room.
    public Chronicle by(Id<Participant> person, Command command) {
        decide(new Actor.Person(person), command);
        return this;
    }

    /// What somebody of the room sees now.
    public View view(Id<Participant> person) {
        return Views.view(workshop, people, new Viewer.Person(person));
    }

    /// Writes it: all of it, or nothing.
    public void save() {
        Map<Long, Event> emptied = Erasure.of(effects, recorded.stream().map(Recorded::event).toList());
        log.append(card.id(), recorded, effects, emptied, workshop, true);
    }

    private void decide(Actor by, Command command) {
        Command whole = command instanceof ChoiceCommand.CloseVote close
                ? close.with(people.anonymousBallots(), seed)
                : command;
        Sent sent = new Sent(UuidCreator.getTimeOrderedEpoch(), by, now, whole);
        switch (Decider.decide(workshop, sent)) {
            case Decision.Refused(var refusal) ->
                throw new IllegalStateException(card.code() + ": " + command + " was refused, " + refusal);
            case Decision.Accepted(var events, var beside) -> {
                for (Event event : events) {
                    workshop = workshop.evolve(event);
                    recorded.add(new Recorded(workshop.position(), sent.id(), now, event));
                }
                people = people.after(beside);
                effects.addAll(beside);
            }
        }
    }
}
