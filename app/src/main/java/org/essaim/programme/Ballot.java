package org.essaim.programme;

import java.util.Set;
import java.util.UUID;

/// A ballot of a vote still open.
///
/// @param voterName the territory, or the person, whose voice it is
/// @param email what its voter left, by which they may be asked; may be empty
/// @param admitted whether a leader of the programme nodded: it does not count until then
public record Ballot(
        UUID id, UUID programme, String voterName, String email, boolean admitted, Set<UUID> approved) {}
