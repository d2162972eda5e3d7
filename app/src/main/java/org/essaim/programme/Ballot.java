package org.essaim.programme;

import java.util.Set;
import java.util.UUID;

/// A ballot of a vote still open.
///
/// @param voterName the territory, or the person, whose voice it is
public record Ballot(UUID id, UUID programme, String voterName, Set<UUID> approved) {}
