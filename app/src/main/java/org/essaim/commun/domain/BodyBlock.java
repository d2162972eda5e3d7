package org.essaim.commun.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A few sentences under a heading. An adaptation keeps the ids of its parent's blocks: what it changed is told by them.
///
/// @param touched the concept's revision that changed its kind or heading last
public record BodyBlock(UUID id, Kind kind, String heading, List<BodySentence> sentences, int touched) {
    public static final int LONGEST_HEADING = 120;
    public static final int MOST_SENTENCES = 30;

    /// What a block speaks of: how one goes about it, what around it makes it possible, what it takes; or anything.
    public enum Kind {
        MECHANISM,
        CONTEXT,
        RESOURCE,
        FREE
    }

    public BodyBlock {
        sentences = List.copyOf(sentences);
    }

    /// Its sentences one after the other.
    public String text() {
        return sentences.stream().map(BodySentence::text).collect(Collectors.joining(" "));
    }

    /// Each note once, in the order of the sentences.
    public Stream<NoteRef> sources() {
        return sentences.stream().flatMap(it -> it.sources().stream()).distinct();
    }

    BodyBlock with(List<BodySentence> others) {
        return new BodyBlock(id, kind, heading, others, touched);
    }

    BodyBlock as(Kind other, String words, int revision) {
        return new BodyBlock(id, other, words, sentences, revision);
    }

    BodyBlock settled() {
        return new BodyBlock(id, kind, heading, sentences.stream().map(BodySentence::settled).toList(), 0);
    }
}
