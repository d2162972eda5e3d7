package org.essaim.workshop.domain;

import java.util.List;

/// Why a command changed nothing: each reason has its sentence in the bundle, `workshop.refusal.<reason>`.
///
/// @param words what the sentence names, in its order (a number, a current text…)
public record Refusal(Reason reason, List<String> words) {
    public Refusal {
        words = List.copyOf(words);
    }

    public enum Reason {
        NOT_ALLOWED,
        NOT_A_FACILITATOR,
        NOT_PREPARED,
        ALREADY_PREPARED,
        NOT_OPEN,
        ALREADY_OPEN,
        CLOSED,
        NOT_CLOSED,
        NO_STEP_AHEAD,
        NO_STEP_BEHIND,
        NOTHING_TO_UNDO,
        ALREADY_PAUSED,
        NOT_PAUSED,
        TOO_LONG_A_STEP,
        STEP_PASSED,
        TOO_FEW_INITIATIVES,
        FULL,
        UNKNOWN_PERSON,
        GONE,
        NAME_MISSING,
        NAME_TOO_LONG,
        PLACE_MISSING,
        WRONG_PHASE,
        PHASE_MOVED_ON,
        UNKNOWN_INITIATIVE,
        UNKNOWN_QUESTION,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        VOTE_CLOSED,
        VOTE_OPEN,
        NO_VOTE,
        NOT_A_VOTER,
        FEW_BALLOTS,
        NOTHING_KEPT,
        KEEP_TWO_OR_THREE,
        NOTES_ALREADY_WRITTEN,
        UNKNOWN_TABLE,
        NO_TABLE,
        UNKNOWN_NOTE,
        NOTE_WITHDRAWN,
        NOT_YOURS,
        TEXT_CHANGED,
        TOO_MANY_NOTES,
        REREADING_OVER,
        UNKNOWN_ELEMENT,
        NOTE_OF_ANOTHER_INITIATIVE,
        NO_NOTE_GATHERED,
        TOO_MANY_DECISIVE,
        NOT_DECISIVE,
        CONTEXT_IS_DESCRIBED,
        ONLY_CONTEXT_IS_DESCRIBED,
        CONDITION_ONLY_WHEN_ADAPTED,
        TOO_MANY_CONDITIONS,
        UNKNOWN_SENTENCE,
        ID_ALREADY_USED
    }
}
