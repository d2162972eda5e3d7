package org.essaim.project.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// The days of an aid, as they were published the day it came into the plan, and those of the application.
///
/// @param opens from when one may apply
/// @param deadline the last day; none for a permanent aid
/// @param decisionDays from the application to the answer, where somebody knows
/// @param beforeStart what has to be in hand before anything is engaged
/// @param submitted when the application was acknowledged
/// @param decided when the answer came
public record Dates(
        Optional<LocalDate> opens,
        Optional<LocalDate> deadline,
        OptionalInt decisionDays,
        BeforeStart beforeStart,
        Optional<LocalDate> submitted,
        Optional<LocalDate> decided) {
    public static final Dates UNKNOWN = new Dates(
            Optional.empty(), Optional.empty(), OptionalInt.empty(), BeforeStart.NOTHING, Optional.empty(), Optional.empty());

    public enum BeforeStart {
        NOTHING,
        /// The receipt of the application.
        APPLICATION,
        DECISION
    }

    /// When the application was, or can be at the earliest.
    public LocalDate applied(LocalDate today) {
        return submitted.orElseGet(() -> opens.filter(today::isBefore).orElse(today));
    }

    /// When the answer came, or is expected. None where nobody knows how long it takes.
    public Optional<LocalDate> answered(LocalDate today) {
        return decided.or(() ->
                decisionDays.isPresent() ? Optional.of(applied(today).plusDays(decisionDays.getAsInt())) : Optional.empty());
    }

    boolean isTooLate(LocalDate today) {
        return deadline.filter(applied(today)::isAfter).isPresent();
    }
}
