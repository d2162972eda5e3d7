package org.essaim.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.essaim.imports.ImportRun.Counts;
import org.essaim.imports.ImportRun.Failure;
import org.essaim.imports.ImportRun.State;
import org.essaim.ui.Unworded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs one import, in one transaction.
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportRuns runs;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    ImportRunner(ImportRuns runs, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(ImportPlan plan) {
        // How far it is, is told aside from the transaction: others see it at once.
        var report = new ImportReport(
                plan.run(),
                runs.instant(),
                (bytes, read) -> aside.executeWithoutResult(_ -> runs.progress(plan.run(), bytes, read)));
        try {
            whole.executeWithoutResult(_ -> all(plan, report));
        } catch (FileRefused refused) {
            fail(plan, new Failure(refused.file(), refused.reason()));
            return;
        } catch (RuntimeException unexpected) {
            Throwable cause = unexpected instanceof UncheckedIOException io ? io.getCause() : unexpected;
            LOG.error("Import {} failed, nothing was changed", plan.run(), Unworded.of(cause));
            fail(plan, new Failure(plan.files().getFirst().name(), Reason.of("imports.unexpected")));
            return;
        }
        // All is kept by now: what fails from here on is no failure of the import.
        if (report.changed()) {
            plan.changed().run();
        }
    }

    private void all(ImportPlan plan, ImportReport report) {
        runs.hold(plan.run());
        try {
            plan.work().run(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runs.end(plan.run(), State.DONE, report.counts(), report.refusals(), report.remarks(), null);
    }

    private void fail(ImportPlan plan, Failure failure) {
        aside.executeWithoutResult(
                _ -> runs.end(plan.run(), State.FAILED, Counts.NONE, List.of(), List.of(), failure));
    }
}
