package org.essaim.workshop.domain;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// What notes add up to, kept as they come: a note costs the same in a room that has three of them or three thousand.
///
/// @param standing how many stand, by table and kind
/// @param gathered the notes of each element, by their number
/// @param written  how many each person wrote, withdrawn ones too
/// @param comments how many each person added
public record NoteIndex(
        PMap<Integer, PMap<NoteKind, Integer>> standing,
        PMap<Id<Element>, TreePMap<Integer, Id<Note>>> gathered,
        PMap<Id<Participant>, Integer> written,
        PMap<Id<Participant>, Integer> comments) {
    static final NoteIndex EMPTY =
            new NoteIndex(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    int standing(int table, NoteKind kind) {
        return standing.getOrDefault(table, HashTreePMap.empty()).getOrDefault(kind, 0);
    }

    Stream<Id<Note>> of(Id<Element> element) {
        return gathered.getOrDefault(element, TreePMap.empty()).values().stream();
    }

    /// @param before what the note was; nothing when it is new
    NoteIndex with(@Nullable Note before, Note now) {
        Id<Participant> author = now.author();
        NoteIndex counted = before == null && author != null
                ? new NoteIndex(standing, gathered, plus(written, author), comments)
                : this;
        return counted.counting(before, -1).counting(now, 1).gathering(before, now).commenting(before, now);
    }

    private NoteIndex counting(@Nullable Note note, int step) {
        if (note == null || !note.stands()) {
            return this;
        }
        PMap<NoteKind, Integer> ofTable = standing.getOrDefault(note.table(), HashTreePMap.empty());
        int count = standing(note.table(), note.kind()) + step;
        return new NoteIndex(
                standing.plus(note.table(), ofTable.plus(note.kind(), count)), gathered, written, comments);
    }

    private NoteIndex gathering(@Nullable Note before, Note now) {
        Id<Element> was = before == null ? null : before.element();
        Id<Element> is = now.element();
        if (Objects.equals(was, is)) {
            return this;
        }
        PMap<Id<Element>, TreePMap<Integer, Id<Note>>> next = gathered;
        if (was != null) {
            TreePMap<Integer, Id<Note>> left = next.getOrDefault(was, TreePMap.empty()).minus(now.number());
            next = left.isEmpty() ? next.minus(was) : next.plus(was, left);
        }
        if (is != null) {
            next = next.plus(is, next.getOrDefault(is, TreePMap.empty()).plus(now.number(), now.id()));
        }
        return new NoteIndex(standing, next, written, comments);
    }

    private NoteIndex commenting(@Nullable Note before, Note now) {
        int known = before == null ? 0 : before.comments().size();
        // Those of a withdrawn note go with it, and were added all the same.
        if (now.comments().size() <= known) {
            return this;
        }
        Id<Participant> author = now.comments().getLast().author();
        return author == null ? this : new NoteIndex(standing, gathered, written, plus(comments, author));
    }

    private static PMap<Id<Participant>, Integer> plus(PMap<Id<Participant>, Integer> counts, Id<Participant> author) {
        return counts.plus(author, counts.getOrDefault(author, 0) + 1);
    }
}
