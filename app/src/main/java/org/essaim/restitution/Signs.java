package org.essaim.restitution;

import java.util.Locale;
import org.essaim.document.Sign;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Verdict;
import org.jspecify.annotations.Nullable;

/// The trade's values as signs, and as the ends of message keys.
final class Signs {
    private Signs() {}

    static Sign of(NoteKind kind) {
        return switch (kind) {
            case MECHANISM -> Sign.MECHANISM_KIND;
            case CONTEXT -> Sign.CONTEXT_KIND;
            case RESOURCE -> Sign.RESOURCE_KIND;
        };
    }

    static Sign of(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> Sign.NO_VERDICT;
            case REPRODUCE -> Sign.REPRODUCE;
            case ADAPT -> Sign.ADAPT;
            case DROP -> Sign.DROP;
        };
    }

    static String key(@Nullable Enum<?> value) {
        return value == null ? "none" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
