package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.domain.Refusal.Reason.CHANGED_MEANWHILE;
import static org.essaim.workshop.domain.Refusal.Reason.ELEMENT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.NOTE_GATHERED_MEANWHILE;
import static org.essaim.workshop.domain.Refusal.Reason.NO_TABLE;
import static org.essaim.workshop.domain.Refusal.Reason.STEP_PASSED;
import static org.essaim.workshop.domain.Refusal.Reason.TABLE_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.VOTE_CHANGED;

import java.util.List;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Verdict;
import org.junit.jupiter.api.Test;

/// A command may leave a device long after it was written: it does what it was made for, or nothing.
class WhatACommandIsAboutTest {
    private static final Actor FACILITATOR = Play.FACILITATOR;

    private static DecompositionCommand.WriteNote note(int number, boolean late) {
        return new DecompositionCommand.WriteNote(Play.note(number), 0, NoteKind.RESOURCE, "Écrite hors ligne", late);
    }

    /// Somebody who changes table between the two rounds, and what they saw in the first.
    private record Moved(Play play, int who, int table, About then) {}

    private static Moved moved() {
        Play play = Play.in(Phase.DECOMPOSITION);
        for (int who = 1; who <= 6; who++) {
            Play later = Play.in(Phase.DECOMPOSITION).advance();
            if (later.tableOf(who) != play.tableOf(who)) {
                return new Moved(later, who, play.tableOf(who), play.seen(Play.actor(who), note(1, false)));
            }
        }
        throw new AssertionError("Nobody moved");
    }

    @Test
    void aNoteWrittenForOneTableNeverLandsAtAnother() {
        Moved it = moved();

        var refused = it.play().refused(Play.actor(it.who()), note(1, false), it.then());

        assertThat(refused.reason()).isEqualTo(TABLE_CHANGED);
        assertThat(refused.words())
                .containsExactly(String.valueOf(it.table()), String.valueOf(it.play().tableOf(it.who())));
        assertThat(it.play().workshop().decomposition().notes()).isEmpty();
    }

    @Test
    void itMayBeOfferedToTheFacilitatorsForTheTableItWasWrittenAt() {
        Moved it = moved();

        it.play().send(Play.actor(it.who()), note(1, true), it.then());

        assertThat(it.play().noteOf(1).table()).isEqualTo(it.table());
        assertThat(it.play().noteOf(1).initiative()).isEqualTo(it.then().initiative());
        assertThat(it.play().noteOf(1).status()).isEqualTo(Note.Status.OFFERED);
        assertThat(it.play().lead(new DecompositionCommand.AcceptNote(Play.note(1))).noteOf(1).stands()).isTrue();
    }

    @Test
    void orBeSentToTheTableOfTodayAskedAgain() {
        Moved it = moved();
        Actor writer = Play.actor(it.who());

        it.play().send(writer, note(1, false), it.play().seen(writer, note(1, false)));

        assertThat(it.play().noteOf(1).table()).isEqualTo(it.play().tableOf(it.who()));
        assertThat(it.play().noteOf(1).stands()).isTrue();
    }

    @Test
    void aLateNoteIsOfferedForTheTableItNamesWhereverOneSatLast() {
        Moved it = moved();
        it.play().advance();

        it.play().send(Play.actor(it.who()), note(1, true), it.then());

        assertThat(it.play().noteOf(1).table()).isEqualTo(it.table());
    }

    @Test
    void nobodyOffersANoteForATableWhereTheyNeverSat() {
        Play play = Play.in(Phase.DECOMPOSITION);
        int other = play.tableOf(play.elsewhereThan(1));
        About about = new About(null, other, play.workshop().choice().initiativeOf(other).orElseThrow(), null, null, null);

        assertThat(play.refused(Play.actor(1), note(1, true), about).reason()).isEqualTo(TABLE_CHANGED);
    }

    @Test
    void aNoteForAnInitiativeNoLongerKeptHasNoTable() {
        Play play = Play.in(Phase.DECOMPOSITION);
        About then = play.seen(Play.actor(1), note(1, false));
        play.goBack().lead(new ChoiceCommand.Keep(List.of(Play.initiative(4), Play.initiative(5)))).advance();

        assertThat(play.refused(Play.actor(1), note(1, false), then).reason()).isEqualTo(TABLE_CHANGED);
        assertThat(play.refused(Play.actor(1), note(1, true), then).reason()).isIn(NO_TABLE, TABLE_CHANGED);
    }

    @Test
    void aNoteThatNamesNothingIsTakenOnlyFromWhoNeverMoved() {
        Moved it = moved();
        Play first = Play.in(Phase.DECOMPOSITION);

        assertThat(it.play().refused(Play.actor(it.who()), note(1, false), About.UNSAID).reason()).isEqualTo(TABLE_CHANGED);
        assertThat(first.send(Play.actor(1), note(1, false), About.UNSAID).noteOf(1).stands()).isTrue();
    }

    @Test
    void aFacilitatorsNoteIsForTheInitiativeThatTheTableWorkedOn() {
        Play play = Play.in(Phase.DECOMPOSITION);
        var write = new DecompositionCommand.WriteNote(Play.note(1), 1, NoteKind.RESOURCE, "Dictée", false);
        About then = play.seen(FACILITATOR, write);
        play.goBack().lead(new ChoiceCommand.Keep(List.of(Play.initiative(4), Play.initiative(5)))).advance();

        assertThat(play.refused(FACILITATOR, write, then).reason()).isEqualTo(TABLE_CHANGED);
    }

    @Test
    void aBallotForAVoteThatWasReopenedIsNotCounted() {
        Play play = Play.withPeople(6).advance().advance().vote(1, 1).vote(2, 2);
        About then = play.seen(Play.actor(3), Play.ballot(null, 3));
        play.lead(play.closing(true), new ChoiceCommand.ReopenVote());

        assertThat(play.refused(Play.actor(3), Play.ballot(null, 3), then).reason()).isEqualTo(VOTE_CHANGED);
        assertThat(play.refused(Play.actor(3), Play.ballot(null, 3), About.UNSAID).reason()).isEqualTo(VOTE_CHANGED);
        assertThat(play.refused(FACILITATOR, Play.ballot(Play.person(3), 3), then).reason()).isEqualTo(VOTE_CHANGED);
        assertThat(play.workshop().choice().voted()).isEmpty();
        assertThat(play.phone(3).tally().vote()).isEqualTo(2);
    }

    @Test
    void nobodyClosesReopensOrOverrulesAVoteTheyDidNotSee() {
        Play play = Play.withPeople(6).advance().advance().vote(1, 1).vote(2, 2);
        About then = play.seen(FACILITATOR, play.closing(true));
        play.lead(play.closing(true), new ChoiceCommand.ReopenVote()).vote(1, 1);

        assertThat(play.refused(FACILITATOR, play.closing(true), then).reason()).isEqualTo(VOTE_CHANGED);

        play.lead(play.closing(true));
        assertThat(play.refused(FACILITATOR, new ChoiceCommand.ReopenVote(), then).reason()).isEqualTo(VOTE_CHANGED);
        var keep = new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2)));
        assertThat(play.refused(FACILITATOR, keep, then).reason()).isEqualTo(VOTE_CHANGED);
    }

    @Test
    void aGestureMadeInOneStepIsNotDoneInAnother() {
        Play play = Play.in(Phase.DECOMPOSITION);
        List<Command> gestures = List.of(
                new AgendaCommand.Prolong(5), new AgendaCommand.Pause(), new AgendaCommand.Close(),
                new DecompositionCommand.Silence(), new RoomCommand.Reseat(),
                new StageCommand.Tell(1, "Pensez au budget."), new StageCommand.Tell(0, "Encore cinq minutes."),
                new StageCommand.Project(Projection.ofTable(1)));
        List<About> then = gestures.stream().map(it -> play.seen(FACILITATOR, it)).toList();
        play.advance();

        for (int i = 0; i < gestures.size(); i++) {
            assertThat(play.refused(FACILITATOR, gestures.get(i), then.get(i)).reason())
                    .as(gestures.get(i).toString())
                    .isEqualTo(STEP_PASSED);
        }
        var seat = new RoomCommand.Seat(Play.person(1), 3 - play.tableOf(1));
        assertThat(play.refused(FACILITATOR, seat, then.getFirst()).reason()).isEqualTo(STEP_PASSED);
        assertThat(play.refused(Play.actor(1), new RoomCommand.RaiseHand(true), then.getFirst()).reason())
                .isEqualTo(STEP_PASSED);
        assertThat(play.workshop().stage().message()).isNull();
    }

    @Test
    void undoingTakesBackWhatOneSawAndNothingElse() {
        Play play = Play.in(Phase.SHARING).lead(new AgendaCommand.Prolong(5));
        About then = play.seen(FACILITATOR, new AgendaCommand.Undo());
        play.send(Play.OTHER_FACILITATOR, new AgendaCommand.Advance(1));

        assertThat(play.refused(FACILITATOR, new AgendaCommand.Undo(), then).reason()).isEqualTo(CHANGED_MEANWHILE);
        assertThat(play.workshop().in(Phase.CHOICE)).isTrue();
    }

    @Test
    void publishingIsForTheClosingOneSaw() {
        Play play = Play.in(Phase.SYNTHESIS).lead(new AgendaCommand.Close());
        About then = play.seen(FACILITATOR, new SynthesisCommand.Publish(true));
        play.lead(new AgendaCommand.Reopen(), new AgendaCommand.Close());

        assertThat(play.refused(FACILITATOR, new SynthesisCommand.Publish(true), then).reason()).isEqualTo(CHANGED_MEANWHILE);
        assertThat(play.workshop().synthesis().isPublished()).isFalse();
    }

    @Test
    void aVerdictIsOnWhatTheElementSaid() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.RESOURCE).advance().advance().advance();
        var judge = new PerspectiveCommand.Judge(Play.element(1), Verdict.ADAPT, "Moins cher", List.of());
        About then = play.seen(Play.actor(1), judge);
        play.lead(new DecompositionCommand.RewordElement(Play.element(1), 0, "Deux postes"));

        var refused = play.refused(Play.actor(1), judge, then);

        assertThat(refused.reason()).isEqualTo(ELEMENT_CHANGED);
        assertThat(refused.words()).containsExactly("1", "Deux postes");
    }

    @Test
    void anElementDescribedMeanwhileOtherwiseIsDescribedAgainKnowingly() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1, NoteKind.CONTEXT).decisive(1, 1, NoteKind.CONTEXT)
                .advance().advance().advance();
        var home = new PerspectiveCommand.DescribeHome(Play.element(1), "Ici non");
        About then = play.seen(Play.actor(1), home);
        play.lead(new DecompositionCommand.RewordElement(Play.element(1), 0, "Une vallée fermée"));

        assertThat(play.refused(Play.actor(1), home, then).reason()).isEqualTo(ELEMENT_CHANGED);
    }

    @Test
    void aNoteThatSomebodyGatheredMeanwhileIsNotTakenFromThem() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1);
        var mine = new DecompositionCommand.Gather(Play.element(2), NoteKind.RESOURCE, "Mes mots", List.of(Play.note(1)));
        About then = play.seen(Play.actor(1), mine);
        play.lead(new DecompositionCommand.Gather(Play.element(1), NoteKind.RESOURCE, "Leurs mots", List.of(Play.note(1))));

        var refused = play.refused(Play.actor(1), mine, then);

        assertThat(refused.reason()).isEqualTo(NOTE_GATHERED_MEANWHILE);
        assertThat(refused.words()).containsExactly("1", "Leurs mots");
        assertThat(play.refused(Play.actor(1), mine, About.UNSAID).reason()).isEqualTo(NOTE_GATHERED_MEANWHILE);
        assertThat(play.elementOf(1).text()).isEqualTo("Leurs mots");
    }

    @Test
    void aNoteLeavesTheElementOneSawItIn() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).write(1, 2);
        play.lead(new DecompositionCommand.Gather(Play.element(1), NoteKind.RESOURCE, "Un", List.of(Play.note(1))));
        var out = new DecompositionCommand.RemoveFromElement(Play.note(1));
        About then = play.seen(Play.actor(1), out);
        play.lead(
                new DecompositionCommand.Gather(Play.element(2), NoteKind.RESOURCE, "Deux", List.of(Play.note(2))),
                new DecompositionCommand.AddToElement(Play.element(2), Play.note(1)));

        assertThat(play.refused(Play.actor(1), out, then).reason()).isEqualTo(NOTE_GATHERED_MEANWHILE);
    }

    @Test
    void anElementRewordedMeanwhileIsNotDissolved() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.RESOURCE);
        var dissolve = new DecompositionCommand.Dissolve(Play.element(1));
        About then = play.seen(FACILITATOR, dissolve);
        play.lead(new DecompositionCommand.RewordElement(Play.element(1), 0, "Mieux dit"));

        assertThat(play.refused(FACILITATOR, dissolve, then).reason()).isEqualTo(CHANGED_MEANWHILE);
    }

    @Test
    void anAnswerNeverTakesThePlaceOfOneItsWriterDidNotRead() {
        Play play = Play.in(Phase.SHARING);
        Id<Question> question = Id.derived("question");
        play.by(1, new SharingCommand.Ask(question, Play.initiative(1), "Qui paie ?"));
        var mine = new SharingCommand.Answer(question, "La Région.");
        About then = play.seen(FACILITATOR, mine);
        play.send(Play.OTHER_FACILITATOR, new SharingCommand.Answer(question, "L’Europe."));

        var refused = play.refused(FACILITATOR, mine, then);

        assertThat(refused.reason()).isEqualTo(TEXT_CHANGED);
        assertThat(refused.words()).containsExactly("1", "L’Europe.");
    }

    @Test
    void aSentenceThatSomebodyAmendedMeanwhileIsNotRemoved() {
        Play play = Play.in(Phase.SYNTHESIS);
        Id<Sentence> sentence = Id.derived("sentence");
        play.by(1, new SynthesisCommand.AddSentence(sentence, Play.initiative(1), Sentence.Part.TO_IMPROVE, "Simple"));
        About then = play.seen(Play.actor(2), new SynthesisCommand.RemoveSentence(sentence));
        play.by(1, new SynthesisCommand.AmendSentence(sentence, 0, "Plus simple"));

        assertThat(play.refused(Play.actor(2), new SynthesisCommand.RemoveSentence(sentence), then).reason())
                .isEqualTo(TEXT_CHANGED);
    }

    @Test
    void hushingIsForTheMessageOneSaw() {
        Play play = Play.in(Phase.SHARING).lead(new StageCommand.Tell(0, "Un"));
        About then = play.seen(FACILITATOR, new StageCommand.Hush());
        play.send(Play.OTHER_FACILITATOR, new StageCommand.Tell(0, "Deux"));

        assertThat(play.refused(FACILITATOR, new StageCommand.Hush(), then).reason()).isEqualTo(CHANGED_MEANWHILE);
    }

    @Test
    void whatWouldChangeNothingIsNotRefusedForIt() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.RESOURCE);
        var mark = new DecompositionCommand.MarkDecisive(Play.element(1), true);
        About then = play.seen(FACILITATOR, mark);
        play.advance();

        assertThat(play.send(FACILITATOR, mark, then).elementOf(1).decisive()).isTrue();
    }
}
