package org.essaim.workshop.domain;

import java.util.Set;

/// Who is here, and where they sit.
public sealed interface RoomCommand extends Command {
    /// @param carries the initiatives this person brings to the room
    record Join(
            Id<Participant> participant,
            String name,
            Role role,
            Place place,
            Citation citation,
            Set<Id<PlannedInitiative>> carries)
            implements RoomCommand {
        public Join {
            carries = Set.copyOf(carries);
        }
    }

    record Leave(Id<Participant> participant) implements RoomCommand {}

    record Return(Id<Participant> participant) implements RoomCommand {}

    record ChangeDetails(Id<Participant> participant, String name, Citation citation) implements RoomCommand {}

    record ChangeRole(Id<Participant> participant, Role role, Place place) implements RoomCommand {}

    /// Lets somebody be what they ask to be; what they ask is in the room, not in the command.
    record AcceptRole(Id<Participant> participant) implements RoomCommand {}

    record DeclineRole(Id<Participant> participant) implements RoomCommand {}

    /// Forgets the name for good; what was written stays, by its territory.
    record Forget(Id<Participant> participant) implements RoomCommand {}

    record RaiseHand(boolean up) implements RoomCommand {}

    /// Moves somebody to another table of the current round.
    record Seat(Id<Participant> participant, int table) implements RoomCommand {}

    /// Draws the seats of the current round anew, from who is here.
    record Reseat() implements RoomCommand {}
}
