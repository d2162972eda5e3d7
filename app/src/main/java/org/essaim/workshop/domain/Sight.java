package org.essaim.workshop.domain;

import java.util.Optional;

/// What somebody of the room may see of the material: the one place that says so.
final class Sight {
    private Sight() {}

    /// Own notes always; the table's once revealed; everybody's once tables present them; what is written in silence, by
    /// its author alone. Designers see all of it live; what a facilitator put aside or has not taken in is seen by its
    /// author alone.
    static boolean ofNote(Workshop workshop, Participant person, Note note) {
        if (note.isBy(person.id())) {
            return true;
        }
        if (!note.stands()) {
            return false;
        }
        if (person.role() == Role.DESIGNER) {
            return true;
        }
        return workshop.decomposition().isShared(note)
                && (presented(workshop)
                        || person.takesPart() && workshop.room().table(person.id()) == note.table());
    }

    /// The wall shows a table's notes once revealed.
    static boolean ofNoteOnTheWall(Workshop workshop, Note note) {
        return note.stands() && workshop.decomposition().isShared(note);
    }

    /// Those who work on the initiative, then everybody; what is gathered in silence waits as notes do.
    static boolean ofElement(Workshop workshop, Participant person, Element element) {
        if (person.role() == Role.DESIGNER) {
            return true;
        }
        Optional<Id<PlannedInitiative>> own = workshop.choice().initiativeOf(workshop.room().table(person.id()));
        return workshop.decomposition().isShared(element)
                && (presented(workshop) || own.filter(element.initiative()::equals).isPresent());
    }

    static boolean ofElementOnTheWall(Workshop workshop, Element element) {
        return workshop.decomposition().isShared(element);
    }

    /// One's own territory's always; the others' once the room reads them together.
    static boolean ofJudgement(Workshop workshop, Participant person, Judgement judgement) {
        return judgement.place().key().equals(person.place().key()) || concluded(workshop);
    }

    static boolean presented(Workshop workshop) {
        return workshop.hasShown(Phase.TABLE_TOUR);
    }

    static boolean concluded(Workshop workshop) {
        return workshop.hasShown(Phase.SYNTHESIS) || workshop.agenda().status() == Agenda.Status.CLOSED;
    }
}
