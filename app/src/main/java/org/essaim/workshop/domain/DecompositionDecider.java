package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.ID_ALREADY_USED;
import static org.essaim.workshop.domain.Refusal.Reason.NOTE_WITHDRAWN;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_FACILITATOR;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_YOURS;
import static org.essaim.workshop.domain.Refusal.Reason.NO_TABLE;
import static org.essaim.workshop.domain.Refusal.Reason.PHASE_MOVED_ON;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_COMMENTS;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_NOTES;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MUCH_FROM_ONE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_NOTE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_TABLE;
import static org.essaim.workshop.domain.Refusal.Reason.WRONG_PHASE;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.essaim.text.Typed;
import org.jspecify.annotations.Nullable;

/// Notes: written at one's table, changed by their author or a facilitator, withdrawn for good.
final class DecompositionDecider {
    private static final int LONGEST_COMMENT = 280;

    private DecompositionDecider() {}

    static Decision decide(Workshop workshop, Sent sent, DecompositionCommand command) {
        Actor by = sent.by();
        Instant at = sent.at();
        return switch (command) {
            case DecompositionCommand.WriteNote write -> write(workshop, sent, write);
            case DecompositionCommand.RewordNote(var id, var revision, var text) ->
                own(workshop, by, id, note -> Rereading.refusal(workshop, at)
                        .orElseGet(() -> reword(note, revision, text)));
            case DecompositionCommand.WithdrawNote(var id) ->
                own(workshop, by, id, note -> Rereading.refusal(workshop, at)
                        .orElseGet(() -> accept(new DecompositionEvent.NoteWithdrawn(note.id()))
                                .and(new Effect.BlankNote(note.id()))));
            case DecompositionCommand.MoveNote(var id, var kind) ->
                own(workshop, by, id, note -> {
                    if (!workshop.agenda().isOpen()) {
                        return refuse(WRONG_PHASE);
                    }
                    return note.kind() == kind ? unchanged() : accept(new DecompositionEvent.NoteMoved(id, kind));
                });
            case DecompositionCommand.HideNote(var id, var hidden) ->
                byFacilitator(workshop, by, id, note -> hide(note, hidden));
            case DecompositionCommand.AcceptNote(var id) ->
                byFacilitator(workshop, by, id, note ->
                        note.status() == Note.Status.OFFERED
                                ? accept(new DecompositionEvent.NoteAccepted(id))
                                : unchanged());
            case DecompositionCommand.CommentNote(var comment, var id, var text) ->
                comment(workshop, by, comment, id, text);
            case DecompositionCommand.Reveal() -> silence(workshop, by, false);
            case DecompositionCommand.Silence() -> silence(workshop, by, true);
            case DecompositionCommand.Gather _,
                    DecompositionCommand.RewordElement _,
                    DecompositionCommand.AddToElement _,
                    DecompositionCommand.RemoveFromElement _,
                    DecompositionCommand.Dissolve _,
                    DecompositionCommand.MarkDecisive _ -> ElementDecider.decide(workshop, by, command);
        };
    }

    private static Decision write(Workshop workshop, Sent sent, DecompositionCommand.WriteNote write) {
        boolean facilitator = Decider.isFacilitator(sent.by());
        Optional<Participant> person = Decider.person(workshop, sent.by());
        if (!facilitator && person.filter(Participant::takesPart).isEmpty()) {
            return refuse(NOT_ALLOWED);
        }
        boolean inTime = workshop.in(Phase.DECOMPOSITION);
        boolean afterwards = workshop.agenda().isOpen() && workshop.reached(Phase.TABLE_TOUR);
        if (!inTime && !(afterwards && (write.late() || facilitator))) {
            return refuse(workshop.reached(Phase.DECOMPOSITION) ? PHASE_MOVED_ON : WRONG_PHASE);
        }
        int table = person.map(writer -> tableOf(workshop, sent.about(), writer, write.late())).orElse(write.table());
        Optional<Id<PlannedInitiative>> initiative = workshop.choice().initiativeOf(table);
        if (initiative.isEmpty()) {
            return person.isPresent() ? refuse(NO_TABLE) : refuse(UNKNOWN_TABLE, table);
        }
        if (workshop.decomposition().note(write.note()).isPresent()) {
            return refuse(ID_ALREADY_USED);
        }
        if (workshop.decomposition().written() >= Decomposition.MOST_NOTES) {
            return refuse(TOO_MANY_NOTES, Decomposition.MOST_NOTES);
        }
        if (person.filter(it -> workshop.decomposition().writtenBy(it.id()) >= Decomposition.MOST_NOTES_OF_ONE).isPresent()) {
            return refuse(TOO_MUCH_FROM_ONE, Decomposition.MOST_NOTES_OF_ONE);
        }
        boolean ownTable = person.isEmpty() || table == workshop.room().table(person.get().id());
        boolean offered = !facilitator && !(inTime && ownTable);
        return CardTexts.refusal(write.text(), Note.LONGEST_TEXT)
                .orElseGet(() -> accept(new DecompositionEvent.NoteWritten(
                        write.note(),
                        initiative.get(),
                        table,
                        person.map(Participant::id).orElse(null),
                        write.kind(),
                        Typed.text(write.text()),
                        offered,
                        sent.at())));
    }

    /// One's own; for a late note the one it was written at, where one sat and which still works on the same.
    private static int tableOf(Workshop workshop, @Nullable About about, Participant writer, boolean late) {
        Integer then = about == null || !late ? null : about.table();
        if (about == null || then == null || !workshop.room().hasSatAt(writer.id(), then)) {
            return workshop.room().table(writer.id());
        }
        Id<PlannedInitiative> initiative = about.initiative();
        return initiative == null || workshop.choice().initiativeOf(then).filter(initiative::equals).isPresent()
                ? then
                : workshop.choice().tables().indexOf(initiative) + 1;
    }

    private static Decision reword(Note note, int revision, String text) {
        if (revision != note.revision()) {
            return refuse(TEXT_CHANGED, note.revision(), note.text());
        }
        if (Typed.text(text).equals(note.text())) {
            return unchanged();
        }
        return CardTexts.refusal(text, Note.LONGEST_TEXT)
                .orElseGet(() -> accept(new DecompositionEvent.NoteReworded(note.id(), Typed.text(text)))
                        .and(new Effect.BlankFormerNote(note.id())));
    }

    private static Decision hide(Note note, boolean hidden) {
        boolean isHidden = note.status() == Note.Status.HIDDEN;
        return isHidden == hidden ? unchanged() : accept(new DecompositionEvent.NoteHidden(note.id(), hidden));
    }

    private static Decision comment(Workshop workshop, Actor by, Id<Comment> comment, Id<Note> id, String text) {
        if (!workshop.agenda().isOpen()) {
            return refuse(WRONG_PHASE);
        }
        Optional<Note> note = workshop.decomposition().note(id);
        boolean facilitator = Decider.isFacilitator(by);
        Optional<Participant> person = Decider.person(workshop, by);
        if (note.isEmpty() || (!facilitator && person.filter(p -> Sight.ofNote(workshop, p, note.get())).isEmpty())) {
            return refuse(UNKNOWN_NOTE);
        }
        if (note.get().status() == Note.Status.WITHDRAWN) {
            return refuse(NOTE_WITHDRAWN);
        }
        if (note.get().comments().stream().anyMatch(known -> known.id().equals(comment))) {
            return refuse(ID_ALREADY_USED);
        }
        var author = person.map(Participant::id).orElse(null);
        if (note.get().comments().size() >= Note.MOST_COMMENTS) {
            return refuse(TOO_MANY_COMMENTS, Note.MOST_COMMENTS);
        }
        if (author != null && workshop.decomposition().commentsBy(author) >= Decomposition.MOST_COMMENTS_OF_ONE) {
            return refuse(TOO_MUCH_FROM_ONE, Decomposition.MOST_COMMENTS_OF_ONE);
        }
        return CardTexts.refusal(text, LONGEST_COMMENT)
                .orElseGet(() ->
                        accept(new DecompositionEvent.NoteCommented(comment, id, author, Typed.text(text))));
    }

    private static Decision silence(Workshop workshop, Actor by, boolean silent) {
        if (!Decider.isFacilitator(by)) {
            return refuse(NOT_A_FACILITATOR);
        }
        if (!workshop.in(Phase.DECOMPOSITION)) {
            return refuse(WRONG_PHASE);
        }
        if (workshop.decomposition().silent() == silent) {
            return unchanged();
        }
        return accept(silent ? new DecompositionEvent.NotesSilenced() : new DecompositionEvent.NotesRevealed());
    }

    private static Decision own(Workshop workshop, Actor by, Id<Note> id, Function<Note, Decision> answer) {
        Optional<Note> note = workshop.decomposition().note(id);
        boolean facilitator = Decider.isFacilitator(by);
        Optional<Participant> person = Decider.person(workshop, by);
        boolean own = note.isPresent() && person.filter(p -> note.get().isBy(p.id())).isPresent();
        if (note.isEmpty() || (!facilitator && !own && person.filter(p -> Sight.ofNote(workshop, p, note.get())).isEmpty())) {
            return refuse(UNKNOWN_NOTE);
        }
        if (!own && !facilitator) {
            return refuse(NOT_YOURS);
        }
        return note.get().status() == Note.Status.WITHDRAWN ? refuse(NOTE_WITHDRAWN) : answer.apply(note.get());
    }

    private static Decision byFacilitator(Workshop workshop, Actor by, Id<Note> id, Function<Note, Decision> answer) {
        return Decider.isFacilitator(by) ? own(workshop, by, id, answer) : refuse(NOT_A_FACILITATOR);
    }
}
