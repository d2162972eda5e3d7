package org.essaim.ui;

import java.util.List;
import java.util.Set;

/// What one workshop's log says, as [LoopFigure] draws it: one sign for one thing, one thread for one real link.
///
/// @param territories those who take part
/// @param initiatives in the order of the workshop
/// @param notes in the order of the log
/// @param elements what the notes were gathered into
/// @param later what came out of it since
public record LoopFigures(
        List<Territory> territories,
        List<Initiative> initiatives,
        List<Note> notes,
        List<Element> elements,
        Later later) {
    /// Before anything happened.
    public static final LoopFigures NONE = new LoopFigures(List.of(), List.of(), List.of(), List.of(), Later.NONE);

    public LoopFigures {
        territories = List.copyOf(territories);
        initiatives = List.copyOf(initiatives);
        notes = List.copyOf(notes);
        elements = List.copyOf(elements);
    }

    /// @param initiatives the numbers (from 0) of those it brought or worked on; may be empty
    public record Territory(Set<Integer> initiatives) {
        public Territory {
            initiatives = Set.copyOf(initiatives);
        }
    }

    /// @param kept the room chose to take it apart
    public record Initiative(boolean kept) {}

    /// @param initiative the number of the initiative it is about
    /// @param element the number of the element it was gathered into, or [#LOOSE]
    /// @param number how everybody calls it, from 1; 0 where nobody does
    public record Note(int initiative, int element, int number) {
        public static final int LOOSE = -1;

        public Note(int initiative, int element) {
            this(initiative, element, 0);
        }
    }

    /// @param initiative the number of the initiative it belongs to
    public record Element(Kind kind, int initiative, boolean decisive) {}

    public enum Kind {
        MECHANISM,
        CONTEXT,
        RESOURCE
    }

    /// How many of each later thing exist; none is drawn as « to come ».
    public record Later(int concepts, int communs, int adaptations, int projects) {
        public static final Later NONE = new Later(0, 0, 0, 0);
    }

    /// The same, and what came of it.
    public LoopFigures with(Later since) {
        return new LoopFigures(territories, initiatives, notes, elements, since);
    }

    public long kept() {
        return initiatives.stream().filter(Initiative::kept).count();
    }

    public long decisive() {
        return elements.stream().filter(Element::decisive).count();
    }

    public long elements(Kind kind) {
        return elements.stream().filter(element -> element.kind() == kind).count();
    }
}
