package org.essaim.initiative;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A public list of projects that can be imported; one published each year is a dataset each year. Which one a file is, its
/// titles say.
///
/// @param year 0 where the list is not of a year
public record Dataset(Family family, int year) {
    /// The lines subsidised by the State's Fonds vert in 2023.
    public static final Dataset FONDS_VERT_2023 = fondsVert(2023);
    /// Actions of territories from Territoires en Transitions.
    public static final Dataset PROJETS_TET = new Dataset(Family.PROJETS_TET, 0);
    /// The national schema of ecological-transition projects.
    public static final Dataset SCHEMA_PROJETS = new Dataset(Family.SCHEMA_PROJETS, 0);

    private static final Pattern FONDS_VERT_OF_A_YEAR = Pattern.compile("fonds-vert-(20\\d\\d)");

    public enum Family {
        FONDS_VERT("fonds-vert"),
        PROJETS_TET("projets-tet"),
        SCHEMA_PROJETS("schema-projets");

        private final String slug;

        Family(String slug) {
            this.slug = slug;
        }

        /// For message keys; stable.
        public String slug() {
            return slug;
        }
    }

    public static Dataset fondsVert(int year) {
        return new Dataset(Family.FONDS_VERT, year);
    }

    /// For addresses, forms, exports and the database; stable.
    public String slug() {
        return year == 0 ? family.slug() : family.slug() + "-" + year;
    }

    public String messageKey() {
        return "initiative.dataset." + family.slug();
    }

    /// Of its message: the year, as a word.
    public Object[] values() {
        return new Object[] {Integer.toString(year)};
    }

    public static Optional<Dataset> ofSlug(String slug) {
        Matcher fondsVert = FONDS_VERT_OF_A_YEAR.matcher(slug);
        return fondsVert.matches()
                ? Optional.of(fondsVert(Integer.parseInt(fondsVert.group(1))))
                : List.of(PROJETS_TET, SCHEMA_PROJETS).stream()
                        .filter(dataset -> dataset.slug().equals(slug))
                        .findFirst();
    }
}
