package org.essaim.workshop.domain;

import java.util.List;

public sealed interface PerspectiveEvent extends Event {
    Id<Element> element();

    /// The territory's verdict, by the first of its people to give one, or changed by them.
    record Judged(
            Id<Element> element,
            Place place,
            Id<Participant> by,
            Verdict verdict,
            String improvement,
            List<Condition> conditions)
            implements PerspectiveEvent {
        public Judged {
            conditions = List.copyOf(conditions);
        }
    }

    /// Somebody of a territory that has a verdict already says theirs beside it, be it another or the same.
    record Dissented(
            Id<Element> element,
            Place place,
            Id<Participant> by,
            Verdict verdict,
            String improvement,
            List<Condition> conditions)
            implements PerspectiveEvent {
        public Dissented {
            conditions = List.copyOf(conditions);
        }
    }

    record HomeDescribed(Id<Element> element, Place place, Id<Participant> by, String text)
            implements PerspectiveEvent {}

    /// Somebody of a territory that said already how it is at home says it in their own words, beside.
    record HomeSeconded(Id<Element> element, Place place, Id<Participant> by, String text)
            implements PerspectiveEvent {}
}
