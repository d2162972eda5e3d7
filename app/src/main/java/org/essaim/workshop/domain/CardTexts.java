package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Refusal.Reason.TEXT_MISSING;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_TOO_LONG;

import java.util.Optional;
import org.essaim.text.Typed;

/// What a text is refused for: never empty, never longer than a card holds.
final class CardTexts {
    private CardTexts() {}

    static Optional<Decision> refusal(String typed, int longest) {
        String text = Typed.text(typed);
        if (text.isEmpty()) {
            return Optional.of(Decision.refuse(TEXT_MISSING));
        }
        int length = Typed.length(text);
        return length > longest ? Optional.of(Decision.refuse(TEXT_TOO_LONG, length, longest)) : Optional.empty();
    }
}
