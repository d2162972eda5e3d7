package org.essaim.commun.domain;

/// The answer to a change.
public sealed interface Decision {
    /// @param concept as it is now: the very same if nothing had to change
    record Accepted(Concept concept) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}

    static Decision refuse(Refusal.Reason reason, Object... details) {
        return new Refused(Refusal.because(reason, details));
    }
}
