package org.essaim.account;

import java.util.Set;

/// Something that belongs to the people who lead it: a programme, an initiative, a commun, a group of territories. See
/// [Leaders].
///
/// @param kind which of these, as it stands in addresses
/// @param id its own, among those of its kind
/// @param path its page
/// @param example made by the demonstration, whose people lead it, and administrators
/// @param roles who has none of these leads none, whatever list they are on; who was given no role at all leads what
///     they were invited to, and nothing else
public record Led(String kind, String id, String title, String path, boolean example, Set<Role> roles) {
    public Led {
        roles = Set.copyOf(roles);
    }

    /// Where its people are seen, invited and removed.
    public String leadersPath() {
        return "/responsables/" + kind + "/" + id;
    }
}
