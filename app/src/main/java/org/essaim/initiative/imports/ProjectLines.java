package org.essaim.initiative.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.imports.Fields;
import org.essaim.imports.LineRefused;
import org.essaim.imports.LineWriter;
import org.essaim.imports.Matching.Kept;
import org.essaim.initiative.Dataset;
import org.essaim.territory.Located;

/// The lines of a list of projects, which become funded projects.
///
/// @param collectivites where those of the national schema are, by its identifiers
record ProjectLines(Source source, Dataset dataset, Map<String, Located> collectivites, ProjectWriter writer)
        implements LineWriter<ImportedProject> {
    @Override
    public boolean numbersAreKeys() {
        return source.numbersAreKeys();
    }

    @Override
    public ImportedProject read(Fields fields) throws LineRefused {
        return source.read(fields, collectivites);
    }

    @Override
    public List<Kept> kept() {
        return writer.kept(dataset);
    }

    @Override
    public void write(UUID run, Instant at, List<Written<ImportedProject>> lines) {
        writer.write(dataset, run, at, lines);
    }
}
