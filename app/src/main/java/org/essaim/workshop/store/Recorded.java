package org.essaim.workshop.store;

import java.time.Instant;
import java.util.UUID;
import org.essaim.workshop.domain.Event;

/// An event in its place of the log.
///
/// @param position within its workshop, from 1
/// @param command  the id of the command it answers
public record Recorded(long position, UUID command, Instant at, Event event) {}
