package org.essaim.workshop.domain;

/// What leads a workshop through its steps; a facilitator's alone.
public sealed interface AgendaCommand extends Command {
    record Prepare(Plan plan) implements AgendaCommand {}

    /// Before the opening anything may change; after it, only what is still ahead.
    record Replan(Plan plan) implements AgendaCommand {}

    record Open() implements AgendaCommand {}

    /// @param from the step the sender saw, so that two facilitators pressing at once move the room one step only
    record Advance(int from) implements AgendaCommand {}

    record GoBack(int from) implements AgendaCommand {}

    /// @param minutes may be negative, to take time back
    record Prolong(int minutes) implements AgendaCommand {}

    record Pause() implements AgendaCommand {}

    record Resume() implements AgendaCommand {}

    record Close() implements AgendaCommand {}

    record Reopen() implements AgendaCommand {}

    /// Takes back the last of the above, its clock included.
    record Undo() implements AgendaCommand {}
}
