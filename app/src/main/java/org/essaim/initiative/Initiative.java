package org.essaim.initiative;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An initiative of the catalogue.
///
/// @param slug its address under `/initiatives/`; it stays when the title changes
/// @param imagined kept apart from the card; worth showing only while the card is not described
/// @param example brought by the demonstration, and said so wherever it is shown
/// @param revision from 1, one more at each edit
public record Initiative(
        UUID id,
        String slug,
        InitiativeCard card,
        Optional<Imagined> imagined,
        boolean example,
        int revision,
        Instant changedAt) {
    public boolean isDescribed() {
        return card.isDescribed();
    }

    public String path() {
        return "/initiatives/" + slug;
    }
}
