package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.UUID;

/// A command with what the core may not find out by itself: who sends it and what time it is.
///
/// @param id made by the client; the same id sent twice changes nothing
public record Sent(UUID id, Actor by, Instant at, Command command) {}
