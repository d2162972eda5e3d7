package org.essaim.commun.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a concept and a version say.
///
/// @param purpose what it is for, in a sentence or two; may be empty while it is a draft
/// @param touched the concept's revision that changed title or purpose last
public record Body(String title, String purpose, List<BodyBlock> blocks, int touched) {
    public static final int SHORTEST_TITLE = 3;
    public static final int LONGEST_TITLE = 140;
    public static final int LONGEST_PURPOSE = 400;
    public static final int MOST_BLOCKS = 40;

    public Body {
        blocks = List.copyOf(blocks);
    }

    public Optional<BodyBlock> block(UUID id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /// The block a sentence is in.
    public Optional<BodyBlock> blockOf(UUID sentence) {
        return blocks.stream()
                .filter(block -> block.sentences().stream().anyMatch(it -> it.id().equals(sentence)))
                .findFirst();
    }

    public Stream<BodySentence> sentences() {
        return blocks.stream().flatMap(block -> block.sentences().stream());
    }

    public Optional<BodySentence> sentence(UUID id) {
        return sentences().filter(sentence -> sentence.id().equals(id)).findFirst();
    }

    /// Each note once, in reading order.
    public List<NoteRef> sources() {
        return sentences().flatMap(it -> it.sources().stream()).distinct().toList();
    }

    /// As it is published: which revision changed what is the draft's own.
    public Body settled() {
        return new Body(title, purpose, blocks.stream().map(BodyBlock::settled).toList(), 0);
    }

    /// The same, its sentences knowing which of another version they rewrite, see [BodySentence#beside].
    public Body beside(Parent parent, Body original) {
        return with(blocks.stream()
                .map(block -> block.with(block.sentences().stream()
                        .map(it -> original.sentence(it.id())
                                .map(replaced -> it.beside(parent, replaced))
                                .orElse(it))
                        .toList()))
                .toList());
    }

    Body titled(String newTitle, String newPurpose, int revision) {
        return new Body(newTitle, newPurpose, blocks, revision);
    }

    Body with(List<BodyBlock> others) {
        return new Body(title, purpose, others, touched);
    }

    Body with(BodyBlock changed) {
        return with(blocks.stream().map(it -> it.id().equals(changed.id()) ? changed : it).toList());
    }

    Body with(BodySentence changed) {
        return with(blocks.stream()
                .map(block -> block.with(block.sentences().stream()
                        .map(it -> it.id().equals(changed.id()) ? changed : it)
                        .toList()))
                .toList());
    }
}
