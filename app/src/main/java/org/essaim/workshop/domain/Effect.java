package org.essaim.workshop.domain;

import java.util.List;

/// What a command changes beside the log, in the same transaction: what may be forgotten is never in the log.
public sealed interface Effect {
    record KeepPerson(Id<Participant> id, Person person) implements Effect {}

    record ForgetPerson(Id<Participant> id) implements Effect {}

    /// Replaces the voter's earlier ballot, if any.
    record KeepBallot(String voter, List<Id<PlannedInitiative>> approved) implements Effect {}

    record DropBallot(String voter) implements Effect {}

    record EmptyBallotBox() implements Effect {}

    /// Empties texts in the log, the one change that it allows; see [Erasure].
    sealed interface Erases extends Effect {}

    /// A note withdrawn: its text in every event that carries it, and what was said of it.
    record BlankNote(Id<Note> id) implements Erases {}

    /// A note reworded: what it said before.
    record BlankFormerNote(Id<Note> id) implements Erases {}

    /// A question withdrawn, with its answers.
    record BlankQuestion(Id<Question> id) implements Erases {}

    /// An answer changed: what it said before.
    record BlankFormerAnswer(Id<Question> id) implements Erases {}

    /// Somebody's words on an element, said otherwise: what they said before.
    ///
    /// @param place the key of the territory for which they said it
    record BlankFormerVoice(Id<Element> element, String place, Id<Participant> by) implements Erases {}
}
