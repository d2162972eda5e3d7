package org.essaim.start;

import org.essaim.ui.RefusedSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Finds, under what the framework wrapped around it, the one sentence that a person needs.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusedAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
            }
            if (cause instanceof RefusedSetting bad) {
                return new FailureAnalysis(StartRefused.sentence(bad.key()), null, bad);
            }
            if (cause instanceof PortInUseException taken) {
                var sentence = StartRefused.sentence("port-taken", String.valueOf(taken.getPort()));
                return new FailureAnalysis(sentence, null, taken);
            }
        }
        return null;
    }
}
