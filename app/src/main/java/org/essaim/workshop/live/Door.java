package org.essaim.workshop.live;

import java.util.UUID;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Viewer;

/// A base address that knows a workshop and whose eyes look at it. Under each: `/stream`, `/commands`, `/regions/…`.
///
/// @param base without a final slash: `/s/{key}`, `/ateliers/{slug}/pupitre`, `/mur/{key}`
public record Door(Viewer viewer, String base, WorkshopCard card) {
    public UUID workshop() {
        return card.id();
    }

    /// Who sends what comes through this door.
    ///
    /// @throws IllegalStateException for the projector, through which nothing comes
    public Actor actor() {
        return switch (viewer) {
            case Viewer.Facilitator(var account) -> new Actor.Facilitator(account);
            case Viewer.Person(var id) -> new Actor.Person(id);
            case Viewer.Wall() -> throw new IllegalStateException("The projector only shows");
        };
    }
}
