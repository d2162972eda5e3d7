package org.essaim.programme.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was typed, fit to be kept: a browser sends a line's end as two characters, a program sends what it likes.
final class Typed {
    private Typed() {}

    static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
    }
}
