package org.essaim.workshop.domain;

/// What the projector shows, what the room is told, and what designers pin for themselves.
public sealed interface StageCommand extends Command {
    record Project(Projection projection) implements StageCommand {}

    /// @param table 0 for the whole room
    record Tell(int table, String text) implements StageCommand {}

    record Hush() implements StageCommand {}

    record Pin(Id<Note> note, boolean pinned) implements StageCommand {}
}
