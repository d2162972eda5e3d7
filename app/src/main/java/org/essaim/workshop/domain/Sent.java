package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A command with what the core may not find out by itself: who sends it and what time it is.
///
/// @param id    made by the client; the same id sent twice changes nothing
/// @param about what it was made for; none when whoever sends it decides from the workshop as it is
public record Sent(UUID id, Actor by, Instant at, Command command, @Nullable About about) {
    public Sent(UUID id, Actor by, Instant at, Command command) {
        this(id, by, at, command, null);
    }
}
