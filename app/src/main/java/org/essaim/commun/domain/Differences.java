package org.essaim.commun.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What a body says otherwise than another, block by block and word by word: an adaptation beside its parent, a version
/// beside the one before. Blocks and sentences are known again by their ids, wherever they were moved.
///
/// @param blocks in the later body's order, those removed where they stood
public record Differences(List<Piece> title, List<Piece> purpose, List<OfBlock> blocks) {
    public enum State {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /// @param moved     it stands elsewhere among the others
    /// @param kind      as it is now, or was
    /// @param sentences in the later order, those removed where they stood
    public record OfBlock(
            UUID block,
            State state,
            boolean moved,
            BodyBlock.Kind kind,
            List<Piece> heading,
            List<OfSentence> sentences) {}

    /// @param gained notes behind it now that were not
    /// @param lost   those that were and are not any more
    /// @param given  evidence likewise
    /// @param taken  that was and is not any more
    public record OfSentence(
            UUID sentence,
            State state,
            List<Piece> text,
            List<NoteRef> gained,
            List<NoteRef> lost,
            List<Evidence> given,
            List<Evidence> taken) {}

    public static Differences between(Body before, Body after) {
        return new Differences(
                Piece.between(before.title(), after.title()),
                Piece.between(before.purpose(), after.purpose()),
                merged(before.blocks(), after.blocks(), BodyBlock::id, Differences::block));
    }

    /// How many blocks are not as they were.
    public long changed() {
        return blocks.stream().filter(it -> it.state() != State.SAME).count();
    }

    private interface Compare<T, D> {
        /// @param before nothing for what was added
        /// @param after  nothing for what was removed
        D compare(List<T> before, List<T> after, boolean moved);
    }

    private static <T, D> List<D> merged(
            List<T> before, List<T> after, Function<T, UUID> id, Compare<T, D> compare) {
        List<D> merged = new ArrayList<>();
        List<UUID> old = before.stream().map(id).toList();
        List<UUID> now = after.stream().map(id).toList();
        for (Alignment.Step step : Alignment.of(old, now)) {
            if (step.after() >= 0) {
                UUID one = now.get(step.after());
                List<T> former = before.stream().filter(it -> id.apply(it).equals(one)).toList();
                merged.add(compare.compare(
                        former, List.of(after.get(step.after())), !step.isCommon() && !former.isEmpty()));
            } else if (!now.contains(old.get(step.before()))) {
                merged.add(compare.compare(List.of(before.get(step.before())), List.of(), false));
            }
        }
        return List.copyOf(merged);
    }

    private static OfBlock block(List<BodyBlock> before, List<BodyBlock> after, boolean moved) {
        BodyBlock shown = after.isEmpty() ? before.getFirst() : after.getFirst();
        List<OfSentence> sentences = merged(
                before.isEmpty() ? List.of() : before.getFirst().sentences(),
                after.isEmpty() ? List.of() : after.getFirst().sentences(),
                BodySentence::id,
                (one, other, _) -> sentence(one, other));
        List<Piece> heading = Piece.between(
                before.isEmpty() ? "" : before.getFirst().heading(),
                after.isEmpty() ? "" : after.getFirst().heading());
        return new OfBlock(
                shown.id(), state(before, after, Differences::sameBlock), moved, shown.kind(), heading, sentences);
    }

    private static OfSentence sentence(List<BodySentence> before, List<BodySentence> after) {
        List<NoteRef> old = before.isEmpty() ? List.of() : before.getFirst().sources();
        List<NoteRef> now = after.isEmpty() ? List.of() : after.getFirst().sources();
        List<Evidence> said = before.isEmpty() ? List.of() : before.getFirst().evidence();
        List<Evidence> says = after.isEmpty() ? List.of() : after.getFirst().evidence();
        return new OfSentence(
                (after.isEmpty() ? before : after).getFirst().id(),
                state(before, after, Differences::sameSentence),
                Piece.between(
                        before.isEmpty() ? "" : before.getFirst().text(),
                        after.isEmpty() ? "" : after.getFirst().text()),
                besides(now, old),
                besides(old, now),
                besides(says, said),
                besides(said, says));
    }

    private static <T> List<T> besides(List<T> some, List<T> others) {
        return some.stream().filter(it -> !others.contains(it)).toList();
    }

    private interface Same<T> {
        boolean same(T before, T after);
    }

    private static <T> State state(List<T> before, List<T> after, Same<T> same) {
        if (before.isEmpty()) {
            return State.ADDED;
        }
        if (after.isEmpty()) {
            return State.REMOVED;
        }
        return same.same(before.getFirst(), after.getFirst()) ? State.SAME : State.CHANGED;
    }

    /// Whichever revision changed it.
    private static boolean sameBlock(BodyBlock before, BodyBlock after) {
        return before.settled().equals(after.settled());
    }

    private static boolean sameSentence(BodySentence before, BodySentence after) {
        return before.settled().equals(after.settled());
    }
}
