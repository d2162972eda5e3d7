package org.essaim.account;

/// What a room adds to the demonstration: a bean of that room, loaded after the workshops that it comes of, in the order of its
/// `@Order`, by the same operations as anybody's.
public interface DemonstrationPart {
    /// Whether nothing of its kind is there yet: a start that was killed half-way goes on where it was.
    boolean isMissing();

    void load();
}
