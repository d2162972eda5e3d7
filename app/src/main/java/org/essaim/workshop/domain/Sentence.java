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
        ON_CONDITION
    }

    public Sentence {
        sources = List.copyOf(sources);
    }

    Sentence amended(String words) {
        return new Sentence(id, initiative, part, words, revision + 1, sources);
    }
}
