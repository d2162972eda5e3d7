package org.essaim.workshop.domain;

/// What every fold asks of its log.
final class Folding {
    private Folding() {}

    /// @throws IllegalStateException when the event cannot follow: the log is corrupt, and nothing is skipped
    static void require(boolean follows, Event event) {
        if (!follows) {
            throw new IllegalStateException("Cannot follow what came before: " + event);
        }
    }
}
