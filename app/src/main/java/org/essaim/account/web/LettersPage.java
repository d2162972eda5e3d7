package org.essaim.account.web;

import java.util.List;
import org.essaim.mail.KeptLetter;

/// The letters of the last thirty days, newest first.
///
/// @param shown the letters, or the one that was opened
public record LettersPage(List<KeptLetter> shown, boolean hasMailServer) {
    public String date(KeptLetter letter) {
        return Entries.written(letter.queuedAt());
    }

    /// The message that says how far a letter went; its argument is the number of attempts.
    public String state(KeptLetter letter) {
        if (letter.sentAt().isPresent()) {
            return "account.letter.sent";
        }
        if (!hasMailServer) {
            return "account.letter.waiting";
        }
        return letter.lastError().isPresent() ? "account.letter.refused" : "account.letter.queued";
    }
}
