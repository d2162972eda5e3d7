package org.essaim.rehearsal;

import java.util.Set;
import java.util.concurrent.Semaphore;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Decomposition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Role;
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
    static final String ANNOUNCED = SeatedRooms.ANNOUNCED;
    static final String FULL = "FULL ";
    static final String ALL = "ROOMS READY";

    private static final int AT_ONCE = 16;

    private static final String SAID = " : ceux qu’on ne voit jamais en réunion parlent volontiers chez eux, pourvu qu’on y aille.";

    private final int count;
    private final boolean full;
    private final Workshops workshops;
    private final SeatedRooms rooms;

    BenchRooms(
            @Value("${essaim.bench-rooms}") int count,
            @Value("${essaim.bench-full-room:false}") boolean full,
            Workshops workshops,
            Sessions sessions) {
        this.count = count;
        this.full = full;
        this.workshops = workshops;
        this.rooms = new SeatedRooms(workshops, sessions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() throws InterruptedException {
        for (int room = 1; room <= count; room++) {
            WorkshopCard card = rooms.prepare("Mesure " + room);
            rooms.seat(card);
            System.out.println(ANNOUNCED + card.code() + " " + card.wallKey());
        }
        if (full) {
            System.out.println(FULL + fullRoom());
        }
        System.out.println(ALL);
    }

    /// As full as a room may be, and closed.
    ///
    /// @return the key of one of its people
    private String fullRoom() throws InterruptedException {
        WorkshopCard card = rooms.prepare("Mesure 0");
        String key = "";
        for (int person = 0; person < Plan.MOST_PEOPLE; person++) {
            var arrival = workshops.join(card, new Workshops.Newcomer(
                    "Personne " + person, Role.LOCAL_AGENT, new Place("", "Territoire " + person), Citation.BY_TERRITORY, Set.of()));
            key = arrival instanceof Workshops.Arrival.In in ? in.key() : key;
        }
        rooms.seat(card);
        Semaphore room = new Semaphore(AT_ONCE);
        for (int note = 0; note < Decomposition.MOST_NOTES; note++) {
            int number = note;
            room.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    rooms.lead(card, new DecompositionCommand.WriteNote(
                            Id.derived("bench note " + number), 1 + number % 2, NoteKind.values()[number % 3], number + SAID, false));
                } finally {
                    room.release();
                }
            });
        }
        room.acquire(AT_ONCE);
        rooms.lead(card, new AgendaCommand.Close());
        return key;
    }
}
