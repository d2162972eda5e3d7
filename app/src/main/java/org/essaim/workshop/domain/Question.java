package org.essaim.workshop.domain;

import org.jspecify.annotations.Nullable;

/// @param number order of asking, from 1
/// @param answer empty while nobody answered in writing
public record Question(
        Id<Question> id,
        int number,
        Id<PlannedInitiative> initiative,
        @Nullable Id<Participant> author,
        String text,
        String answer) {}
