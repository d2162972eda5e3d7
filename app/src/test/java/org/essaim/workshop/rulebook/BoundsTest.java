package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.actor;
import static org.essaim.workshop.rulebook.Play.element;
import static org.essaim.workshop.rulebook.Play.initiative;
import static org.essaim.workshop.rulebook.Play.note;
import static org.essaim.workshop.rulebook.Play.person;
import static org.essaim.workshop.rulebook.Play.place;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Decomposition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Room;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.Sharing;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.Stage;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.Synthesis;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Workshop;
import org.junit.jupiter.api.Test;

/// Whatever somebody adds to a room ends somewhere, far beyond what a room does: of one person, so that nobody takes the
/// place of the others; and of all, so that a room stays as quick as it was.
class BoundsTest {
    @Test
    void questionsOfOnePersonAndOfAll() {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, false, 14)).lead(new AgendaCommand.Open());
        play.join(1, 13);
        int asked = 0;
        for (int person = 1; person <= 12; person++) {
            for (int i = 0; i < Sharing.MOST_QUESTIONS_OF_ONE; i++) {
                play.by(person, ask(asked++));
            }
        }

        assertThat(play.refusal(1, ask(asked))).isEqualTo(Reason.TOO_MUCH_FROM_ONE);
        while (asked < Sharing.MOST_QUESTIONS) {
            play.lead(ask(asked++));
        }
        assertThat(play.refusal(13, ask(asked))).isEqualTo(Reason.TOO_MANY_QUESTIONS);
        assertThat(play.refusal(FACILITATOR, ask(asked))).isEqualTo(Reason.TOO_MANY_QUESTIONS);
        // One taken back makes room for another.
        play.by(1, new SharingCommand.WithdrawQuestion(Id.derived("question 0"))).by(1, ask(asked));
    }

    @Test
    void notesOfOnePersonLeaveRoomForTheOthers() {
        Play play = Play.in(Phase.DECOMPOSITION);
        for (int i = 1; i <= Decomposition.MOST_NOTES_OF_ONE; i++) {
            play.write(1, i);
        }

        assertThat(play.refusal(1, writing(9_000))).isEqualTo(Reason.TOO_MUCH_FROM_ONE);
        play.write(2, 9_001);
        // Taken back, a note has been written all the same: its number is its own for ever.
        play.by(1, new DecompositionCommand.WithdrawNote(note(1)));
        assertThat(play.refusal(1, writing(9_002))).isEqualTo(Reason.TOO_MUCH_FROM_ONE);
    }

    @Test
    void commentsOnOneNoteAndOfOnePerson() {
        Play play = Play.in(Phase.DECOMPOSITION);
        int notes = Decomposition.MOST_COMMENTS_OF_ONE / Note.MOST_COMMENTS + 1;
        for (int i = 1; i <= notes; i++) {
            play.write(1, i);
        }
        for (int i = 0; i < Note.MOST_COMMENTS; i++) {
            play.by(1, comment(i, 1));
        }
        assertThat(play.refusal(1, comment(9_000, 1))).isEqualTo(Reason.TOO_MANY_COMMENTS);
        assertThat(play.refusal(FACILITATOR, comment(9_000, 1))).isEqualTo(Reason.TOO_MANY_COMMENTS);
        for (int i = Note.MOST_COMMENTS; i < Decomposition.MOST_COMMENTS_OF_ONE; i++) {
            play.by(1, comment(i, 1 + i / Note.MOST_COMMENTS));
        }

        assertThat(play.refusal(1, comment(9_001, notes))).isEqualTo(Reason.TOO_MUCH_FROM_ONE);
        play.by(play.besides(1), comment(9_002, notes));
    }

    @Test
    void elementsOfOneInitiative() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).write(1, 2);
        play.lead(gather(0, 1, 2));
        for (int i = 1; i < Element.MOST_OF_AN_INITIATIVE; i++) {
            // Never of the last of another's notes: that one would be dissolved.
            play.write(play.besides(1), 100 + i).lead(gather(i, 100 + i));
        }

        play.write(play.besides(1), 99);
        assertThat(play.refusal(1, gather(9_000, 99))).isEqualTo(Reason.TOO_MANY_ELEMENTS);
        play.lead(new DecompositionCommand.Dissolve(element(1))).by(1, gather(9_000, 99));
    }

    @Test
    void sentencesOfTheRoomOnOneInitiative() {
        Play play = Play.in(Phase.SYNTHESIS);
        for (int i = 0; i < Synthesis.MOST_ADDED; i++) {
            play.by(1, sentence(i, 1));
        }

        assertThat(play.refusal(1, sentence(9_000, 1))).isEqualTo(Reason.TOO_MANY_SENTENCES);
        play.by(1, sentence(9_000, 2));
    }

    @Test
    void whoLooksOnAndWhoEverCame() {
        Play play = Play.withPeople(2);
        for (int i = 0; i < Room.MOST_ONLOOKERS; i++) {
            play.join(100 + i, i % 2 == 0 ? Role.OBSERVER : Role.DESIGNER, Place.UNKNOWN);
        }

        assertThat(play.refusal(new Actor.Newcomer(), Play.joining(900, Role.OBSERVER, Place.UNKNOWN)))
                .isEqualTo(Reason.TOO_MANY_ONLOOKERS);
        assertThat(play.refusal(1, new RoomCommand.ChangeRole(person(1), Role.OBSERVER, place(1))))
                .isEqualTo(Reason.TOO_MANY_ONLOOKERS);
        // A seat of those who take part is nobody's who looks on.
        play.join(3, 3).by(100, new RoomCommand.Leave(person(100))).join(901, Role.OBSERVER, Place.UNKNOWN);
        assertThat(play.refusal(100, new RoomCommand.Return(person(100)))).isEqualTo(Reason.TOO_MANY_ONLOOKERS);
        for (int i = play.workshop().room().participants().size(); i < Room.MOST_EVER; i++) {
            play.join(1_000 + i, 1_000 + i).by(1_000 + i, new RoomCommand.Leave(person(1_000 + i)));
        }
        assertThat(play.refusal(new Actor.Newcomer(), Play.joining(9_000, Role.ELECTED, place(1)))).isEqualTo(Reason.FULL);
    }

    @Test
    void pinsOfOneDesigner() {
        Play play = Play.in(Phase.DECOMPOSITION).join(50, Role.DESIGNER, Place.UNKNOWN);
        for (int i = 1; i <= Stage.MOST_PINS; i++) {
            play.lead(writingAt(play.tableOf(1), i)).by(50, new StageCommand.Pin(note(i), true));
        }

        play.lead(writingAt(play.tableOf(1), 9_000));
        assertThat(play.refusal(50, new StageCommand.Pin(note(9_000), true))).isEqualTo(Reason.TOO_MUCH_FROM_ONE);
        play.by(50, new StageCommand.Pin(note(1), false), new StageCommand.Pin(note(9_000), true));
    }

    @Test
    void aLogEndsAndTheRoomStillDoes() {
        Play play = Play.in(Phase.CHOICE).after(Duration.ofMinutes(1));
        Workshop full = atTheEndOfItsLog(play.workshop());

        assertThat(decide(full, actor(1), new RoomCommand.RaiseHand(true))).isEqualTo(Reason.TOO_MUCH_IN_ALL);
        assertThat(decide(full, new Actor.Newcomer(), Play.joining(7, Role.ELECTED, place(7)))).isEqualTo(Reason.TOO_MUCH_IN_ALL);
        assertThat(decide(full, actor(1), new RoomCommand.Leave(person(1)))).isNull();
        assertThat(decide(full, actor(1), new RoomCommand.Forget(person(1)))).isNull();
        assertThat(decide(full, FACILITATOR, new AgendaCommand.Close())).isNull();
    }

    /// The same workshop, as if its people had raised and lowered hands all day.
    private static Workshop atTheEndOfItsLog(Workshop it) {
        return new Workshop(
                it.planned(), it.agenda(), it.room(), it.sharing(), it.choice(), it.decomposition(), it.perspective(),
                it.synthesis(), it.stage(), Workshop.MOST_FACTS);
    }

    /// Why it is refused; null when it is not.
    private static Reason decide(Workshop workshop, Actor by, Command command) {
        return switch (Decider.decide(workshop, new Sent(new UUID(0, 1), by, Play.START, command))) {
            case Decision.Refused(var refusal) -> refusal.reason();
            case Decision.Accepted _ -> null;
        };
    }

    private static SharingCommand ask(int number) {
        return new SharingCommand.Ask(Id.derived("question " + number), initiative(1 + number % 3), "Question " + number);
    }

    private static DecompositionCommand writing(int number) {
        return writingAt(0, number);
    }

    private static DecompositionCommand writingAt(int table, int number) {
        return new DecompositionCommand.WriteNote(note(number), table, NoteKind.RESOURCE, "Note " + number, false);
    }

    private static DecompositionCommand comment(int number, int note) {
        return new DecompositionCommand.CommentNote(Id.derived("comment " + number), note(note), "Commentaire " + number);
    }

    private static DecompositionCommand gather(int number, Integer... notes) {
        return new DecompositionCommand.Gather(
                element(number), NoteKind.RESOURCE, "Élément " + number, List.of(notes).stream().map(Play::note).toList());
    }

    private static SynthesisCommand sentence(int number, int initiative) {
        return new SynthesisCommand.AddSentence(
                Id.derived("sentence " + number), initiative(initiative), Sentence.Part.TO_IMPROVE, "Phrase " + number);
    }
}
