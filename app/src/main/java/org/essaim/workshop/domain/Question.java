package org.essaim.workshop.domain;

import org.jspecify.annotations.Nullable;

/// @param number order of asking, from 1
/// @param answer  empty while nobody answered in writing
/// @param answers how many were given, each in the place of the one before
public record Question(
        Id<Question> id,
        int number,
        Id<PlannedInitiative> initiative,
        @Nullable Id<Participant> author,
        String text,
        String answer,
        int answers) {}
