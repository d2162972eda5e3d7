package org.essaim.territory;

import java.util.Optional;
import org.essaim.territory.TerritoryId.Level;

/// A code as people type it, whole or its beginning: INSEE, SIREN (or the SIRET that begins with it), postcode,
/// department.
///
/// @param number its digits; -1 for a Corsican code, which has a letter
record Code(String text, long number) {
    private static final int POSTCODE = 5;
    private static final int SIREN = 9;
    private static final int SIRET = 14;

    /// From folded text; empty when it is no code.
    static Optional<Code> of(String text) {
        if (text.length() < 2 || text.length() > SIRET) {
            return Optional.empty();
        }
        boolean corsican = text.startsWith("2a") || text.startsWith("2b");
        for (int i = corsican ? 2 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(new Code(text, corsican ? -1 : Long.parseLong(text)));
    }

    /// Whether it is a code of this territory, whole.
    boolean is(Entry entry) {
        return switch (text.length()) {
            case 2, 3 -> entry.territory().id().level() == Level.DEPARTEMENT && beginsCode(entry);
            case POSTCODE -> entry.territory().id().level() == Level.COMMUNE && (beginsCode(entry) || beginsPostcode(entry));
            case SIREN -> entry.siren() == number;
            case SIRET -> entry.siren() != 0 && entry.siren() == number / powerOfTen(SIRET - SIREN);
            default -> false;
        };
    }

    /// Whether it is the code that a commune of before had.
    boolean was(Called called) {
        return !called.code().isEmpty() && called.code().equalsIgnoreCase(text);
    }

    /// Whether a code of this commune or this EPCI begins so: five digits are no SIREN yet, but a postcode.
    boolean begins(Entry entry) {
        boolean commune = entry.territory().id().level() == Level.COMMUNE;
        if (text.length() <= POSTCODE && commune) {
            return beginsCode(entry) || beginsPostcode(entry);
        }
        return text.length() > POSTCODE
                && text.length() <= SIREN
                && entry.siren() != 0
                && entry.siren() / powerOfTen(SIREN - text.length()) == number;
    }

    private boolean beginsCode(Entry entry) {
        return entry.territory().code().regionMatches(true, 0, text, 0, text.length());
    }

    private boolean beginsPostcode(Entry entry) {
        long unit = powerOfTen(POSTCODE - text.length());
        for (int postcode : entry.postcodes()) {
            if (postcode / unit == number) {
                return true;
            }
        }
        return false;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
