package org.essaim.workshop.domain;

import java.time.ZoneId;

/// Where a workshop is held, and by which clock.
///
/// @param host  the territory that receives it; unknown where nobody said
/// @param place as people find it, an address or « à distance »; may be empty
/// @param zone  whose hour its hours are
public record Venue(Place host, String place, ZoneId zone) {
    public static final int LONGEST_PLACE = 160;

    /// What a workshop that does not say goes by.
    public static final Venue UNSAID = new Venue(Place.UNKNOWN, "", ZoneId.of("Europe/Paris"));

    /// The place, else the territory; empty when neither is known.
    public String words() {
        return !host.isKnown() ? place : place.isEmpty() ? host.name() : place + ", " + host.name();
    }
}
