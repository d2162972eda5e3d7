package org.essaim.restitution;

import org.jspecify.annotations.Nullable;

/// The sentences of the reader's language, typographed: `ui.t(…)` or `messages.get(…)`.
@FunctionalInterface
public interface Words {
    String get(String key, @Nullable Object... args);

    /// The same under this package's own prefix.
    default String say(String key, @Nullable Object... args) {
        return get("restitution." + key, args);
    }
}
