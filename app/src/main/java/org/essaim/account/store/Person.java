package org.essaim.account.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;

/// Somebody with an account.
///
/// @param email in lower case, which is how addresses are compared
/// @param lastSignedIn empty for somebody invited who has not come yet
public record Person(
        UUID id, String email, String name, Set<Role> roles, boolean demonstration, Optional<Instant> lastSignedIn) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public SignedIn signedIn() {
        return new SignedIn(id, name, email, roles, demonstration);
    }

    /// The roles in the order of the enum, for pages.
    public Set<Role> orderedRoles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
