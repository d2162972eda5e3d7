package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.UUID;
import org.essaim.territory.TerritoryField;
import org.essaim.workshop.domain.PlannedInitiative;

/// The part of the form in which initiatives are picked.
///
/// @param picked in the room's order
/// @param found  what the catalogue answers
/// @param query  what it was asked; empty for its latest
/// @param adding what is typed for one that the catalogue lacks
/// @param locked a vote was opened on these: they stay
/// @param said   what the last gesture did, to be announced; empty for none
public record Picker(
        List<PlannedInitiative> picked,
        List<PlannedInitiative> found,
        String query,
        Adding adding,
        boolean locked,
        Said said) {
    /// @param open whether that part of the page is unfolded
    public record Adding(String title, TerritoryField territory, boolean open) {
        static final String TERRITORY_FIELD = "new-territory";

        static final Adding NOTHING = new Adding("", TerritoryField.empty(TERRITORY_FIELD), false);
    }

    /// @param key empty for nothing to say
    public record Said(String key, String title) {
        static final Said NOTHING = new Said("", "");
    }

    public Picker {
        picked = List.copyOf(picked);
        found = List.copyOf(found);
    }

    public boolean has(UUID initiative) {
        return picked.stream().anyMatch(one -> one.id().value().equals(initiative));
    }
}
