package org.essaim.commun.domain;

import static org.essaim.commun.domain.Refusal.Reason.TEXT_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.TEXT_TOO_LONG;

import java.util.Optional;

/// What people type: one line, trimmed, not longer than it may be.
final class Texts {
    private Texts() {}

    /// Blanks of any kind as one space, no control characters nor half ones.
    static String clean(String typed) {
        return typed.codePoints()
                .map(it -> Character.isWhitespace(it) ? ' ' : it)
                .filter(it -> !Character.isISOControl(it) && Character.getType(it) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /// As people count.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static Optional<Decision> refusal(String cleaned, int longest) {
        if (cleaned.isEmpty()) {
            return Optional.of(Decision.refuse(TEXT_MISSING));
        }
        return tooLong(cleaned, longest);
    }

    static Optional<Decision> tooLong(String cleaned, int longest) {
        int length = length(cleaned);
        return length > longest ? Optional.of(Decision.refuse(TEXT_TOO_LONG, length, longest)) : Optional.empty();
    }
}
