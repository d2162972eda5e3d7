package org.essaim.workshop.domain;

import java.util.List;

/// Notes, and the elements they are gathered into.
public sealed interface DecompositionCommand extends Command {
    /// @param table where it is written: one's own, or any for a facilitator (0: one's own)
    /// @param late  the phase moved on while it was typed: offered to the facilitators instead of refused
    record WriteNote(Id<Note> note, int table, NoteKind kind, String text, boolean late)
            implements DecompositionCommand {}

    /// @param revision the one the edit started from
    record RewordNote(Id<Note> note, int revision, String text) implements DecompositionCommand {}

    record MoveNote(Id<Note> note, NoteKind kind) implements DecompositionCommand {}

    /// For good: its text is blanked in the log too.
    record WithdrawNote(Id<Note> note) implements DecompositionCommand {}

    /// A facilitator puts a note aside, or back.
    record HideNote(Id<Note> note, boolean hidden) implements DecompositionCommand {}

    /// A facilitator takes in a note that came late.
    record AcceptNote(Id<Note> note) implements DecompositionCommand {}

    record CommentNote(Id<Comment> comment, Id<Note> note, String text) implements DecompositionCommand {}

    record Reveal() implements DecompositionCommand {}

    record Silence() implements DecompositionCommand {}

    record Gather(Id<Element> element, NoteKind kind, String text, List<Id<Note>> notes)
            implements DecompositionCommand {
        public Gather {
            notes = List.copyOf(notes);
        }
    }

    record RewordElement(Id<Element> element, int revision, String text) implements DecompositionCommand {}

    record AddToElement(Id<Element> element, Id<Note> note) implements DecompositionCommand {}

    record RemoveFromElement(Id<Note> note) implements DecompositionCommand {}

    record Dissolve(Id<Element> element) implements DecompositionCommand {}

    record MarkDecisive(Id<Element> element, boolean decisive) implements DecompositionCommand {}
}
