package org.essaim.rehearsal;

import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.live.Sessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// In a server that a test starts with [#OPTION]: a room already at its tables, and its code on the output.
@Component
@ConditionalOnProperty("essaim.seated-room")
class SeatedRoom {
    static final String OPTION = "--essaim.seated-room=true";
    static final String ANNOUNCED = SeatedRooms.ANNOUNCED;

    private final SeatedRooms rooms;

    SeatedRoom(Workshops workshops, Sessions sessions) {
        this.rooms = new SeatedRooms(workshops, sessions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void seat() {
        WorkshopCard card = rooms.prepare("Survivre");
        rooms.seat(card);
        System.out.println(ANNOUNCED + card.code());
    }
}
