package org.essaim.workshop.live;

import org.essaim.workshop.domain.Refusal;
import org.springframework.http.HttpStatus;

/// What a refusal is called in HTTP.
public final class RefusalStatus {
    private RefusalStatus() {}

    public static HttpStatus of(Refusal.Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED, NOT_A_FACILITATOR, NOT_A_VOTER, NOT_YOURS -> HttpStatus.FORBIDDEN;
            case UNKNOWN_PERSON,
                    UNKNOWN_INITIATIVE,
                    UNKNOWN_QUESTION,
                    UNKNOWN_TABLE,
                    UNKNOWN_NOTE,
                    UNKNOWN_ELEMENT,
                    UNKNOWN_SENTENCE -> HttpStatus.NOT_FOUND;
            case CLOSED, CALLED_OFF, GONE, REREADING_OVER -> HttpStatus.GONE;
            case NAME_MISSING,
                    NAME_TOO_LONG,
                    PLACE_MISSING,
                    TEXT_MISSING,
                    TEXT_TOO_LONG,
                    TOO_LONG_A_STEP,
                    KEEP_TWO_OR_THREE,
                    NO_NOTE_GATHERED,
                    CONDITION_ONLY_WHEN_ADAPTED,
                    TOO_MANY_CONDITIONS -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_PREPARED,
                    ALREADY_PREPARED,
                    NOT_OPEN,
                    ALREADY_OPEN,
                    NOT_CLOSED,
                    NO_STEP_AHEAD,
                    NO_STEP_BEHIND,
                    NOTHING_TO_UNDO,
                    ALREADY_PAUSED,
                    NOT_PAUSED,
                    STEP_PASSED,
                    CHANGED_MEANWHILE,
                    TOO_FEW_INITIATIVES,
                    FULL,
                    WRONG_PHASE,
                    PHASE_MOVED_ON,
                    BALLOT_ALREADY_CAST,
                    BALLOT_OF_ANOTHER,
                    REREADING_GOES_ON,
                    VOTE_CLOSED,
                    VOTE_OPEN,
                    VOTE_CHANGED,
                    NO_VOTE,
                    FEW_BALLOTS,
                    NOTHING_KEPT,
                    NOTES_ALREADY_WRITTEN,
                    NO_TABLE,
                    TABLE_CHANGED,
                    NOTE_WITHDRAWN,
                    TEXT_CHANGED,
                    TOO_MANY_NOTES,
                    TOO_MANY_QUESTIONS,
                    TOO_MANY_COMMENTS,
                    TOO_MANY_ELEMENTS,
                    TOO_MANY_SENTENCES,
                    TOO_MANY_ONLOOKERS,
                    TOO_MUCH_FROM_ONE,
                    TOO_MUCH_IN_ALL,
                    ELEMENT_CHANGED,
                    NOTE_GATHERED_MEANWHILE,
                    NOTE_OF_ANOTHER_INITIATIVE,
                    TOO_MANY_DECISIVE,
                    NOT_DECISIVE,
                    CONTEXT_IS_DESCRIBED,
                    ONLY_CONTEXT_IS_DESCRIBED,
                    ID_ALREADY_USED -> HttpStatus.CONFLICT;
        };
    }
}
