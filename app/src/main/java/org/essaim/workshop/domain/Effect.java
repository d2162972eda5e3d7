package org.essaim.workshop.domain;

import java.util.List;

/// What a command changes beside the log, in the same transaction: what may be forgotten is never in the log.
public sealed interface Effect {
    record KeepPerson(Id<Participant> id, Person person) implements Effect {}

    record ForgetPerson(Id<Participant> id) implements Effect {}

    /// Replaces the voter's earlier ballot, if any.
    record KeepBallot(String voter, List<Id<PlannedInitiative>> approved) implements Effect {}

    record EmptyBallotBox() implements Effect {}

    /// Blanks the text of a note in every event that carries it.
    record BlankNote(Id<Note> id) implements Effect {}
}
