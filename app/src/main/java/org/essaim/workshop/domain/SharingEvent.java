package org.essaim.workshop.domain;

import org.jspecify.annotations.Nullable;

public sealed interface SharingEvent extends Event {
    /// @param author nobody when a facilitator asks for the room
    record Asked(
            Id<Question> question, Id<PlannedInitiative> initiative, @Nullable Id<Participant> author, String text)
            implements SharingEvent {}

    record Answered(Id<Question> question, String text) implements SharingEvent {}

    record QuestionWithdrawn(Id<Question> question) implements SharingEvent {}
}
