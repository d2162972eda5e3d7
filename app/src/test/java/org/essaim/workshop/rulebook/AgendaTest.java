package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.OTHER_FACILITATOR;
import static org.essaim.workshop.rulebook.Play.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.AgendaEvent;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a workshop goes through its steps.
class AgendaTest {
    private static final AgendaCommand OPEN = new AgendaCommand.Open();
    private static final AgendaCommand UNDO = new AgendaCommand.Undo();

    @Test
    void opensOnItsFirstStepAtTheTimeItIsOpened() {
        Play play = Play.prepared().afterMinutes(4).lead(OPEN);

        assertThat(play.workshop().phase()).contains(Phase.WELCOME);
        assertThat(endsAt(play)).contains(START.plus(Duration.ofMinutes(4 + 10)));
    }

    @Test
    void doesNotOpenWithFewerThanFiveInitiatives() {
        Play play = Play.of(withInitiatives(4));

        var refusal = play.refused(FACILITATOR, OPEN);

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_FEW_INITIATIVES);
        assertThat(refusal.words()).containsExactly("4", "5");
    }

    @Test
    void opensOnce() {
        assertThat(Play.prepared().lead(OPEN).refusal(OTHER_FACILITATOR, OPEN)).isEqualTo(Reason.ALREADY_OPEN);
    }

    @Test
    void isPreparedOnceAndNothingHappensBefore() {
        assertThat(Play.prepared().refusal(FACILITATOR, new AgendaCommand.Prepare(Play.PLAN)))
                .isEqualTo(Reason.ALREADY_PREPARED);
        assertThat(new Play().refusal(FACILITATOR, OPEN)).isEqualTo(Reason.NOT_PREPARED);
    }

    @Test
    void isLedByFacilitatorsAlone() {
        Play play = Play.withPeople(1);

        for (AgendaCommand command : List.of(
                OPEN, UNDO, new AgendaCommand.Advance(0), new AgendaCommand.Pause(), new AgendaCommand.Prolong(5))) {
            assertThat(play.refusal(1, command)).isEqualTo(Reason.NOT_A_FACILITATOR);
        }
        assertThat(play.refusal(new Actor.Newcomer(), new AgendaCommand.Close()))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void movesOneStepOnlyWhenTwoFacilitatorsPressAtOnce() {
        Play play = Play.withPeople(2).lead(new AgendaCommand.Advance(0));

        assertThat(play.refusal(OTHER_FACILITATOR, new AgendaCommand.Advance(0)))
                .isEqualTo(Reason.STEP_PASSED);
        assertThat(play.refusal(OTHER_FACILITATOR, new AgendaCommand.GoBack(0))).isEqualTo(Reason.STEP_PASSED);
        assertThat(play.workshop().phase()).contains(Phase.SHARING);
    }

    @Test
    void goesBackToTheStepBeforeWhichTakesUpItsTimeWhereItWas() {
        Play play = Play.withPeople(2).afterMinutes(4).advance().afterMinutes(15).goBack();

        assertThat(play.workshop().phase()).contains(Phase.WELCOME);
        assertThat(endsAt(play)).contains(START.plus(Duration.ofMinutes(4 + 15 + 6)));
    }

    @Test
    void hasNoStepBeforeTheFirstNorAfterTheLast() {
        Play first = Play.withPeople(2);
        Play last = Play.in(Phase.SYNTHESIS);

        assertThat(first.refusal(FACILITATOR, new AgendaCommand.GoBack(0))).isEqualTo(Reason.NO_STEP_BEHIND);
        assertThat(last.refusal(
                        FACILITATOR,
                        new AgendaCommand.Advance(last.workshop().agenda().step())))
                .isEqualTo(Reason.NO_STEP_AHEAD);
    }

    @Test
    void doesNotGoBeyondTheChoiceWhileTheVoteIsOpenOrNothingIsKept() {
        Play voting = Play.withPeople(4).advance().advance();
        Play skipping = Play.of(withSteps(List.of(Step.of(Phase.WELCOME, 5), Step.of(Phase.DECOMPOSITION, 20))))
                .lead(OPEN);

        assertThat(voting.refusal(FACILITATOR, new AgendaCommand.Advance(2))).isEqualTo(Reason.VOTE_OPEN);
        assertThat(skipping.refusal(FACILITATOR, new AgendaCommand.Advance(0))).isEqualTo(Reason.NOTHING_KEPT);
    }

    @Test
    void doesNotOpenRightAtTheTablesWithNothingKept() {
        Play play =
                Play.of(withSteps(List.of(Step.of(Phase.DECOMPOSITION, 20)))).join(1, 3);

        assertThat(play.refusal(FACILITATOR, OPEN)).isEqualTo(Reason.NOTHING_KEPT);
    }

    @Test
    void undoRestoresTheClock() {
        Play play = Play.withPeople(2).afterMinutes(7);
        Optional<Instant> before = endsAt(play);

        play.advance().afterMinutes(1).lead(UNDO);

        assertThat(play.workshop().phase()).contains(Phase.WELCOME);
        assertThat(endsAt(play)).isEqualTo(before);
    }

    @Test
    void undoTakesBackOneGestureAfterTheOther() {
        Play play = Play.prepared().lead(OPEN).advance().lead(new AgendaCommand.Prolong(5), new AgendaCommand.Pause());

        play.lead(UNDO);
        assertThat(play.workshop().agenda().isPaused()).isFalse();
        play.lead(UNDO);
        assertThat(play.workshop().agenda().extraMinutes()).isZero();
        play.lead(UNDO);
        assertThat(play.workshop().phase()).contains(Phase.WELCOME);
        play.lead(UNDO);
        assertThat(play.workshop().agenda().status()).isEqualTo(Agenda.Status.PREPARED);
        assertThat(play.refusal(FACILITATOR, UNDO)).isEqualTo(Reason.NOTHING_TO_UNDO);
        assertThat(play.desk().session().undo()).isNull();
    }

    @Test
    void saysWhatUndoTakesBackWhateverElseHappenedSince() {
        Play play = Play.prepared().lead(OPEN);
        assertThat(play.desk().session().undo()).isEqualTo(new Item.UndoShown(Agenda.Gesture.OPENED, 0));

        play.advance().join(1, 1);
        assertThat(play.desk().session().undo()).isEqualTo(new Item.UndoShown(Agenda.Gesture.ENTERED, 0));
        assertThat(play.desk().session().undo().movesTheRoom()).isTrue();
        play.lead(new AgendaCommand.Prolong(5));
        assertThat(play.desk().session().undo()).isEqualTo(new Item.UndoShown(Agenda.Gesture.LENGTHENED, 1));
        play.lead(new AgendaCommand.Pause());
        assertThat(play.desk().session().undo().gesture()).isEqualTo(Agenda.Gesture.PAUSED);
        play.lead(new AgendaCommand.Resume());
        assertThat(play.desk().session().undo().gesture()).isEqualTo(Agenda.Gesture.RESUMED);
        assertThat(play.desk().session().undo().movesTheRoom()).isFalse();
        play.lead(UNDO, UNDO, UNDO);
        assertThat(play.desk().session().undo()).isEqualTo(new Item.UndoShown(Agenda.Gesture.ENTERED, 0));
    }

    @Test
    void undoDoesNotLeaveAVoteOpenBehind() {
        Play play = Play.in(Phase.DECOMPOSITION).goBack().lead(new ChoiceCommand.ReopenVote());

        assertThat(play.refusal(FACILITATOR, UNDO)).isEqualTo(Reason.VOTE_OPEN);
    }

    @Test
    void undoDoesNotGoBackOverAChangeOfTheRunningOrder() {
        Play play = Play.withPeople(4).advance().advance().goBack();
        List<Step> shorter = Plan.TEMPLATE.subList(0, 2);

        play.lead(new AgendaCommand.Replan(withSteps(shorter)));

        assertThat(play.refusal(FACILITATOR, UNDO)).isEqualTo(Reason.NOTHING_TO_UNDO);
        assertThat(play.workshop().agenda().step()).isEqualTo(1);
    }

    @Test
    void undoIntoTheTablesLaysThemForWhatIsNowKept() {
        Play play = Play.in(Phase.DECOMPOSITION).goBack();
        play.lead(new ChoiceCommand.Keep(List.of(Play.initiative(4), Play.initiative(5))), UNDO);

        assertThat(play.workshop().phase()).contains(Phase.DECOMPOSITION);
        assertThat(play.workshop().choice().tables()).containsOnly(Play.initiative(4), Play.initiative(5));
        play.write(1, 1);
    }

    @Test
    void aPauseStopsTheClockAndGivesItsTimeBack() {
        Play play = Play.withPeople(2).afterMinutes(4).lead(new AgendaCommand.Pause());

        assertThat(endsAt(play)).isEmpty();
        assertThat(play.desk().session().leftSeconds()).isEqualTo(6 * 60);

        play.afterMinutes(30).lead(new AgendaCommand.Resume());

        assertThat(endsAt(play)).contains(START.plus(Duration.ofMinutes(10 + 30)));
    }

    @Test
    void isPausedOrRunningNeverTwice() {
        Play play = Play.withPeople(2);

        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Resume())).isEqualTo(Reason.NOT_PAUSED);
        assertThat(play.lead(new AgendaCommand.Pause()).refusal(FACILITATOR, new AgendaCommand.Pause()))
                .isEqualTo(Reason.ALREADY_PAUSED);
    }

    @Test
    void aStepLeftWhilePausedDidNotLastItsPause() {
        Play play = Play.withPeople(2)
                .afterMinutes(4)
                .lead(new AgendaCommand.Pause())
                .afterMinutes(30)
                .advance();

        assertThat(play.workshop().agenda().spent().get(0).lasted()).isEqualTo(Duration.ofMinutes(4));
        assertThat(play.workshop().agenda().isPaused()).isFalse();
    }

    @Test
    void fiveMoreMinutesAreFiveMoreMinutes() {
        Play play = Play.withPeople(2).lead(new AgendaCommand.Prolong(5), new AgendaCommand.Prolong(-2));

        assertThat(endsAt(play)).contains(START.plus(Duration.ofMinutes(10 + 3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 231, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aStepLastsAMinuteAtLeastAndFourHoursAtMost(int minutes) {
        assertThat(Play.withPeople(2).refusal(FACILITATOR, new AgendaCommand.Prolong(minutes)))
                .isEqualTo(Reason.TOO_LONG_A_STEP);
    }

    @Test
    void closesAndReopensWhereItWas() {
        Play play = Play.withPeople(2).advance().afterMinutes(30).lead(new AgendaCommand.Close());

        assertThat(play.workshop().phase()).isEmpty();
        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Advance(1))).isEqualTo(Reason.CLOSED);
        assertThat(play.refusal(FACILITATOR, OPEN)).isEqualTo(Reason.CLOSED);

        play.afterMinutes(60).lead(new AgendaCommand.Reopen());

        assertThat(play.workshop().phase()).contains(Phase.SHARING);
        assertThat(endsAt(play)).contains(START.plus(Duration.ofMinutes(30 + 60 + 10)));
        assertThat(play.workshop().agenda().closedAt()).isNull();
    }

    @Test
    void doesNotCloseOverAnOpenVote() {
        Play play = Play.withPeople(4).advance().advance();

        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Close())).isEqualTo(Reason.VOTE_OPEN);
    }

    @Test
    void reopensOnlyWhatIsClosedAndMovesOnlyWhatIsOpen() {
        assertThat(Play.withPeople(1).refusal(FACILITATOR, new AgendaCommand.Reopen()))
                .isEqualTo(Reason.NOT_CLOSED);
        assertThat(Play.prepared().refusal(FACILITATOR, new AgendaCommand.Advance(0)))
                .isEqualTo(Reason.NOT_OPEN);
        assertThat(Play.prepared().refusal(FACILITATOR, new AgendaCommand.Close()))
                .isEqualTo(Reason.NOT_OPEN);
    }

    @Test
    void changesAnythingBeforeTheOpeningAndOnlyWhatIsAheadAfterIt() {
        List<Step> shorterWelcome = replaced(0, Step.of(Phase.WELCOME, 5));
        List<Step> longerSynthesis = replaced(7, Step.of(Phase.SYNTHESIS, 30));
        Play play = Play.prepared().lead(new AgendaCommand.Replan(withSteps(shorterWelcome)), OPEN);

        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Replan(Play.PLAN)))
                .isEqualTo(Reason.STEP_PASSED);

        List<Step> ahead = new ArrayList<>(shorterWelcome);
        ahead.set(7, longerSynthesis.get(7));
        play.lead(new AgendaCommand.Replan(withSteps(ahead)));
        assertThat(play.workshop().plan().steps().getLast().minutes()).isEqualTo(30);
    }

    @Test
    void doesNotChangeTheBallotPaperOnceTheVoteOpened() {
        Play play = Play.withPeople(4).advance().advance();
        Plan byTerritory = Play.plan(3, 3, Electorate.TERRITORY, false, 12);

        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Replan(withInitiatives(5))))
                .isEqualTo(Reason.STEP_PASSED);
        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Replan(byTerritory)))
                .isEqualTo(Reason.STEP_PASSED);
        play.lead(UNDO, UNDO, UNDO);
        assertThat(play.workshop().agenda().status()).isEqualTo(Agenda.Status.PREPARED);
        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Replan(withInitiatives(5))))
                .isEqualTo(Reason.STEP_PASSED);
    }

    @Test
    void keepsTheQuestionsOfAnInitiativeThatIsNoLongerShared() {
        Play play = Play.withPeople(2);
        play.by(1, new SharingCommand.Ask(Id.derived("q"), Play.initiative(6), "Combien ?"));
        play.lead(new AgendaCommand.Replan(withInitiatives(5)));

        assertThat(play.phone(2).items().keySet()).noneMatch(Item.Key.OfQuestion.class::isInstance);
        assertThat(play.workshop().sharing().questions()).hasSize(1);
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        assertThat(Play.prepared().eventsOf(FACILITATOR, new AgendaCommand.Replan(Play.PLAN)))
                .isEmpty();
    }

    @Test
    void eachStepRemembersHowLongItReallyTook() {
        Play play = Play.withPeople(2).afterMinutes(13).advance();

        assertThat(play.desk().session().steps().getFirst().extraMinutes()).isEqualTo(3);
        assertThat(play.workshop().agenda().spent().get(0)).isEqualTo(new Agenda.Spent(START, Duration.ofMinutes(13), 0));
    }

    @Test
    void openingIsOneEventAndItsConsequencesFollowIt() {
        assertThat(Play.prepared().eventsOf(FACILITATOR, OPEN)).containsExactly(new AgendaEvent.Opened(START));
    }

    private static Optional<Instant> endsAt(Play play) {
        return play.workshop().agenda().endsAt(play.workshop().step());
    }

    private static Plan withSteps(List<Step> steps) {
        Plan plan = Play.PLAN;
        return new Plan(
                plan.title(),
                plan.challenge(),
                plan.startsAt(),
                steps,
                plan.initiatives(),
                plan.keep(),
                plan.tables(),
                plan.capacity(),
                plan.electorate(),
                plan.silentStart(),
                plan.videoLink(),
                plan.tableLinks(),
                plan.rereadDays(),
                plan.example());
    }

    private static Plan withInitiatives(int count) {
        Plan plan = Play.PLAN;
        return new Plan(
                plan.title(),
                plan.challenge(),
                plan.startsAt(),
                plan.steps(),
                plan.initiatives().subList(0, count),
                plan.keep(),
                plan.tables(),
                plan.capacity(),
                plan.electorate(),
                plan.silentStart(),
                plan.videoLink(),
                plan.tableLinks(),
                plan.rereadDays(),
                plan.example());
    }

    private static List<Step> replaced(int index, Step step) {
        List<Step> steps = new ArrayList<>(Plan.TEMPLATE);
        steps.set(index, step);
        return steps;
    }
}
