package org.essaim.workshop.domain;

public sealed interface StageEvent extends Event {
    record Projected(Projection projection) implements StageEvent {}

    record Told(int table, String text) implements StageEvent {}

    record Hushed() implements StageEvent {}

    record Pinned(Id<Participant> designer, Id<Note> note) implements StageEvent {}

    record Unpinned(Id<Participant> designer, Id<Note> note) implements StageEvent {}
}
