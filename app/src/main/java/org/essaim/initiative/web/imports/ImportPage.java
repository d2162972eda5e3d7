package org.essaim.initiative.web.imports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.RefusedLine;
import org.essaim.imports.ImportRun.State;
import org.essaim.initiative.Dataset;
import org.essaim.language.Language;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Slice;

/// One import: how far it is, or its report.
///
/// @param by who asked; empty when they no longer have an account
/// @param refusals one page of them; the report keeps a bounded number
public record ImportPage(ImportRun run, Optional<String> by, Listed<RefusedLine> refusals) {
    private static final int PER_PAGE = 100;
    /// Of the gauge.
    public static final int CELLS = 20;

    static ImportPage of(ImportRun run, Optional<String> by, Map<String, List<String>> sent) {
        ListAddress asked = ListAddress.read(ImportsController.path(run), sent, List.of());
        List<RefusedLine> all = run.refusals();
        return new ImportPage(
                run,
                by,
                new Listed<>(
                        asked,
                        Slice.of(asked.page(), PER_PAGE, all.size(), (limit, offset) -> all.subList(
                                offset, Math.min(offset + limit, all.size())))));
    }

    public String path() {
        return ImportsController.path(run);
    }

    /// Empty for a file of collectivités alone.
    public Optional<Dataset> dataset() {
        return Dataset.ofSlug(run.dataset());
    }

    public boolean running() {
        return run.state() == State.RUNNING;
    }

    public String files() {
        return Language.spoken().list(run.fileNames());
    }

    public int cells() {
        return run.totalBytes() == 0 ? 0 : (int) (CELLS * run.readBytes() / run.totalBytes());
    }

    /// Whole seconds; empty while it runs.
    public Optional<Duration> took() {
        return run.took().map(took -> Duration.ofSeconds(took.toSeconds()));
    }
}
