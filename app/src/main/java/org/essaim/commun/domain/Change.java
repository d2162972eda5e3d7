package org.essaim.commun.domain;

import java.util.List;
import java.util.UUID;

/// What designers do to a concept. Whatever rewords or removes a text is refused if somebody changed that very text
/// since the revision they started from; everything else fits in.
public sealed interface Change {
    record Retitle(String title, String purpose) implements Change {}

    /// Draws from one more workshop.
    record Draw(UUID workshop) implements Change {}

    /// @param block made by whoever asks: the same twice makes one
    record AddBlock(UUID block, BodyBlock.Kind kind, String heading) implements Change {}

    record RewordBlock(UUID block, BodyBlock.Kind kind, String heading) implements Change {}

    /// @param up towards the beginning
    record MoveBlock(UUID block, boolean up) implements Change {}

    /// With its sentences.
    record RemoveBlock(UUID block) implements Change {}

    /// @param sentence made by whoever asks: the same twice makes one
    record AddSentence(UUID block, UUID sentence, String text, List<NoteRef> sources) implements Change {
        public AddSentence {
            sources = List.copyOf(sources);
        }
    }

    record Reword(UUID sentence, String text) implements Change {}

    record Cite(UUID sentence, List<NoteRef> sources) implements Change {
        public Cite {
            sources = List.copyOf(sources);
        }
    }

    record Uncite(UUID sentence, NoteRef source) implements Change {}

    /// Puts evidence of one's own behind a sentence.
    record AddEvidence(UUID sentence, Evidence evidence) implements Change {}

    record RemoveEvidence(UUID sentence, UUID evidence) implements Change {}

    /// Within its block, then over to the next one.
    record MoveSentence(UUID sentence, boolean up) implements Change {}

    record RemoveSentence(UUID sentence) implements Change {}
}
