package org.essaim.imports;

/// What a line of a list says, in the terms of the room that reads it.
public interface ListLine {
    /// The source's number; a key of its list only if [LineWriter#numbersAreKeys].
    String key();

    /// Of all but what changes of itself, such as an amount.
    Fingerprint identity();

    /// Of all that is kept: when the application learns something of a line, such as its territory, it counts as changed.
    Fingerprint content();
}
