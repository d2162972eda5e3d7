package org.essaim.commun.domain;

import java.util.UUID;

/// A note of a workshop, by the number that everybody calls it by. A reference holds none of its words: once the note is
/// withdrawn, its number stays and says so.
public record NoteRef(UUID workshop, int number) implements Comparable<NoteRef> {
    public NoteRef {
        if (number < 1) {
            throw new IllegalArgumentException("Notes are numbered from 1: " + number);
        }
    }

    @Override
    public int compareTo(NoteRef other) {
        return workshop.equals(other.workshop)
                ? Integer.compare(number, other.number)
                : workshop.compareTo(other.workshop);
    }
}
