package org.essaim.initiative.imports;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which list a file is, by its header.
///
/// @param source empty for the file of collectivités, which holds no project
record Recognised(GivenFile file, Optional<Source> source) {
    /// Below, a header looks like none of ours.
    private static final double LEAST_SHARE = 0.5;

    private record Candidate(Optional<Source> source, List<String> columns) {
        double share(Set<String> header) {
            return (double) columns.stream().filter(header::contains).count() / columns.size();
        }
    }

    /// Reads the whole file once for its encoding: a person is told beside the field, not later.
    ///
    /// @throws FileRefused when it is empty, no UTF-8, unknown, or lacks a column
    static Recognised of(GivenFile file, List<Source> sources) throws IOException {
        try (var table = new CsvTable(file)) {
            Set<String> header = new HashSet<>(table.columns());
            Candidate likest = Stream.concat(
                            Stream.of(new Candidate(Optional.empty(), CollectiviteReader.COLUMNS)),
                            sources.stream().map(source -> new Candidate(Optional.of(source), source.columns())))
                    .max(Comparator.comparingDouble(candidate -> candidate.share(header)))
                    .orElseThrow();
            if (likest.share(header) < LEAST_SHARE) {
                throw new FileRefused(file.name(), Reason.of("unknown-header"));
            }
            List<String> missing = likest.columns().stream()
                    .filter(column -> !header.contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                String key = missing.size() == 1 ? "missing-column" : "missing-columns";
                throw new FileRefused(file.name(), Reason.of(key, String.join(" », « ", missing)));
            }
            if (table.next() == null) {
                throw new FileRefused(file.name(), Reason.of("header-only"));
            }
            while (table.next() != null) {
                // Only to have read it.
            }
            return new Recognised(file, likest.source());
        }
    }
}
