package org.essaim.initiative;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What an initiative is about. Few, for one to read them all.
public enum Theme {
    MOBILISATION,
    FINANCEMENT,
    ENERGIE,
    BATIMENTS,
    AMENAGEMENT,
    MOBILITE,
    ALIMENTATION,
    BIODIVERSITE,
    EAU,
    RISQUES,
    DECHETS,
    ACHATS_PUBLICS,
    ECONOMIE_LOCALE,
    EDUCATION,
    SANTE;

    /// For addresses, forms and exports; stable.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "initiative.theme." + slug();
    }

    public static Optional<Theme> ofSlug(String slug) {
        return Stream.of(values()).filter(theme -> theme.slug().equals(slug)).findFirst();
    }
}
