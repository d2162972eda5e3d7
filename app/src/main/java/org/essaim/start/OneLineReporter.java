package org.essaim.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says on the error stream, in one line, why the application did not start. The framework's own report, a screenful,
/// is switched off in `application.yaml`.
final class OneLineReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(StartRefused.sentence("refused", analysis.getDescription().replaceAll("\\s*\\R\\s*", " ")));
    }
}
