package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Refusal.Reason.CHANGED_MEANWHILE;
import static org.essaim.workshop.domain.Refusal.Reason.ELEMENT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.NOTE_GATHERED_MEANWHILE;
import static org.essaim.workshop.domain.Refusal.Reason.STEP_PASSED;
import static org.essaim.workshop.domain.Refusal.Reason.TABLE_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.VOTE_CHANGED;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a command was made for, as its sender saw it: it may leave a phone long after it was written, and the room has
/// moved meanwhile. The sender says all they know; what matters to each command is said here and nowhere else. A command
/// that would do something to anything else than what it names is refused, and its text goes back to who wrote it.
///
/// What is left out is not checked, but for what would then land by chance: a note is taken to be written where its
/// writer has sat from the beginning, a ballot to be for the first vote.
///
/// @param step       the step the room was in
/// @param table      whose table: the sender's own, or the one a facilitator wrote for
/// @param initiative what that table worked on
/// @param vote       which one, from 1: it may be reopened
/// @param element    what the notes were gathered in; none when they were loose
/// @param revision   of what is acted upon: an element, an answer, a sentence, the message, the running order
public record About(
        @Nullable Integer step,
        @Nullable Integer table,
        @Nullable Id<PlannedInitiative> initiative,
        @Nullable Integer vote,
        @Nullable Id<Element> element,
        @Nullable Integer revision) {
    /// Of a client that says nothing.
    public static final About UNSAID = new About(null, null, null, null, null, null);

    private static final int FIRST_VOTE = 1;

    /// Why what was decided would not do what the command was made for; nothing when it would, or does nothing.
    static Optional<Decision> refusal(Workshop workshop, Sent sent, Decision.Accepted decided) {
        About about = sent.about();
        return about == null || decided.events().isEmpty()
                ? Optional.empty()
                : about.amiss(workshop, sent, decided.events().getFirst()).map(refused -> refused);
    }

    private Optional<Decision.Refused> amiss(Workshop workshop, Sent sent, Event first) {
        return switch (sent.command()) {
            case DecompositionCommand.WriteNote write ->
                first instanceof DecompositionEvent.NoteWritten put
                        ? table(workshop, sent.by(), write.late(), put)
                        : Optional.empty();
            case ChoiceCommand.CastBallot _ -> when((vote == null ? FIRST_VOTE : vote) != workshop.choice().votes(), VOTE_CHANGED);
            case ChoiceCommand _ -> when(vote != null && vote != workshop.choice().votes(), VOTE_CHANGED);
            case AgendaCommand.Prolong _, AgendaCommand.Pause _, AgendaCommand.Resume _, AgendaCommand.Close _ -> step(workshop);
            case AgendaCommand.Undo _, AgendaCommand.Reopen _, SynthesisCommand.Publish _, SynthesisCommand.Unpublish _ ->
                revision(workshop.agenda().turns());
            case RoomCommand.RaiseHand _, RoomCommand.Seat _, RoomCommand.Reseat _ -> step(workshop);
            case DecompositionCommand.Silence _, DecompositionCommand.Reveal _, DecompositionCommand.MarkDecisive _ -> step(workshop);
            case DecompositionCommand.Gather(_, _, _, var notes) -> gathered(workshop, notes, true);
            case DecompositionCommand.AddToElement(_, var note) -> gathered(workshop, List.of(note), true);
            case DecompositionCommand.RemoveFromElement(var note) -> gathered(workshop, List.of(note), false);
            case DecompositionCommand.Dissolve(var id) ->
                step(workshop).or(() -> workshop.decomposition().element(id).flatMap(it -> revision(it.revision())));
            case SharingCommand.Answer(var id, _) ->
                workshop.sharing().question(id)
                        .filter(it -> isOld(it.answers()))
                        .map(it -> refuse(TEXT_CHANGED, it.answers(), it.answer()));
            case PerspectiveCommand.Judge(var id, _, _, _) -> element(workshop, id);
            case PerspectiveCommand.DescribeHome(var id, _) -> element(workshop, id);
            case SynthesisCommand.RemoveSentence(var id) ->
                workshop.synthesis().sentence(id)
                        .filter(it -> isOld(it.revision()))
                        .map(it -> refuse(TEXT_CHANGED, it.revision(), it.text()));
            case StageCommand.Tell _, StageCommand.Project _ -> step(workshop);
            case StageCommand.Hush _ -> revision(workshop.stage().told());
            // What these do depends on what they name themselves.
            case AgendaCommand _, RoomCommand _, SharingCommand _, DecompositionCommand _, SynthesisCommand _, StageCommand _ ->
                Optional.empty();
        };
    }

    private Optional<Decision.Refused> step(Workshop workshop) {
        return when(step != null && step != workshop.agenda().step(), STEP_PASSED);
    }

    private Optional<Decision.Refused> revision(int now) {
        return when(isOld(now), CHANGED_MEANWHILE);
    }

    private boolean isOld(int now) {
        return revision != null && revision != now;
    }

    private Optional<Decision.Refused> element(Workshop workshop, Id<Element> id) {
        return workshop.decomposition().element(id)
                .filter(it -> isOld(it.revision()))
                .map(it -> refuse(ELEMENT_CHANGED, it.revision(), it.text()));
    }

    /// Where the note would be put, against where it was written; a late one may follow its initiative to another table.
    private Optional<Decision.Refused> table(Workshop workshop, Actor by, boolean late, DecompositionEvent.NoteWritten put) {
        boolean elsewhere = table == null && initiative == null
                ? Decider.person(workshop, by).filter(it -> workshop.room().hasMoved(it.id())).isPresent()
                : initiative != null && !initiative.equals(put.initiative())
                        || table != null && table != put.table() && !(late && initiative != null);
        return elsewhere
                ? Optional.of(refuse(TABLE_CHANGED, table == null ? "" : table, put.table()))
                : Optional.empty();
    }

    /// @param loose whether notes in no element will do
    private Optional<Decision.Refused> gathered(Workshop workshop, List<Id<Note>> notes, boolean loose) {
        return notes.stream()
                .flatMap(id -> workshop.decomposition().note(id).stream())
                .filter(note -> !(loose && note.element() == null) && !(element == null && !loose))
                .filter(note -> !Objects.equals(note.element(), element))
                .flatMap(note -> Optional.ofNullable(note.element()).flatMap(workshop.decomposition()::element).stream())
                .findFirst()
                .map(other -> refuse(NOTE_GATHERED_MEANWHILE, other.number(), other.text()));
    }

    private static Optional<Decision.Refused> when(boolean amiss, Refusal.Reason reason) {
        return amiss ? Optional.of(refuse(reason)) : Optional.empty();
    }
}
