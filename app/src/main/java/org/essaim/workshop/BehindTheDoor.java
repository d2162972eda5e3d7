package org.essaim.workshop;

import org.jspecify.annotations.Nullable;

/// Which room somebody at the door of a workshop enters: that one, but for what the demonstration tells where others can read
/// it. Whoever keeps the demonstration answers: a workshop lies below and asks.
@FunctionalInterface
public interface BehindTheDoor {
    /// @param key what the visitor's address carries, if anything
    WorkshopCard behind(WorkshopCard card, @Nullable String key);
}
