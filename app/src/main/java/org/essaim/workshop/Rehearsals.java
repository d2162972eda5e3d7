package org.essaim.workshop;

import java.util.UUID;

/// Plays a workshop before its day, on a copy: simulated people fill the room, the facilitator leads it.
public interface Rehearsals {
    /// A rehearsal at its beginning: people are in the room, everything else is to be led.
    WorkshopCard begin(WorkshopCard original, UUID facilitator);

    /// A new one in full swing, whatever goes on in another.
    WorkshopCard anew(WorkshopCard original, UUID facilitator);

    /// The rehearsal under way of this workshop, or a new one played up to its first round at the tables.
    WorkshopCard inFullSwing(WorkshopCard original, UUID facilitator);
}
