package org.essaim.initiative.imports;

import java.util.List;
import java.util.Map;
import org.essaim.initiative.Dataset;

/// How the lines of one public list are read.
interface Source {
    Dataset dataset();

    /// The columns without which a line says nothing.
    List<String> columns();

    /// Whether the number of a line is a key, or several lines may bear the same.
    boolean numbersAreKeys();

    /// @param collectivites where the collectivités of the national schema are, by its identifiers
    /// @throws LineRefused when the line cannot be kept
    ImportedProject read(Fields fields, Map<String, Place> collectivites) throws LineRefused;
}
