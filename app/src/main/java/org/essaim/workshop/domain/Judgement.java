package org.essaim.workshop.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/// What one territory says of one element.
///
/// @param holder      whose verdict it is
/// @param verdict     none for an element of context
/// @param home        *chez nous*, for an element of context; else empty
/// @param otherVoices what others of the same territory would say, beside it
public record Judgement(
        Id<Element> element,
        Place place,
        Id<Participant> holder,
        @Nullable Verdict verdict,
        String improvement,
        List<Condition> conditions,
        String home,
        PMap<Id<Participant>, Verdict> otherVoices) {
    public static final int LONGEST_TEXT = 280;
    public static final int MOST_CONDITIONS = 7;

    /// How many of the territory would say otherwise.
    public long dissent() {
        return otherVoices.values().stream().filter(other -> other != verdict).count();
    }
}
