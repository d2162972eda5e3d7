package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// People are named by opaque ids alone.
public sealed interface RoomEvent extends Event {
    record Joined(
            Id<Participant> participant, Role role, Place place, Set<Id<PlannedInitiative>> carries, Instant at)
            implements RoomEvent {
        public Joined {
            carries = Collections.unmodifiableSet(new TreeSet<>(carries));
        }
    }

    record Left(Id<Participant> participant) implements RoomEvent {}

    record Returned(Id<Participant> participant) implements RoomEvent {}

    /// The name or the wish changed: which they are is not for the log.
    record DetailsChanged(Id<Participant> participant) implements RoomEvent {}

    record RoleChanged(Id<Participant> participant, Role role, Place place) implements RoomEvent {}

    /// Somebody would be more than they may declare themselves: they look on until a facilitator nods.
    record RoleAsked(Id<Participant> participant, Role role, Place place) implements RoomEvent {}

    /// They go on looking on.
    record RoleDeclined(Id<Participant> participant) implements RoomEvent {}

    record Forgotten(Id<Participant> participant) implements RoomEvent {}

    record HandRaised(Id<Participant> participant) implements RoomEvent {}

    record HandLowered(Id<Participant> participant) implements RoomEvent {}

    /// Everybody's table for a round.
    record Seated(int round, Map<Id<Participant>, Integer> tables) implements RoomEvent {
        public Seated {
            tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        }
    }

    /// One person's: late, back, or moved.
    ///
    /// @param byHand a facilitator chose the table
    record Placed(int round, Id<Participant> participant, int table, boolean byHand) implements RoomEvent {}
}
