package org.essaim.initiative;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A link by which who carries an initiative completes it, without an account.
///
/// @param madeBy whom to ask when it no longer opens
/// @param usedAt once they saved
public record OwnerLink(UUID initiative, UUID madeBy, Instant expiresAt, Optional<Instant> usedAt) {
    public boolean opens(Instant now) {
        return usedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
