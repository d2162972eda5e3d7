package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Refusal.Reason.TEXT_MISSING;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_TOO_LONG;

import java.util.Optional;

/// What people type: trimmed, never empty, never longer than a card holds.
final class Texts {
    private Texts() {}

    /// Line ends as one, no control characters nor half ones, no blanks around.
    static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /// As people count.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static Optional<Decision> refusal(String typed, int longest) {
        String text = clean(typed);
        if (text.isEmpty()) {
            return Optional.of(Decision.refuse(TEXT_MISSING));
        }
        int length = length(text);
        return length > longest ? Optional.of(Decision.refuse(TEXT_TOO_LONG, length, longest)) : Optional.empty();
    }
}
