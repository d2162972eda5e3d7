package org.essaim.imports;

import java.util.List;
import java.util.SequencedMap;
import org.essaim.imports.Recognised.Part;

/// The public lists that a room has imported, and what it makes of them.
public interface ImportedLists {
    /// With their columns.
    List<KnownList> lists();

    /// What to run for files that were given together, by what they are of.
    List<ImportPlan> plans(SequencedMap<Edition, List<Part>> given);
}
