package org.essaim.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A letter as the queue knows it.
///
/// @param text empty once sent: what it held was for its reader alone
/// @param attempts how many times sending was tried
/// @param givenUp whether it is tried no more: refused for good, or too often
/// @param lastError what the mail server answered to the last try, if it refused
public record KeptLetter(
        UUID id,
        String to,
        String subject,
        String text,
        Instant queuedAt,
        int attempts,
        Optional<Instant> sentAt,
        boolean givenUp,
        Optional<String> lastError) {}
