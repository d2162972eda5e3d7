package org.essaim.workshop.domain;

/// The territory somebody comes from or an initiative was carried in, as it was named that day.
///
/// @param territory the official key, such as `epci:200039857`; empty when nobody could say
/// @param name      as shown to the room
public record Place(String territory, String name) {
    public static final Place UNKNOWN = new Place("", "");

    public boolean isKnown() {
        return !name.isEmpty();
    }

    /// The whole country, which no room's work is taken back to.
    boolean isNational() {
        return territory.startsWith("national:");
    }

    /// What makes two people speak for one territory: its code, or its name where it has none.
    public String key() {
        return territory.isEmpty() ? "nom:" + name : territory;
    }
}
