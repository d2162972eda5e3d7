package org.essaim.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One import, while it runs or afterwards.
///
/// @param dataset the edition of a list that it is of, by its slug
/// @param askedBy empty when asked by the command
/// @param refusals of lines, at most [#MOST_REFUSALS]; their whole number is in the counts
/// @param remarks what was mended or left out in the lines kept
/// @param failure why nothing was kept
public record ImportRun(
        UUID id,
        List<String> fileNames,
        Optional<UUID> askedBy,
        State state,
        String dataset,
        Instant startedAt,
        Optional<Instant> endedAt,
        long totalBytes,
        long readBytes,
        Counts counts,
        List<RefusedLine> refusals,
        List<Remark> remarks,
        Optional<Failure> failure) {
    public static final int MOST_REFUSALS = 5_000;

    public enum State {
        RUNNING,
        DONE,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String messageKey() {
            return "imports.state." + word();
        }
    }

    /// Lines: those read are the four others together, once the import is done.
    public record Counts(int read, int created, int updated, int unchanged, int refused) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /// @param line where it begins in its file, from 1
    public record RefusedLine(String file, int line, Reason reason) {}

    public record Failure(String file, Reason reason) {}

    public Optional<Duration> took() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }
}
