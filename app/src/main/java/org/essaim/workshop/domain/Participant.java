package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who joined, by an opaque id.
///
/// @param here    false once they left
/// @param carries the initiatives they brought, flagged beside what they say of them
/// @param asks    what they would be, once a facilitator nods; until then they look on
public record Participant(
        Id<Participant> id,
        Role role,
        Place place,
        Set<Id<PlannedInitiative>> carries,
        Instant joinedAt,
        boolean here,
        boolean handRaised,
        @Nullable Asked asks) {
    /// What somebody asks to be, and for which territory.
    public record Asked(Role role, Place place) {}

    public boolean takesPart() {
        return role.takesPart();
    }

    Participant here(boolean nowHere) {
        return new Participant(id, role, place, carries, joinedAt, nowHere, nowHere && handRaised, asks);
    }

    Participant hand(boolean up) {
        return new Participant(id, role, place, carries, joinedAt, here, up, asks);
    }

    Participant as(Role newRole, Place newPlace) {
        return new Participant(id, newRole, newPlace, carries, joinedAt, here, handRaised, null);
    }

    Participant asking(@Nullable Asked asked) {
        return new Participant(id, role, place, carries, joinedAt, here, handRaised, asked);
    }
}
