package org.essaim.commun.domain;

import static org.essaim.commun.domain.Refusal.Reason.TEXT_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.TEXT_TOO_LONG;

import java.util.Optional;
import org.essaim.text.Typed;

/// What a cleaned text is refused for.
final class BodyTexts {
    private BodyTexts() {}

    static Optional<Decision> refusal(String cleaned, int longest) {
        if (cleaned.isEmpty()) {
            return Optional.of(Decision.refuse(TEXT_MISSING));
        }
        return tooLong(cleaned, longest);
    }

    static Optional<Decision> tooLong(String cleaned, int longest) {
        int length = Typed.length(cleaned);
        return length > longest ? Optional.of(Decision.refuse(TEXT_TOO_LONG, length, longest)) : Optional.empty();
    }
}
