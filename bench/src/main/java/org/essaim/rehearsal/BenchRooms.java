package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decomposition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Step;
import org.essaim.workshop.live.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// For a server that is started to be measured: rooms already at their tables, and where they are, on its output.
@Component
@ConditionalOnProperty("essaim.bench-rooms")
class BenchRooms {
    static final String ANNOUNCED = "ROOM ";
    static final String FULL = "FULL ";
    static final String ALL = "ROOMS READY";

    private static final int AT_ONCE = 16;

    private static final UUID FACILITATOR = UUID.randomUUID();
    private static final String SAID = " : ceux qu’on ne voit jamais en réunion parlent volontiers chez eux, pourvu qu’on y aille.";

    private static final List<Step> STEPS = List.of(
            Step.of(Phase.WELCOME, 5), Step.of(Phase.CHOICE, 5), Step.of(Phase.DECOMPOSITION, 60), Step.of(Phase.SYNTHESIS, 5));

    private final int rooms;
    private final boolean full;
    private final Workshops workshops;
    private final Sessions sessions;

    BenchRooms(
            @Value("${essaim.bench-rooms}") int rooms,
            @Value("${essaim.bench-full-room:false}") boolean full,
            Workshops workshops,
            Sessions sessions) {
        this.rooms = rooms;
        this.full = full;
        this.workshops = workshops;
        this.sessions = sessions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() throws InterruptedException {
        for (int room = 1; room <= rooms; room++) {
            WorkshopCard card = workshops.prepare(plan(room), FACILITATOR, Workshops.Origin.ORDINARY);
            seat(card);
            System.out.println(ANNOUNCED + card.code() + " " + card.wallKey());
        }
        if (full) {
            System.out.println(FULL + fullRoom());
        }
        System.out.println(ALL);
    }

    private void seat(WorkshopCard card) {
        lead(card, new AgendaCommand.Open());
        lead(card, new ChoiceCommand.Keep(
                plan(0).initiatives().stream().limit(2).map(PlannedInitiative::id).toList()));
        lead(card, new AgendaCommand.Advance(0));
        lead(card, new ChoiceCommand.CloseVote(true));
        lead(card, new AgendaCommand.Advance(1));
    }

    /// As full as a room may be, and closed.
    ///
    /// @return the key of one of its people
    private String fullRoom() throws InterruptedException {
        WorkshopCard card = workshops.prepare(plan(0), FACILITATOR, Workshops.Origin.ORDINARY);
        String key = "";
        for (int person = 0; person < Plan.MOST_PEOPLE; person++) {
            var arrival = workshops.join(card, new Workshops.Newcomer(
                    "Personne " + person, Role.LOCAL_AGENT, new Place("", "Territoire " + person), Citation.BY_TERRITORY, Set.of()));
            key = arrival instanceof Workshops.Arrival.In in ? in.key() : key;
        }
        seat(card);
        Semaphore room = new Semaphore(AT_ONCE);
        for (int note = 0; note < Decomposition.MOST_NOTES; note++) {
            int number = note;
            room.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    lead(card, new DecompositionCommand.WriteNote(
                            Id.derived("bench note " + number), 1 + number % 2, NoteKind.values()[number % 3], number + SAID, false));
                } finally {
                    room.release();
                }
            });
        }
        room.acquire(AT_ONCE);
        lead(card, new AgendaCommand.Close());
        return key;
    }

    private void lead(WorkshopCard card, Command command) {
        sessions.send(card.id(), new Actor.Facilitator(FACILITATOR), UuidCreator.getTimeOrderedEpoch(), command);
    }

    private static Plan plan(int room) {
        List<PlannedInitiative> initiatives = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new PlannedInitiative(
                        Id.derived("bench " + i), "Initiative " + i, new Place("", "Territoire " + i), "", ""))
                .toList();
        return new Plan(
                "Mesure " + room, "Mesure", Instant.EPOCH, STEPS, initiatives, 2, 2, 200, Electorate.PERSON, false, "",
                Map.of(), 0, true);
    }
}
