package org.essaim.workshop.domain;

/// Questions on the initiatives shared.
public sealed interface SharingCommand extends Command {
    record Ask(Id<Question> question, Id<PlannedInitiative> initiative, String text) implements SharingCommand {}

    /// By a facilitator or somebody who carries the initiative.
    record Answer(Id<Question> question, String text) implements SharingCommand {}

    record WithdrawQuestion(Id<Question> question) implements SharingCommand {}
}
