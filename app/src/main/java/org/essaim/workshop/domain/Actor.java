package org.essaim.workshop.domain;

import java.util.UUID;

/// Who sends a command.
public sealed interface Actor {
    /// One of those who lead the workshop.
    record Facilitator(UUID account) implements Actor {}

    /// Somebody who joined.
    record Person(Id<Participant> participant) implements Actor {}

    /// Somebody at the door: may join, nothing else.
    record Newcomer() implements Actor {}
}
