package org.essaim.account.web;

import org.essaim.mail.KeptLetter;

/// One letter, and what became of it.
public record LetterPage(KeptLetter letter, boolean hasMailServer) {
    public String date() {
        return Entries.written(letter.queuedAt());
    }

    /// Whether somebody has to pass it on.
    public boolean waits() {
        return !hasMailServer && letter.sentAt().isEmpty();
    }

    /// The message that says how far it went; its argument is the number of attempts.
    public String state() {
        if (letter.sentAt().isPresent()) {
            return letter.attempts() == 0 ? "account.letter.passed-on" : "account.letter.sent";
        }
        if (!hasMailServer) {
            return "account.letter.waiting";
        }
        if (letter.givenUp()) {
            return "account.letter.given-up";
        }
        return letter.lastError().isPresent() ? "account.letter.refused" : "account.letter.queued";
    }
}
