package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What the room leaves with.
///
/// @param drafted     whether the sentences were drawn already
/// @param reread      who said, since the room closed, that they had read it all again
/// @param publishedAt when the restitution became public; until then it is the room's
/// @param removed     sentences that the room took out: they are not drawn again
public record Synthesis(
        PVector<Sentence> sentences,
        boolean drafted,
        PSet<Id<Participant>> reread,
        @Nullable Instant publishedAt,
        PSet<Id<Sentence>> removed) {
    /// Sentences of the room's own, on one initiative.
    public static final int MOST_ADDED = 100;

    static final Synthesis EMPTY =
            new Synthesis(TreePVector.empty(), false, HashTreePSet.empty(), null, HashTreePSet.empty());

    public Optional<Sentence> sentence(Id<Sentence> id) {
        return sentences.stream().filter(sentence -> sentence.id().equals(id)).findFirst();
    }

    public Stream<Sentence> of(Id<PlannedInitiative> initiative, Sentence.Part part) {
        return sentences.stream()
                .filter(sentence -> sentence.initiative().equals(initiative) && sentence.part() == part);
    }

    long addedTo(Id<PlannedInitiative> initiative) {
        return sentences.stream()
                .filter(sentence -> sentence.initiative().equals(initiative) && sentence.sources().isEmpty())
                .count();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    Synthesis after(SynthesisEvent event) {
        return switch (event) {
            case SynthesisEvent.Drafted(var drawn) ->
                new Synthesis(TreePVector.from(drawn), true, reread, publishedAt, removed);
            case SynthesisEvent.SentenceAdded(var sentence) -> {
                Folding.require(sentence(sentence.id()).isEmpty(), event);
                yield with(sentences.plus(sentence));
            }
            case SynthesisEvent.SentenceAmended(var id, var text) ->
                with(sentences.with(sentences.indexOf(known(id)), known(id).amended(text)));
            case SynthesisEvent.SentenceRemoved(var id) ->
                new Synthesis(sentences.minus(known(id)), drafted, reread, publishedAt, removed.plus(id));
            case SynthesisEvent.Reread(var by) ->
                new Synthesis(sentences, drafted, reread.plus(by), publishedAt, removed);
            case SynthesisEvent.Published(var at) -> new Synthesis(sentences, drafted, reread, at, removed);
            case SynthesisEvent.Unpublished() -> new Synthesis(sentences, drafted, reread, null, removed);
        };
    }

    Synthesis toBeReadAgain() {
        return new Synthesis(sentences, drafted, HashTreePSet.empty(), publishedAt, removed);
    }

    private Synthesis with(PVector<Sentence> now) {
        return new Synthesis(now, drafted, reread, publishedAt, removed);
    }

    private Sentence known(Id<Sentence> id) {
        return sentence(id).orElseThrow(() -> new IllegalStateException("No sentence " + id));
    }
}
