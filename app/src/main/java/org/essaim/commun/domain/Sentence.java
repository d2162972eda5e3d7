package org.essaim.commun.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One sentence, and the notes behind it.
///
/// @param sources by number; none is a fact that pages say
/// @param touched the concept's revision that changed its text last
public record Sentence(UUID id, String text, List<NoteRef> sources, int touched) {
    public static final int LONGEST_TEXT = 600;
    public static final int MOST_SOURCES = 20;

    public Sentence {
        sources = List.copyOf(sources);
    }

    Sentence reworded(String words, int revision) {
        return new Sentence(id, words, sources, revision);
    }

    Sentence citing(List<NoteRef> more) {
        return new Sentence(
                id,
                text,
                Stream.concat(sources.stream(), more.stream()).distinct().sorted().toList(),
                touched);
    }

    Sentence without(NoteRef source) {
        return new Sentence(
                id, text, sources.stream().filter(it -> !it.equals(source)).toList(), touched);
    }

    Sentence settled() {
        return new Sentence(id, text, sources, 0);
    }
}
