package org.essaim.commun.domain;

import java.util.List;

/// Why something was not done.
///
/// @param details what the sentence of the reason says besides: a limit, a number, the text as it is now
public record Refusal(Reason reason, List<Object> details) {
    public enum Reason {
        /// Somebody changed this very text since. Details: the text as it is now.
        TEXT_CHANGED,
        TEXT_MISSING,
        /// Details: how long it is, how long it may be.
        TEXT_TOO_LONG,
        /// Details: how many characters at least.
        TITLE_TOO_SHORT,
        UNKNOWN_BLOCK,
        UNKNOWN_SENTENCE,
        /// Details: the number.
        UNKNOWN_NOTE,
        /// Details: the number.
        NOTE_WITHDRAWN,
        EVIDENCE_INCOMPLETE,
        LINK_UNREADABLE,
        /// Details: how many at most.
        TOO_MANY,
        NOTHING_WRITTEN,
        /// Details: the workshop's title.
        WORKSHOP_NOT_PUBLIC,
        PURPOSE_MISSING,
        LICENCE_MISSING,
        CHANGES_MISSING,
        NOTHING_CHANGED,
        SHARE_ALIKE,
        /// A version was published meanwhile, or the draft changed: what is published is what was read.
        OVERTAKEN
    }

    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal because(Reason reason, Object... details) {
        return new Refusal(reason, List.of(details));
    }
}
