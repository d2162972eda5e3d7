package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.Set;

/// Somebody who joined, by an opaque id.
///
/// @param here    false once they left
/// @param carries the initiatives they brought, flagged beside what they say of them
public record Participant(
        Id<Participant> id,
        Role role,
        Place place,
        Set<Id<PlannedInitiative>> carries,
        Instant joinedAt,
        boolean here,
        boolean handRaised) {
    public boolean takesPart() {
        return role.takesPart();
    }

    Participant here(boolean nowHere) {
        return new Participant(id, role, place, carries, joinedAt, nowHere, nowHere && handRaised);
    }

    Participant hand(boolean up) {
        return new Participant(id, role, place, carries, joinedAt, here, up);
    }

    Participant as(Role newRole, Place newPlace) {
        return new Participant(id, newRole, newPlace, carries, joinedAt, here, handRaised);
    }
}
