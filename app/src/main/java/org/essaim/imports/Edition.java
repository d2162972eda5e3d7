package org.essaim.imports;

import java.util.OptionalInt;

/// A list, in one of its years where it is published each year: an import is of one, and one at a time.
public record Edition(KnownList list, OptionalInt year) {
    /// Stable: runs are kept under it. [ImportRuns] finds the list in it again.
    public String slug() {
        return year.isPresent() ? list.slug() + "-" + year.getAsInt() : list.slug();
    }
}
