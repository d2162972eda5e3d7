package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;

public sealed interface SynthesisEvent extends Event {
    /// Drawn from the verdicts when the room enters the synthesis, and again whenever they say something else by now.
    ///
    /// @param sentences all there are from now on: those drawn, and those that the room took up, as it left them
    record Drafted(List<Sentence> sentences) implements SynthesisEvent {
        public Drafted {
            sentences = List.copyOf(sentences);
        }
    }

    record SentenceAdded(Sentence sentence) implements SynthesisEvent {}

    record SentenceAmended(Id<Sentence> sentence, String text) implements SynthesisEvent {}

    record SentenceRemoved(Id<Sentence> sentence) implements SynthesisEvent {}

    record Reread(Id<Participant> by) implements SynthesisEvent {}

    record Published(Instant at) implements SynthesisEvent {}

    record Unpublished() implements SynthesisEvent {}
}
