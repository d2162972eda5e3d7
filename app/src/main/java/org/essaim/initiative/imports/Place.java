package org.essaim.initiative.imports;

import java.util.Optional;
import org.essaim.territory.TerritoryId;

/// Where a project is.
///
/// @param territory empty when no official code was found
/// @param name the official one, or the source's
/// @param department its code; empty when unknown or across several
record Place(Optional<TerritoryId> territory, String name, String department) {
    static final Place UNKNOWN = new Place(Optional.empty(), "", "");
}
