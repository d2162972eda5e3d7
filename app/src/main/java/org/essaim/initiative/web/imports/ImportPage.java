package org.essaim.initiative.web.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.essaim.initiative.imports.ImportRun;
import org.essaim.initiative.imports.ImportRun.RefusedLine;
import org.essaim.initiative.imports.ImportRun.State;
import org.essaim.ui.French;

/// One import: how far it is, or its report.
///
/// @param by who asked; empty when they no longer have an account
/// @param refusals one page of them
/// @param page of the refusals, from 1
public record ImportPage(ImportRun run, Optional<String> by, List<RefusedLine> refusals, int page) {
    static final int PER_PAGE = 100;
    /// Of the gauge.
    public static final int CELLS = 20;

    static ImportPage of(ImportRun run, Optional<String> by, int asked) {
        int last = Math.max(1, Math.ceilDiv(run.refusals().size(), PER_PAGE));
        int page = Math.clamp(asked, 1, last);
        int from = (page - 1) * PER_PAGE;
        return new ImportPage(
                run,
                by,
                run.refusals()
                        .subList(from, Math.min(from + PER_PAGE, run.refusals().size())),
                page);
    }

    public boolean running() {
        return run.state() == State.RUNNING;
    }

    public String files() {
        return French.list(run.fileNames());
    }

    public int cells() {
        return run.totalBytes() == 0 ? 0 : (int) (CELLS * run.readBytes() / run.totalBytes());
    }

    /// Whole seconds; empty while it runs.
    public Optional<Duration> took() {
        return run.took().map(took -> Duration.ofSeconds(took.toSeconds()));
    }

    public int from() {
        return (page - 1) * PER_PAGE + 1;
    }

    public int to() {
        return from() + refusals.size() - 1;
    }

    public Optional<String> previous() {
        return page > 1 ? Optional.of(run.path() + "?page=" + (page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return to() < run.refusals().size() ? Optional.of(run.path() + "?page=" + (page + 1)) : Optional.empty();
    }
}
