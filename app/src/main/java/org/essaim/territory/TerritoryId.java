package org.essaim.territory;

import java.util.Locale;
import java.util.Optional;

/// Which territory, by official code: `commune:06069` (INSEE), `epci:200039857` (SIREN), `departement:48` (overseas
/// collectivities too: `departement:987`), `region:84`, `groupe:terres-de-lorraine`, `national:fr`. Its text is stable:
/// it is stored, linked and
/// exported. Holding one does not mean that the territory exists: ask [Territories#find].
///
/// @param code upper case for official codes (`2A004`), lower case for slugs
public record TerritoryId(Level level, String code) implements Comparable<TerritoryId> {
    public static final TerritoryId FRANCE = new TerritoryId(Level.NATIONAL, "fr");

    private static final int LONGEST_CODE = 60;

    public enum Level {
        COMMUNE,
        EPCI,
        DEPARTEMENT,
        REGION,
        GROUPE,
        NATIONAL;

        private final String prefix = name().toLowerCase(Locale.ROOT) + ":";
    }

    public TerritoryId {
        if (code.isEmpty() || code.length() > LONGEST_CODE || !isPlain(code)) {
            throw new IllegalArgumentException("Not a territory's code: " + code);
        }
    }

    public static TerritoryId commune(String insee) {
        return new TerritoryId(Level.COMMUNE, insee);
    }

    public static TerritoryId epci(String siren) {
        return new TerritoryId(Level.EPCI, siren);
    }

    public static TerritoryId departement(String code) {
        return new TerritoryId(Level.DEPARTEMENT, code);
    }

    public static TerritoryId region(String code) {
        return new TerritoryId(Level.REGION, code);
    }

    public static TerritoryId groupe(String slug) {
        return new TerritoryId(Level.GROUPE, slug);
    }

    /// Reads what [#toString] writes; empty for anything else.
    public static Optional<TerritoryId> parse(String text) {
        for (Level level : Level.values()) {
            if (text.startsWith(level.prefix)) {
                try {
                    return Optional.of(new TerritoryId(level, text.substring(level.prefix.length())));
                } catch (IllegalArgumentException notACode) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// The same for an address: `epci-200039857`.
    public String slug() {
        return toString().replace(':', '-');
    }

    /// Reads what [#slug] writes; empty for anything else.
    public static Optional<TerritoryId> ofSlug(String slug) {
        return parse(slug.replaceFirst("-", ":"));
    }

    /// Its page.
    public String path() {
        return "/territoires/" + slug();
    }

    // A plain loop: it runs 36,000 times while the application starts.
    private static boolean isPlain(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(TerritoryId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return level.prefix + code;
    }
}
