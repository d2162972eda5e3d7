package org.essaim.ui;

import java.util.Optional;

/// A module that knows whether it does what it is for. `/healthz` asks each that has something to say.
@FunctionalInterface
public interface SignOfLife {
    /// What is wrong, in some words for whoever runs Essaim; nothing when all goes well.
    Optional<String> trouble();
}
