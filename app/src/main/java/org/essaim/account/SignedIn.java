package org.essaim.account;

import java.util.Set;
import java.util.UUID;

/// The person behind a request. As a parameter of a controller's method it makes the page reserved: somebody not signed
/// in is sent to `/connexion` and comes back after. `Optional<SignedIn>` leaves the page open to all.
///
/// @param demonstration came through a door of the demonstration, and opens demonstration workshops only
public record SignedIn(UUID id, String name, String email, Set<Role> roles, boolean demonstration) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
