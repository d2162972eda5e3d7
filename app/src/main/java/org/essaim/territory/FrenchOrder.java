package org.essaim.territory;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// Names in the order of a French dictionary: « Évian » beside « Evry ».
final class FrenchOrder {
    static final Comparator<Territory> BY_NAME =
            Comparator.comparing(Territory::shortName, Collator.getInstance(Locale.FRENCH)::compare);

    private FrenchOrder() {}
}
