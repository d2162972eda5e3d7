package org.essaim.territory;

import java.util.regex.Pattern;

/// « CA du Pays de Grasse » is « Pays de Grasse » to its people.
final class ShortName {
    private static final Pattern TYPE = Pattern.compile("^(?:CC|CA|CU) (?:du |de la |des |de l’|de |d’)?");
    private static final Pattern PARENTHESIS = Pattern.compile(" ?\\([^)]*\\)$");

    private ShortName() {}

    /// What its people call it, which others may be called too.
    static String of(Territory territory) {
        return of(territory.name(), territory.kind());
    }

    static String of(String name, Territory.Kind kind) {
        return kind.isIntercommunal() ? of(name) : name;
    }

    private static String of(String name) {
        String shortened =
                PARENTHESIS.matcher(TYPE.matcher(name).replaceFirst("")).replaceFirst("");
        if (shortened.isEmpty()) {
            return name;
        }
        return shortened.equals(name) ? name : Character.toUpperCase(shortened.charAt(0)) + shortened.substring(1);
    }
}
