package org.essaim.territory;

import java.util.List;

/// Territories that act together without being one official territory, such as the EPCI of one contract.
record Grouping(String slug, String name, List<TerritoryId> members) {
    Grouping {
        members = List.copyOf(members);
    }
}
