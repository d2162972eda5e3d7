package org.essaim.commun;

import java.time.Instant;
import java.util.UUID;

/// A territory that would take a commun up.
///
/// @param id        made by whoever asks: the same twice counts once
/// @param version   the one they had before their eyes
/// @param territory its official key, or empty when only its name is known
/// @param name      of the person: personal, never public; may be empty
/// @param email     to be told of the next versions, and for nothing else; may be empty
/// @param message   as personal as the name
public record Taker(
        UUID id,
        int version,
        String territory,
        String territoryName,
        String name,
        String email,
        String message,
        Instant at) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_MESSAGE = 600;
}
