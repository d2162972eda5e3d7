package org.essaim.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.Key;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;

/// Who has a seat before the day. What registers people answers it: a workshop lies below, and asks for what its page says,
/// whom the desk waits for, and what the door knows of who comes by their link.
public interface SeatKeeping {
    Seats seats(UUID workshop);

    /// Those with a seat who are not in the room yet, by name.
    List<Expected> expected(UUID workshop);

    /// Whoever has a seat by this link, and is not in the room yet.
    Optional<Expected> expected(UUID workshop, Key key);

    /// Somebody expected is in the room.
    void came(Expected expected, Id<Participant> participant);

    /// Somebody came in by the code: whoever is expected under that name, or waits for a seat, from that territory or from
    /// one still to be said, is so no more.
    void came(UUID workshop, String name, Place place, Id<Participant> participant);

    /// Somebody with a seat, and what they said of themselves.
    record Expected(UUID id, String name, Place place, Role role, Citation citation) {}
}
