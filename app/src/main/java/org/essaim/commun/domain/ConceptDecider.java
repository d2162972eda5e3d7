package org.essaim.commun.domain;

import static org.essaim.commun.domain.Decision.refuse;
import static org.essaim.commun.domain.Refusal.Reason.EVIDENCE_INCOMPLETE;
import static org.essaim.commun.domain.Refusal.Reason.LINK_UNREADABLE;
import static org.essaim.commun.domain.Refusal.Reason.NOTE_WITHDRAWN;
import static org.essaim.commun.domain.Refusal.Reason.TEXT_CHANGED;
import static org.essaim.commun.domain.Refusal.Reason.TITLE_TOO_SHORT;
import static org.essaim.commun.domain.Refusal.Reason.TOO_MANY;
import static org.essaim.commun.domain.Refusal.Reason.UNKNOWN_BLOCK;
import static org.essaim.commun.domain.Refusal.Reason.UNKNOWN_NOTE;
import static org.essaim.commun.domain.Refusal.Reason.UNKNOWN_SENTENCE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.essaim.text.Typed;

/// The rules of a draft: what may be changed, by whom it is not asked. Two designers work at once; each change names the
/// revision its author had before their eyes, and is refused only where the very text it rewords or removes was changed
/// since. Nothing typed is lost: a refusal tells the text as it is now.
public final class ConceptDecider {
    private final Concept concept;
    private final int seen;
    private final Matter matter;
    private final Optional<Version> original;

    private ConceptDecider(Concept concept, int seen, Matter matter, Optional<Version> original) {
        this.concept = concept;
        this.seen = seen;
        this.matter = matter;
        this.original = original;
    }

    /// @param seen     the revision its author started from
    /// @param matter   of the workshops that the concept draws from: a note is cited only if it stands
    /// @param original the version that an adaptation adapts
    public static Decision decide(
            Concept concept, int seen, Change change, Matter matter, Optional<Version> original) {
        return new ConceptDecider(concept, seen, matter, original).decide(change);
    }

    private Decision decide(Change change) {
        return switch (change) {
            case Change.Retitle(var title, var purpose) -> retitle(Typed.line(title), Typed.line(purpose));
            case Change.Draw(var workshop) -> draw(workshop);
            case Change.AddBlock(var id, var kind, var heading) -> addBlock(id, kind, Typed.line(heading));
            case Change.RewordBlock(var id, var kind, var heading) ->
                block(id, block -> rewordBlock(block, kind, Typed.line(heading)));
            case Change.MoveBlock(var id, var up) -> block(id, block -> moveBlock(block, up));
            case Change.RemoveBlock(var id) -> body().block(id).isEmpty() ? unchanged() : block(id, this::removeBlock);
            case Change.AddSentence(var block, var id, var text, var sources) ->
                block(block, it -> addSentence(it, id, Typed.line(text), sources));
            case Change.Reword(var id, var text) -> sentence(id, it -> reword(it, Typed.line(text)));
            case Change.Cite(var id, var sources) -> sentence(id, it -> cite(it, sources));
            case Change.Uncite(var id, var source) ->
                sentence(
                        id,
                        it -> it.sources().contains(source)
                                ? accept(body().with(it.without(source)))
                                : unchanged());
            case Change.AddEvidence(var id, var evidence) -> sentence(id, it -> prove(it, evidence.cleaned()));
            case Change.RemoveEvidence(var id, var evidence) ->
                sentence(id, it -> {
                    BodySentence without = it.withoutEvidence(evidence);
                    return without.equals(it) ? unchanged() : accept(body().with(without));
                });
            case Change.MoveSentence(var id, var up) -> sentence(id, it -> moveSentence(it, up));
            case Change.RemoveSentence(var id) ->
                body().sentence(id).isEmpty() ? unchanged() : sentence(id, this::removeSentence);
        };
    }

    private Decision retitle(String title, String purpose) {
        if (title.equals(body().title()) && purpose.equals(body().purpose())) {
            return unchanged();
        }
        if (body().touched() > seen) {
            return refuse(TEXT_CHANGED, body().title() + " – " + body().purpose());
        }
        if (Typed.length(title) < Body.SHORTEST_TITLE) {
            return refuse(TITLE_TOO_SHORT, Body.SHORTEST_TITLE);
        }
        return BodyTexts.tooLong(title, Body.LONGEST_TITLE)
                .or(() -> BodyTexts.tooLong(purpose, Body.LONGEST_PURPOSE))
                .orElseGet(() -> accept(body().titled(title, purpose, next())));
    }

    private Decision draw(UUID workshop) {
        if (concept.workshops().contains(workshop)) {
            return unchanged();
        }
        return concept.workshops().size() >= Concept.MOST_WORKSHOPS
                ? refuse(TOO_MANY, Concept.MOST_WORKSHOPS)
                : new Decision.Accepted(concept.drawing(workshop));
    }

    private Decision addBlock(UUID id, BodyBlock.Kind kind, String heading) {
        if (body().block(id).isPresent()) {
            return unchanged();
        }
        if (body().blocks().size() >= Body.MOST_BLOCKS) {
            return refuse(TOO_MANY, Body.MOST_BLOCKS);
        }
        return BodyTexts.refusal(heading, BodyBlock.LONGEST_HEADING).orElseGet(() -> {
            List<BodyBlock> blocks = new ArrayList<>(body().blocks());
            blocks.add(new BodyBlock(id, kind, heading, List.of(), next()));
            return accept(body().with(blocks));
        });
    }

    private Decision rewordBlock(BodyBlock block, BodyBlock.Kind kind, String heading) {
        if (heading.equals(block.heading()) && kind == block.kind()) {
            return unchanged();
        }
        if (block.touched() > seen) {
            return refuse(TEXT_CHANGED, block.heading());
        }
        return BodyTexts.refusal(heading, BodyBlock.LONGEST_HEADING)
                .orElseGet(() -> accept(body().with(block.as(kind, heading, next()))));
    }

    private Decision moveBlock(BodyBlock block, boolean up) {
        List<BodyBlock> blocks = new ArrayList<>(body().blocks());
        int from = blocks.indexOf(block);
        int to = from + (up ? -1 : 1);
        if (to < 0 || to >= blocks.size()) {
            return unchanged();
        }
        Collections.swap(blocks, from, to);
        return accept(body().with(blocks));
    }

    private Decision removeBlock(BodyBlock block) {
        Optional<BodySentence> newer =
                block.sentences().stream().filter(it -> it.touched() > seen).findFirst();
        if (block.touched() > seen || newer.isPresent()) {
            return refuse(TEXT_CHANGED, newer.map(BodySentence::text).orElse(block.heading()));
        }
        return accept(body().with(
                body().blocks().stream().filter(it -> !it.equals(block)).toList()));
    }

    private Decision addSentence(BodyBlock block, UUID id, String text, List<NoteRef> sources) {
        if (body().sentence(id).isPresent()) {
            return unchanged();
        }
        if (block.sentences().size() >= BodyBlock.MOST_SENTENCES) {
            return refuse(TOO_MANY, BodyBlock.MOST_SENTENCES);
        }
        return BodyTexts.refusal(text, BodySentence.LONGEST_TEXT)
                .or(() -> notCitable(sources))
                .or(() -> tooManySources(sources.size()))
                .orElseGet(() -> {
                    List<BodySentence> sentences = new ArrayList<>(block.sentences());
                    sentences.add(BodySentence.written(id, text, sources, next()));
                    return accept(body().with(block.with(sentences)));
                });
    }

    private Decision reword(BodySentence sentence, String text) {
        if (text.equals(sentence.text())) {
            return unchanged();
        }
        if (sentence.touched() > seen) {
            return refuse(TEXT_CHANGED, sentence.text());
        }
        return BodyTexts.refusal(text, BodySentence.LONGEST_TEXT)
                .orElseGet(() -> accept(body().with(sentence.reworded(text, next()))));
    }

    /// Citing adds, and fits in with whatever others did meanwhile.
    private Decision cite(BodySentence sentence, List<NoteRef> sources) {
        BodySentence citing = sentence.citing(sources);
        if (citing.equals(sentence)) {
            return unchanged();
        }
        return notCitable(sources)
                .or(() -> tooManySources(citing.sources().size()))
                .orElseGet(() -> accept(body().with(citing)));
    }

    /// Given twice, by a page sent twice, it is there once.
    private Decision prove(BodySentence sentence, Evidence evidence) {
        if (sentence.evidence().stream().anyMatch(it -> it.id().equals(evidence.id()))) {
            return unchanged();
        }
        if (!evidence.isWhole()) {
            return refuse(EVIDENCE_INCOMPLETE);
        }
        if (!evidence.leadsSomewhere()) {
            return refuse(LINK_UNREADABLE);
        }
        if (sentence.evidence().size() >= Evidence.MOST) {
            return refuse(TOO_MANY, Evidence.MOST);
        }
        return BodyTexts.tooLong(evidence.who(), Evidence.LONGEST_WHO)
                .or(() -> BodyTexts.tooLong(evidence.what(), Evidence.LONGEST_WHAT))
                .or(() -> BodyTexts.tooLong(evidence.when(), Evidence.LONGEST_WHEN))
                .or(() -> BodyTexts.tooLong(evidence.link(), Evidence.LONGEST_LINK))
                .orElseGet(() -> accept(body().with(sentence.provenBy(evidence))));
    }

    private Decision moveSentence(BodySentence sentence, boolean up) {
        BodyBlock block = body().blockOf(sentence.id()).orElseThrow();
        List<BodySentence> sentences = new ArrayList<>(block.sentences());
        int from = sentences.indexOf(sentence);
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < sentences.size()) {
            Collections.swap(sentences, from, to);
            return accept(body().with(block.with(sentences)));
        }
        int other = body().blocks().indexOf(block) + (up ? -1 : 1);
        if (other < 0 || other >= body().blocks().size()) {
            return unchanged();
        }
        BodyBlock neighbour = body().blocks().get(other);
        if (neighbour.sentences().size() >= BodyBlock.MOST_SENTENCES) {
            return refuse(TOO_MANY, BodyBlock.MOST_SENTENCES);
        }
        sentences.remove(sentence);
        List<BodySentence> there = new ArrayList<>(neighbour.sentences());
        there.add(up ? there.size() : 0, sentence);
        return accept(body().with(block.with(sentences)).with(neighbour.with(there)));
    }

    private Decision removeSentence(BodySentence sentence) {
        if (sentence.touched() > seen) {
            return refuse(TEXT_CHANGED, sentence.text());
        }
        BodyBlock block = body().blockOf(sentence.id()).orElseThrow();
        return accept(body().with(block.with(
                block.sentences().stream().filter(it -> !it.equals(sentence)).toList())));
    }

    private Optional<Decision> notCitable(List<NoteRef> sources) {
        for (NoteRef source : sources) {
            boolean ours = concept.workshops().contains(source.workshop());
            if (!ours || matter.note(source).isEmpty()) {
                return Optional.of(refuse(UNKNOWN_NOTE, source.number()));
            }
            if (!matter.stands(source)) {
                return Optional.of(refuse(NOTE_WITHDRAWN, source.number()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> tooManySources(int count) {
        return count > BodySentence.MOST_SOURCES
                ? Optional.of(refuse(TOO_MANY, BodySentence.MOST_SOURCES))
                : Optional.empty();
    }

    private Decision block(UUID id, Function<BodyBlock, Decision> answer) {
        return body().block(id).map(answer).orElseGet(() -> refuse(UNKNOWN_BLOCK));
    }

    private Decision sentence(UUID id, Function<BodySentence, Decision> answer) {
        return body().sentence(id).map(answer).orElseGet(() -> refuse(UNKNOWN_SENTENCE));
    }

    private Body body() {
        return concept.body();
    }

    private int next() {
        return concept.revision() + 1;
    }

    private Decision accept(Body changed) {
        Concept next = concept.with(changed);
        return new Decision.Accepted(original.map(next::beside).orElse(next));
    }

    private Decision unchanged() {
        return new Decision.Accepted(concept);
    }
}
