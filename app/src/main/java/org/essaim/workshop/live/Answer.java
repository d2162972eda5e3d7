package org.essaim.workshop.live;

import org.essaim.workshop.domain.Refusal;

/// What a sender is told.
public sealed interface Answer {
    /// On disk.
    ///
    /// @param position of the log once it was taken in
    record Done(long position) implements Answer {}

    record Refused(Refusal refusal) implements Answer {}
}
