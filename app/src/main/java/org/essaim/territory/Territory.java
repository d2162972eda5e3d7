package org.essaim.territory;

import java.util.Locale;

/// A territory as people know it.
///
/// @param name its official name with French typography: « CA du Pays de Grasse »
/// @param shortName for tight places: « Pays de Grasse »; with what tells it apart from another so called: « Saint-Denis (La Réunion) »
/// @param code what official lists call it: INSEE code, SIREN for an EPCI, slug for a group
/// @param where the department of a commune, the main ones of an EPCI or of a group, the region of a department; empty
/// above
/// @param population inhabitants at the last census, the communes' sum; 0 where nobody lives
public record Territory(
        TerritoryId id, String name, String shortName, Kind kind, String code, String where, int population) {
    public enum Kind {
        GROUPE,
        CC,
        CA,
        CU,
        METROPOLE,
        COMMUNE,
        DEPARTEMENT,
        OUTRE_MER,
        REGION,
        NATIONAL;

        /// Where the words for this kind are in the message bundle.
        public String messageKey() {
            return "territory.kind." + name().toLowerCase(Locale.ROOT);
        }

        boolean isIntercommunal() {
            return ordinal() <= METROPOLE.ordinal();
        }
    }
}
