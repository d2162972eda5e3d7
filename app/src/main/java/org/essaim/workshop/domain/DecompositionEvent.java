package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface DecompositionEvent extends Event {
    /// @param author  nobody when a facilitator wrote for the table
    /// @param offered came late, waits for a facilitator
    record NoteWritten(
            Id<Note> note,
            Id<PlannedInitiative> initiative,
            int table,
            @Nullable Id<Participant> author,
            NoteKind kind,
            String text,
            boolean offered,
            Instant at)
            implements DecompositionEvent {}

    record NoteReworded(Id<Note> note, String text) implements DecompositionEvent {}

    record NoteMoved(Id<Note> note, NoteKind kind) implements DecompositionEvent {}

    record NoteWithdrawn(Id<Note> note) implements DecompositionEvent {}

    record NoteHidden(Id<Note> note, boolean hidden) implements DecompositionEvent {}

    record NoteAccepted(Id<Note> note) implements DecompositionEvent {}

    record NoteCommented(Id<Comment> comment, Id<Note> note, @Nullable Id<Participant> author, String text)
            implements DecompositionEvent {}

    record NotesRevealed() implements DecompositionEvent {}

    record NotesSilenced() implements DecompositionEvent {}

    record ElementGathered(
            Id<Element> element, Id<PlannedInitiative> initiative, NoteKind kind, String text, List<Id<Note>> notes)
            implements DecompositionEvent {
        public ElementGathered {
            notes = List.copyOf(notes);
        }
    }

    record ElementReworded(Id<Element> element, String text) implements DecompositionEvent {}

    record NoteAdded(Id<Element> element, Id<Note> note) implements DecompositionEvent {}

    record NoteRemoved(Id<Element> element, Id<Note> note) implements DecompositionEvent {}

    record ElementDissolved(Id<Element> element) implements DecompositionEvent {}

    record DecisiveMarked(Id<Element> element, boolean decisive) implements DecompositionEvent {}
}
