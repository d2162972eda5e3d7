package org.essaim.registration;

import java.time.Instant;
import java.util.UUID;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;

/// Somebody's seat, or their turn for one.
///
/// @param name empty once cancelled, or forgotten; `email` likewise
/// @param came whether they are, or were, in the room
public record Registration(
        UUID id,
        UUID workshop,
        String name,
        String email,
        Place place,
        Role role,
        Citation citation,
        State state,
        Instant registeredAt,
        boolean came) {
    public enum State {
        CONFIRMED,
        WAITING,
        CANCELLED
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    /// What the room knows of them until they come.
    public SeatKeeping.Expected expected() {
        return new SeatKeeping.Expected(id, name, place, role, citation);
    }

    /// What somebody asks for.
    ///
    /// @param place unknown while « territoire à préciser »
    public record Wish(String name, String email, Place place, Role role, Citation citation) {}
}
