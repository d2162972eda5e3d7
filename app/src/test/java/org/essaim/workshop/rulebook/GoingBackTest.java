package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Verdict;
import org.junit.jupiter.api.Test;

/// Going back gives back: what was drawn too early is drawn again, what was shown stays shown, clocks go on.
class GoingBackTest {
    private static Play judging() {
        return Play.in(Phase.DECOMPOSITION).write(1, 1).write(1, 2).decisive(1, 1, NoteKind.RESOURCE)
                .decisive(2, 2, NoteKind.RESOURCE).advance().advance().advance();
    }

    private static PerspectiveCommand.Judge reproduce(int element) {
        return new PerspectiveCommand.Judge(Play.element(element), Verdict.REPRODUCE, "", List.of());
    }

    private static List<String> texts(Play play) {
        return play.workshop().synthesis().sentences().stream().map(Sentence::text).toList();
    }

    @Test
    void aSynthesisEnteredTooEarlyIsDrawnFromTheVerdictsGivenSince() {
        Play play = judging().advance();
        assertThat(texts(play)).isEmpty();

        play.lead(new AgendaCommand.Undo()).by(1, reproduce(1)).advance();

        assertThat(texts(play)).containsExactly("Élément 1");
    }

    @Test
    void whatTheRoomAmendedAddedOrTookOutStaysSoWhenTheRestIsDrawnAgain() {
        Play play = judging().by(1, reproduce(1)).by(1, reproduce(2)).advance();
        var one = play.workshop().synthesis().sentences().get(0).id();
        var two = play.workshop().synthesis().sentences().get(1).id();
        play.by(1, new SynthesisCommand.AmendSentence(one, 0, "Dit par la salle"), new SynthesisCommand.RemoveSentence(two));
        play.by(2, new SynthesisCommand.AddSentence(Id.derived("own"), Play.initiative(1), Sentence.Part.TO_IMPROVE, "Ajoutée"));

        play.goBack();
        play.by(2, new PerspectiveCommand.Judge(Play.element(1), Verdict.REPRODUCE, "Avec les lycées", List.of()));
        play.advance();

        assertThat(texts(play)).containsExactly("Dit par la salle", "Avec les lycées", "Ajoutée");
    }

    @Test
    void anElementRewordedIsSaidAsItIsNow() {
        Play play = judging().by(1, reproduce(1)).advance();

        play.lead(new DecompositionCommand.RewordElement(Play.element(1), 0, "Mieux dit"));

        assertThat(texts(play)).containsExactly("Mieux dit");
    }

    @Test
    void aWorkshopThatClosesWithoutItsSynthesisDrawsItAllTheSame() {
        Play play = judging().advance().lead(new AgendaCommand.Undo()).by(1, reproduce(1)).lead(new AgendaCommand.Close());

        assertThat(texts(play)).containsExactly("Élément 1");
    }

    @Test
    void tablesLaidForFourAreLaidAgainForTwentyFour() {
        Play play = Play.of(Play.plan(2, 8, Electorate.PERSON, false, 60)).lead(new AgendaCommand.Open()).join(1, 4)
                .lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2)))).advance().advance().advance();
        assertThat(play.workshop().choice().tables()).hasSize(2);

        play.lead(new AgendaCommand.Undo()).join(5, 24).advance();

        assertThat(play.workshop().choice().tables()).hasSize(8);
        assertThat(IntStream.rangeClosed(1, 8).mapToLong(table -> play.workshop().room().at(table).count()))
                .allMatch(people -> people == 3);
    }

    @Test
    void theSameHoldsForWhoArrivedWhileTheTablesWereThere() {
        Play play = Play.of(Play.plan(2, 8, Electorate.PERSON, false, 60)).lead(new AgendaCommand.Open()).join(1, 4)
                .lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2)))).advance().advance().advance();
        play.join(5, 24).lead(new AgendaCommand.Undo()).advance();

        assertThat(play.workshop().choice().tables()).hasSize(8);
    }

    @Test
    void seatsOfARoundThatNobodyWorkedInAreDrawnAgainForWhoIsHere() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).advance().goBack().join(7, 9).advance();

        assertThat(IntStream.rangeClosed(1, 9).map(play::tableOf)).allMatch(table -> table > 0);
        assertThat(IntStream.rangeClosed(1, 2).mapToLong(table -> play.workshop().room().at(table).count()))
                .as("nine people at two tables")
                .containsExactlyInAnyOrder(4L, 5L);
        assertThat(play.workshop().choice().tables()).as("notes are on them").hasSize(2);
    }

    @Test
    void seatsThatAFacilitatorChoseAreNotDrawnAgain() {
        Play play = Play.in(Phase.DECOMPOSITION);
        int other = 3 - play.tableOf(1);
        play.lead(new RoomCommand.Seat(Play.person(1), other)).goBack().join(7, 7).advance();

        assertThat(play.tableOf(1)).isEqualTo(other);
        assertThat(play.tableOf(7)).isPositive();
    }

    @Test
    void notesThatWereShownStayShown() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).advance().advance();
        int stranger = play.elsewhereThan(1);
        assertThat(Play.notes(play.phone(stranger))).contains("Note 1");

        play.goBack();

        assertThat(Play.notes(play.phone(play.elsewhereThan(1)))).contains("Note 1");
    }

    @Test
    void aRoundThatWasRevealedIsNotSilentAgainWhenTheRoomComesBack() {
        Play play = Play.of(Play.plan(2, 2, Electorate.PERSON, true, 12)).lead(new AgendaCommand.Open()).join(1, 6)
                .lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2)))).advance().advance().advance();
        play.write(1, 1).lead(new DecompositionCommand.Reveal()).advance();
        assertThat(play.workshop().decomposition().silent()).isTrue();

        play.goBack();

        assertThat(play.workshop().decomposition().silent()).isFalse();
        assertThat(Play.notes(play.phone(play.besides(1)))).contains("Note 1");
    }

    @Test
    void verdictsReadTogetherStayReadWhenTheRoomComesBackToThem() {
        Play play = judging().by(1, reproduce(1)).advance().goBack();

        assertThat(play.phone(2).all(Item.JudgementShown.class)).hasSize(1);
    }

    @Test
    void aStepEnteredByMistakeAndUndoneWasNotShown() {
        Play play = judging().by(1, reproduce(1)).advance().lead(new AgendaCommand.Undo());

        assertThat(play.phone(2).all(Item.JudgementShown.class)).isEmpty();
    }

    @Test
    void theClockGoesOnFromWhatTheStepTookAndWasGranted() {
        Play play = Play.in(Phase.SHARING).lead(new AgendaCommand.Prolong(5)).afterMinutes(38).advance().afterMinutes(2).goBack();

        assertThat(Duration.between(play.now(), Objects.requireNonNull(play.desk().session().endsAt())))
                .isEqualTo(Duration.ofMinutes(40 + 5 - 38));
        assertThat(play.desk().session().steps().get(1).extraMinutes()).isEqualTo(5);
    }

    @Test
    void aClockThatStandsStillGoesOnLikewise() {
        Play play = Play.in(Phase.SHARING).afterMinutes(30).advance().goBack().lead(new AgendaCommand.Pause()).afterMinutes(10);

        assertThat(play.desk().session().leftSeconds()).isEqualTo(10 * 60L);
    }

    @Test
    void aStepTakenUpAgainKeepsTheMinutesItTook() {
        Play play = Play.in(Phase.SHARING).afterMinutes(38).advance().goBack().afterMinutes(1).advance();

        assertThat(play.desk().session().steps().get(1).extraMinutes()).isEqualTo(38 + 1 - 40);
        assertThat(play.desk().session().steps().get(1).from()).isEqualTo(Play.START);
    }

    @Test
    void aStepStillAheadIsAsPlannedThoughTheRoomLookedIn() {
        Play play = Play.withPeople(2).advance().goBack();

        assertThat(play.desk().session().steps().get(1).extraMinutes()).isZero();
        assertThat(play.desk().session().steps().get(1).from()).isNull();
    }

    @Test
    void reopeningGoesOnWithTheClockOfItsStep() {
        Play play = Play.in(Phase.SYNTHESIS).afterMinutes(12).lead(new AgendaCommand.Close()).afterMinutes(60)
                .lead(new AgendaCommand.Reopen());

        assertThat(Duration.between(play.now(), Objects.requireNonNull(play.desk().session().endsAt())))
                .isEqualTo(Duration.ofMinutes(20 - 12));
    }
}
