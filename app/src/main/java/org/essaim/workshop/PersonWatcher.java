package org.essaim.workshop;

import java.util.UUID;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;

/// Is told, in the transaction that forgets them, that somebody of a room is forgotten: whoever keeps their name or
/// address under this number deletes it too.
@FunctionalInterface
public interface PersonWatcher {
    void forgotten(UUID workshop, Id<Participant> person);
}
