package org.essaim.workshop.domain;

import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// One idea, in somebody's words.
///
/// @param number   its number in the workshop, from 1: how people and documents call it
/// @param author   nobody when a facilitator wrote for the table
/// @param revision counts the rewordings, from 0
/// @param element  what it was gathered into
public record Note(
        Id<Note> id,
        int number,
        Id<PlannedInitiative> initiative,
        int table,
        @Nullable Id<Participant> author,
        NoteKind kind,
        String text,
        int revision,
        Status status,
        PVector<Comment> comments,
        @Nullable Id<Element> element) {
    public static final int LONGEST_TEXT = 280;
    public static final int MOST_COMMENTS = 40;

    public enum Status {
        STANDING,
        OFFERED,
        HIDDEN,
        WITHDRAWN
    }

    public boolean stands() {
        return status == Status.STANDING;
    }

    public boolean isBy(Id<Participant> person) {
        return person.equals(author);
    }

    Note reworded(String words) {
        return new Note(
                id, number, initiative, table, author, kind, words, revision + 1, status, comments, element);
    }

    Note moved(NoteKind other) {
        return new Note(id, number, initiative, table, author, other, text, revision, status, comments, element);
    }

    Note as(Status now) {
        boolean gone = now == Status.WITHDRAWN;
        return new Note(
                id, number, initiative, table, author, kind, gone ? "" : text, revision, now,
                gone ? TreePVector.empty() : comments, element);
    }

    Note with(Comment comment) {
        return new Note(
                id, number, initiative, table, author, kind, text, revision, status, comments.plus(comment), element);
    }

    Note in(@Nullable Id<Element> gathered) {
        return new Note(id, number, initiative, table, author, kind, text, revision, status, comments, gathered);
    }
}
