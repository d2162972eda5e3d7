package org.essaim.territory;

import java.util.Optional;

/// Where something is, as far as its source says.
///
/// @param territory empty when no official code was found
/// @param name the official one, or the source's
/// @param department its code; empty when unknown or across several
public record Located(Optional<TerritoryId> territory, String name, String department) {
    public static final Located UNKNOWN = new Located(Optional.empty(), "", "");
}
