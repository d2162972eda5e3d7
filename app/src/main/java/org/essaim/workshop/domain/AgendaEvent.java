package org.essaim.workshop.domain;

import java.time.Instant;

public sealed interface AgendaEvent extends Event {
    record Prepared(Plan plan) implements AgendaEvent {}

    record Replanned(Plan plan) implements AgendaEvent {}

    record Opened(Instant at) implements AgendaEvent {}

    /// @param step index in the plan's steps
    record StepEntered(int step, Instant at) implements AgendaEvent {}

    record Prolonged(int minutes) implements AgendaEvent {}

    record Paused(Instant at) implements AgendaEvent {}

    record Resumed(Instant at) implements AgendaEvent {}

    record Closed(Instant at) implements AgendaEvent {}

    record Reopened(Instant at) implements AgendaEvent {}

    record Undone() implements AgendaEvent {}
}
