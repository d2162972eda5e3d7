package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What the room leaves with.
///
/// @param drafted     whether the sentences were drawn already: once, so that amendments are never lost
/// @param publishedAt when the restitution became public; until then it is the room's
public record Synthesis(PVector<Sentence> sentences, boolean drafted, @Nullable Instant publishedAt) {
    static final Synthesis EMPTY = new Synthesis(TreePVector.empty(), false, null);

    public Optional<Sentence> sentence(Id<Sentence> id) {
        return sentences.stream().filter(sentence -> sentence.id().equals(id)).findFirst();
    }

    public Stream<Sentence> of(Id<PlannedInitiative> initiative, Sentence.Part part) {
        return sentences.stream()
                .filter(sentence -> sentence.initiative().equals(initiative) && sentence.part() == part);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    Synthesis after(SynthesisEvent event) {
        return switch (event) {
            case SynthesisEvent.Drafted(var drawn) -> new Synthesis(sentences.plusAll(drawn), true, publishedAt);
            case SynthesisEvent.SentenceAdded(var sentence) -> {
                Folding.require(sentence(sentence.id()).isEmpty(), event);
                yield new Synthesis(sentences.plus(sentence), drafted, publishedAt);
            }
            case SynthesisEvent.SentenceAmended(var id, var text) ->
                new Synthesis(
                        sentences.with(sentences.indexOf(known(id)), known(id).amended(text)), drafted, publishedAt);
            case SynthesisEvent.SentenceRemoved(var id) ->
                new Synthesis(sentences.minus(known(id)), drafted, publishedAt);
            case SynthesisEvent.Published(var at) -> new Synthesis(sentences, drafted, at);
            case SynthesisEvent.Unpublished() -> new Synthesis(sentences, drafted, null);
        };
    }

    private Sentence known(Id<Sentence> id) {
        return sentence(id).orElseThrow(() -> new IllegalStateException("No sentence " + id));
    }
}
