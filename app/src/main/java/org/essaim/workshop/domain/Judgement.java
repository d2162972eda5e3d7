package org.essaim.workshop.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/// What one territory says of one element.
///
/// @param holder      whose verdict it is
/// @param verdict     none for an element of context
/// @param improvement of what is dropped, why it is
/// @param home        *chez nous*, for an element of context; else empty
/// @param otherVoices what others of the same territory would say, beside it
/// @param otherWords  and what they wrote
public record Judgement(
        Id<Element> element,
        Place place,
        Id<Participant> holder,
        @Nullable Verdict verdict,
        String improvement,
        List<Condition> conditions,
        String home,
        PMap<Id<Participant>, Verdict> otherVoices,
        PMap<Id<Participant>, Words> otherWords) {
    public static final int LONGEST_TEXT = 280;
    public static final int MOST_CONDITIONS = 7;

    /// What somebody wrote beside their territory's verdict.
    public record Words(String improvement, List<Condition> conditions, String home) {
        static final Words NONE = new Words("", List.of(), "");

        public Words {
            conditions = List.copyOf(conditions);
        }
    }

    /// A second voice of the territory, beside the one that holds.
    public record Voice(Id<Participant> whose, @Nullable Verdict verdict, Words words) {}

    /// The other voices, in an order that tells nothing of when they came.
    public List<Voice> voices() {
        return Stream.concat(otherVoices.keySet().stream(), otherWords.keySet().stream())
                .distinct()
                .sorted()
                .map(it -> new Voice(it, otherVoices.get(it), Objects.requireNonNullElse(otherWords.get(it), Words.NONE)))
                .toList();
    }

    /// How many of the territory would say otherwise.
    public long dissent() {
        return otherwise().count();
    }

    /// What those of the territory say who would not say the same.
    Stream<Verdict> otherwise() {
        return otherVoices.values().stream().filter(other -> other != verdict);
    }

    /// Then what is written with it is why, and nothing to improve.
    boolean drops() {
        return verdict == Verdict.DROP;
    }

    Judgement with(Id<Participant> other, @Nullable Verdict said, Words words) {
        return new Judgement(
                element,
                place,
                holder,
                verdict,
                improvement,
                conditions,
                home,
                said == null ? otherVoices : otherVoices.plus(other, said),
                otherWords.plus(other, words));
    }
}
