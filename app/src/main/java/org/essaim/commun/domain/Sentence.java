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
public record Sentence(
        UUID id, String text, List<NoteRef> sources, @Nullable Parent from, List<Evidence> evidence, int touched) {
    public static final int LONGEST_TEXT = 600;
    public static final int MOST_SOURCES = 20;

    public Sentence {
        sources = List.copyOf(sources);
        // A sentence written before evidence could be given has none.
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static Sentence written(UUID id, String text, List<NoteRef> sources, int revision) {
        return new Sentence(id, text, List.of(), null, List.of(), revision).citing(sources);
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
    Sentence beside(Parent parent, Sentence replaced) {
        boolean rewritten = parent.equals(from);
        if (text.equals(replaced.text()) != rewritten) {
            return this;
        }
        return rewritten
                ? new Sentence(
                        id,
                        text,
                        joined(replaced.sources(), sources).sorted().toList(),
                        replaced.from(),
                        joined(replaced.evidence(), evidence).toList(),
                        touched)
                : new Sentence(
                        id, text, without(sources, replaced.sources()), parent,
                        without(evidence, replaced.evidence()), touched);
    }

    Sentence reworded(String words, int revision) {
        return new Sentence(id, words, sources, from, evidence, revision);
    }

    Sentence citing(List<NoteRef> more) {
        return new Sentence(id, text, joined(sources, more).sorted().toList(), from, evidence, touched);
    }

    Sentence without(NoteRef source) {
        return new Sentence(id, text, without(sources, List.of(source)), from, evidence, touched);
    }

    Sentence provenBy(Evidence more) {
        return new Sentence(id, text, sources, from, joined(evidence, List.of(more)).toList(), touched);
    }

    Sentence withoutEvidence(UUID gone) {
        return new Sentence(
                id, text, sources, from, evidence.stream().filter(it -> !it.id().equals(gone)).toList(), touched);
    }

    Sentence settled() {
        return new Sentence(id, text, sources, from, evidence, 0);
    }

    private static <T> Stream<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct();
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        return all.stream().filter(it -> !some.contains(it)).toList();
    }
}
