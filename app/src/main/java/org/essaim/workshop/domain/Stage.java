package org.essaim.workshop.domain;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// @param message the last one still standing
/// @param told    how many there were
/// @param pins    by designer, each set private to them
public record Stage(
        Projection projection, @Nullable Message message, int told, PMap<Id<Participant>, PSet<Id<Note>>> pins) {
    public static final int LONGEST_MESSAGE = 280;
    public static final int MOST_PINS = 300;

    /// @param number counts the messages, so that the same words told twice are told twice
    public record Message(int number, int table, String text) {}

    static final Stage EMPTY = new Stage(Projection.OF_THE_PHASE, null, 0, HashTreePMap.empty());

    public boolean hasPinned(Id<Participant> designer, Id<Note> note) {
        return pinsOf(designer).contains(note);
    }

    public PSet<Id<Note>> pinsOf(Id<Participant> designer) {
        return pins.getOrDefault(designer, HashTreePSet.empty());
    }

    Stage showing(Projection now) {
        return new Stage(now, message, told, pins);
    }

    Stage after(StageEvent event) {
        return switch (event) {
            case StageEvent.Projected(var now) -> showing(now);
            case StageEvent.Told(var table, var text) ->
                new Stage(projection, new Message(told + 1, table, text), told + 1, pins);
            case StageEvent.Hushed() -> new Stage(projection, null, told, pins);
            case StageEvent.Pinned(var designer, var note) ->
                new Stage(projection, message, told, pins.plus(designer, pinsOf(designer).plus(note)));
            case StageEvent.Unpinned(var designer, var note) ->
                new Stage(projection, message, told, pins.plus(designer, pinsOf(designer).minus(note)));
        };
    }
}
