package org.essaim.initiative;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A public list of projects that can be imported. Which one a file is, its header says.
public enum Dataset {
    /// The lines subsidised by the State's Fonds vert in 2023.
    FONDS_VERT_2023,
    /// Actions of territories from Territoires en Transitions.
    PROJETS_TET,
    /// The national schema of ecological-transition projects.
    SCHEMA_PROJETS;

    /// For addresses, forms, exports and the database; stable.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "initiative.dataset." + slug();
    }

    public static Optional<Dataset> ofSlug(String slug) {
        return Stream.of(values()).filter(dataset -> dataset.slug().equals(slug)).findFirst();
    }
}
