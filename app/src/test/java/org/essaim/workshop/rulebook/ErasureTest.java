package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.workshop.domain.Comment;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.DecompositionEvent;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Erasure;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.PerspectiveEvent;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.SharingEvent;
import org.essaim.workshop.domain.Verdict;
import org.junit.jupiter.api.Test;

/// What is emptied of a log: words taken back, and words said otherwise since. Nothing else.
class ErasureTest {
    private static final Id<Note> NOTE = Id.derived("note");
    private static final Id<Note> OTHER = Id.derived("other note");
    private static final Id<Question> QUESTION = Id.derived("question");
    private static final Id<Element> ELEMENT = Id.derived("element");
    private static final Id<Participant> CAMILLE = Id.derived("Camille");
    private static final Id<Participant> ALIX = Id.derived("Alix");
    private static final Place GRASSE = new Place("epci:200039857", "Pays de Grasse");

    @Test
    void aWithdrawnNoteGoesWithItsFormerWordingsAndWhatWasSaidOfIt() {
        List<Event> log = List.of(
                written(NOTE, "un"), written(OTHER, "autre"), reworded(NOTE, "deux"), commented(NOTE, "oui"),
                commented(OTHER, "non"), new DecompositionEvent.NoteWithdrawn(NOTE));

        assertThat(Erasure.of(List.of(new Effect.BlankNote(NOTE)), log))
                .isEqualTo(Map.of(1L, written(NOTE, ""), 3L, reworded(NOTE, ""), 4L, commented(NOTE, "")));
    }

    @Test
    void aRewordedNoteKeepsItsLatestWordingAlone() {
        List<Event> log = List.of(
                written(NOTE, "un"), written(OTHER, "autre"), reworded(NOTE, "deux"), commented(NOTE, "oui"), reworded(NOTE, "trois"));

        assertThat(Erasure.of(List.of(new Effect.BlankFormerNote(NOTE)), log))
                .isEqualTo(Map.of(1L, written(NOTE, ""), 3L, reworded(NOTE, "")));
    }

    @Test
    void aWithdrawnQuestionGoesWithItsAnswersAndAnAnswerWithTheOneBefore() {
        List<Event> log = List.of(
                new SharingEvent.Asked(QUESTION, Id.derived("initiative"), CAMILLE, "Qui paie ?"),
                new SharingEvent.Answered(QUESTION, "Nous"),
                new SharingEvent.Answered(QUESTION, "Eux"));

        assertThat(Erasure.of(List.of(new Effect.BlankFormerAnswer(QUESTION)), log))
                .isEqualTo(Map.of(2L, new SharingEvent.Answered(QUESTION, "")));
        assertThat(Erasure.of(List.of(new Effect.BlankQuestion(QUESTION)), log)).containsOnlyKeys(1L, 2L, 3L);
    }

    @Test
    void aVoiceKeepsWhatItSaysLastAndOthersKeepTheirs() {
        List<Event> log = List.of(
                judged(CAMILLE, "d’abord"),
                new PerspectiveEvent.Dissented(ELEMENT, GRASSE, ALIX, Verdict.DROP, "à côté", List.of()),
                judged(CAMILLE, "ensuite"),
                new PerspectiveEvent.Judged(
                        ELEMENT, new Place("epci:1", "Ailleurs"), CAMILLE, Verdict.DROP, "pour un autre", List.of()));

        assertThat(Erasure.of(List.of(new Effect.BlankFormerVoice(ELEMENT, GRASSE.key(), CAMILLE)), log))
                .isEqualTo(Map.of(
                        1L, new PerspectiveEvent.Judged(ELEMENT, GRASSE, CAMILLE, Verdict.ADAPT, "", List.of())));
    }

    @Test
    void whatIsEmptyAlreadyIsNotWrittenAgain() {
        List<Event> log = List.of(written(NOTE, ""), reworded(NOTE, "deux"));

        assertThat(Erasure.of(List.of(new Effect.BlankFormerNote(NOTE)), log)).isEmpty();
        assertThat(Erasure.of(List.of(new Effect.EmptyBallotBox()), log)).isEmpty();
    }

    private static Event written(Id<Note> note, String text) {
        return new DecompositionEvent.NoteWritten(
                note, Id.derived("initiative"), 1, CAMILLE, NoteKind.CONTEXT, text, false, Instant.EPOCH);
    }

    private static Event reworded(Id<Note> note, String text) {
        return new DecompositionEvent.NoteReworded(note, text);
    }

    private static Event commented(Id<Note> note, String text) {
        return new DecompositionEvent.NoteCommented(Id.<Comment>derived("comment on " + note), note, ALIX, text);
    }

    private static Event judged(Id<Participant> by, String improvement) {
        return new PerspectiveEvent.Judged(
                ELEMENT, GRASSE, by, Verdict.ADAPT, improvement, List.of(new Condition(Condition.Type.BUDGET, "si possible")));
    }
}
