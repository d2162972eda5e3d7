package org.essaim.workshop.domain;

/// What the projector shows.
///
/// @param what  the kind of screen
/// @param table for a table's screen, its number; else 0
/// @param ref   for a note or an element, its id; else empty
public record Projection(What what, int table, String ref) {
    public static final Projection OF_THE_PHASE = new Projection(What.PHASE, 0, "");
    public static final Projection OF_THE_RESULT = new Projection(What.RESULT, 0, "");

    public enum What {
        /// The phase's own screen: the join code, the initiatives, the vote…
        PHASE,
        TABLE,
        NOTE,
        ELEMENT,
        RESULT
    }

    public static Projection ofTable(int table) {
        return new Projection(What.TABLE, table, "");
    }

    public static Projection ofNote(Id<Note> note) {
        return new Projection(What.NOTE, 0, note.toString());
    }

    public static Projection ofElement(Id<Element> element) {
        return new Projection(What.ELEMENT, 0, element.toString());
    }
}
