package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;

public sealed interface SynthesisEvent extends Event {
    /// Drawn from the verdicts when the room enters the synthesis.
    record Drafted(List<Sentence> sentences) implements SynthesisEvent {
        public Drafted {
            sentences = List.copyOf(sentences);
        }
    }

    record SentenceAdded(Sentence sentence) implements SynthesisEvent {}

    record SentenceAmended(Id<Sentence> sentence, String text) implements SynthesisEvent {}

    record SentenceRemoved(Id<Sentence> sentence) implements SynthesisEvent {}

    record Published(Instant at) implements SynthesisEvent {}

    record Unpublished() implements SynthesisEvent {}
}
