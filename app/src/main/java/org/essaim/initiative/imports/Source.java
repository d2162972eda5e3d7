package org.essaim.initiative.imports;

import java.util.Map;
import java.util.OptionalInt;
import org.essaim.imports.Fields;
import org.essaim.imports.KnownList;
import org.essaim.imports.LineRefused;
import org.essaim.initiative.Dataset;
import org.essaim.territory.Located;

/// How the lines of one public list are read.
interface Source {
    /// Its columns.
    KnownList list();

    /// @param year of the file, where the list is published each year
    Dataset dataset(OptionalInt year);

    /// Whether the number of a line is a key, or several lines may bear the same.
    boolean numbersAreKeys();

    /// @param collectivites where the collectivités of the national schema are, by its identifiers
    /// @throws LineRefused when the line cannot be kept
    ImportedProject read(Fields fields, Map<String, Located> collectivites) throws LineRefused;
}
