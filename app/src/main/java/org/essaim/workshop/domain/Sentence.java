package org.essaim.workshop.domain;

import java.util.List;

/// One sentence of the synthesis.
///
/// @param sources the elements it was drawn from; none when the room wrote it itself
public record Sentence(
        Id<Sentence> id,
        Id<PlannedInitiative> initiative,
        Part part,
        String text,
        int revision,
        List<Id<Element>> sources) {
    public static final int LONGEST_TEXT = 400;

    public enum Part {
        REPRODUCIBLE,
        TO_IMPROVE,
        ON_CONDITION,
        /// Neither reproduced, adapted nor dropped by most: what the room has still to talk over.
        CONTESTED,
        /// What most would drop.
        DROPPED;

        /// Drawn from how territories are shared out: shown where there is something in it, with the figures.
        public boolean isCounted() {
            return this == CONTESTED || this == DROPPED;
        }
    }

    public Sentence {
        sources = List.copyOf(sources);
    }

    /// Added or amended by the room: it says what the room wants, whatever the verdicts say.
    boolean isTheRooms() {
        return revision > 0 || sources.isEmpty();
    }

    Sentence amended(String words) {
        return new Sentence(id, initiative, part, words, revision + 1, sources);
    }
}
