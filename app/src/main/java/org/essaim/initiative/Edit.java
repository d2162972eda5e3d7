package org.essaim.initiative;

/// What became of an edit.
public sealed interface Edit {
    record Saved(Initiative initiative) implements Edit {}

    /// Somebody else saved another text meanwhile: nothing was changed, both are to be shown.
    record Overtaken(Initiative current) implements Edit {}

    record Unknown() implements Edit {}
}
