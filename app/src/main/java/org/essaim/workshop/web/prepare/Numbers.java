package org.essaim.workshop.web.prepare;

import java.util.Optional;

final class Numbers {
    private Numbers() {}

    /// A whole number as typed, blanks around it allowed; nothing for anything else, or beyond nine digits.
    static Optional<Integer> read(String typed) {
        String text = typed.strip();
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
