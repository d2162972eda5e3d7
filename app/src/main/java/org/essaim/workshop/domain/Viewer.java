package org.essaim.workshop.domain;

import java.util.UUID;

/// Whose eyes a view is for.
public sealed interface Viewer {
    record Facilitator(UUID account) implements Viewer {}

    /// Somebody of the room, on their own phone.
    record Person(Id<Participant> participant) implements Viewer {}

    /// The projector: everybody at once, so nothing that one person alone may see.
    record Wall() implements Viewer {}
}
