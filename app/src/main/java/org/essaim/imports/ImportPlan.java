package org.essaim.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.essaim.imports.Recognised.Part;

/// An import about to run.
///
/// @param parts all that it reads
/// @param changed told once all is committed, when lines were created or changed
public record ImportPlan(UUID run, Edition of, List<Part> parts, Work work, Runnable changed) {
    /// What is done within the import's one transaction: most often [ImportReport#compare].
    @FunctionalInterface
    public interface Work {
        void run(ImportReport report) throws IOException;
    }

    public ImportPlan {
        parts = List.copyOf(parts);
    }

    public ImportPlan(Edition of, List<Part> parts, Work work, Runnable changed) {
        this(UuidCreator.getTimeOrderedEpoch(), of, parts, work, changed);
    }

    List<GivenFile> files() {
        return parts.stream().map(Part::file).toList();
    }

    long bytes() {
        try {
            long bytes = 0;
            for (GivenFile file : files()) {
                bytes += Files.size(file.path());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
