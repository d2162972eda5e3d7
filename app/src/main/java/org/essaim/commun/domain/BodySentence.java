package org.essaim.commun.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One sentence, and what is behind it: notes of a workshop, the sentence of the original that it rewrites, evidence of
/// its authors' own. None of these is a fact that pages say.
///
/// @param sources  by number
/// @param from     the version whose sentence of this id it says in other words; nothing for words of the concept itself
/// @param evidence in the order in which it was given
/// @param touched  the concept's revision that changed its text last
public record BodySentence(
        UUID id, String text, List<NoteRef> sources, @Nullable Parent from, List<Evidence> evidence, int touched) {
    public static final int LONGEST_TEXT = 600;
    public static final int MOST_SOURCES = 20;

    public BodySentence {
        sources = List.copyOf(sources);
        // A sentence written before evidence could be given has none.
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static BodySentence written(UUID id, String text, List<NoteRef> sources, int revision) {
        return new BodySentence(id, text, List.of(), null, List.of(), revision).citing(sources);
    }

    /// The version whose sentence it rewrites.
    public Optional<Parent> original() {
        return Optional.ofNullable(from);
    }

    /// Whether anything that may still be read is behind it.
    public boolean isHeld(Matter matter) {
        return from != null || !evidence.isEmpty() || sources.stream().anyMatch(matter::stands);
    }

    /// In an adaptation. Words of its own come from the sentence they replace; the notes and the evidence that held that
    /// one do not hold them, unless somebody cites them again. Said to the word again, it has back what held it.
    ///
    /// @param parent   the version adapted
    /// @param replaced its sentence of this id
    BodySentence beside(Parent parent, BodySentence replaced) {
        boolean rewritten = parent.equals(from);
        if (text.equals(replaced.text()) != rewritten) {
            return this;
        }
        return rewritten
                ? new BodySentence(
                        id,
                        text,
                        joined(replaced.sources(), sources).sorted().toList(),
                        replaced.from(),
                        joined(replaced.evidence(), evidence).toList(),
                        touched)
                : new BodySentence(
                        id, text, without(sources, replaced.sources()), parent,
                        without(evidence, replaced.evidence()), touched);
    }

    BodySentence reworded(String words, int revision) {
        return new BodySentence(id, words, sources, from, evidence, revision);
    }

    BodySentence citing(List<NoteRef> more) {
        return new BodySentence(id, text, joined(sources, more).sorted().toList(), from, evidence, touched);
    }

    BodySentence without(NoteRef source) {
        return new BodySentence(id, text, without(sources, List.of(source)), from, evidence, touched);
    }

    BodySentence provenBy(Evidence more) {
        return new BodySentence(id, text, sources, from, joined(evidence, List.of(more)).toList(), touched);
    }

    BodySentence withoutEvidence(UUID gone) {
        return new BodySentence(
                id, text, sources, from, evidence.stream().filter(it -> !it.id().equals(gone)).toList(), touched);
    }

    BodySentence settled() {
        return new BodySentence(id, text, sources, from, evidence, 0);
    }

    private static <T> Stream<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct();
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        return all.stream().filter(it -> !some.contains(it)).toList();
    }
}
