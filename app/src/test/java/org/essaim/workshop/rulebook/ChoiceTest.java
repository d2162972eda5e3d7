package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.ballot;
import static org.essaim.workshop.rulebook.Play.initiative;
import static org.essaim.workshop.rulebook.Play.person;
import static org.essaim.workshop.rulebook.Play.place;

import java.util.List;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.ChoiceEvent;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.junit.jupiter.api.Test;

/// The vote that keeps two or three initiatives.
class ChoiceTest {
    private static Play voting(int people) {
        return Play.withPeople(people).advance().advance();
    }

    /// Two of four like 1 and 2, the others 3: whatever the lot, a count that everybody can make again.
    private static Play voted() {
        return voting(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3, 4);
    }

    @Test
    void opensWithItsPhase() {
        assertThat(voting(4).workshop().choice().status()).isEqualTo(Choice.Status.OPEN);
        assertThat(Play.withPeople(4).refusal(1, ballot(null, 1))).isEqualTo(Reason.NO_VOTE);
        assertThat(Play.withPeople(4).refusal(FACILITATOR, new ChoiceCommand.ReopenVote())).isEqualTo(Reason.NO_VOTE);
        assertThat(voting(4).refusal(FACILITATOR, new ChoiceCommand.ReopenVote())).isEqualTo(Reason.VOTE_OPEN);
    }

    @Test
    void isSecretUntilClosedAndSaysOnlyHowManyVoted() {
        Play play = voting(4).vote(1, 1, 2);

        assertThat(play.events().toString()).doesNotContain("approved");
        assertThat(play.events().getLast())
                .isEqualTo(new ChoiceEvent.BallotCast(person(1).toString()));
        for (var view : List.of(play.desk(), play.wall(), play.phone(2))) {
            assertThat(view.tally().cast()).isEqualTo(1);
            assertThat(view.only(Item.ResultShown.class)).isEmpty();
        }
        assertThat(play.phone(1).me().orElseThrow().ballot()).containsExactlyInAnyOrder(initiative(1), initiative(2));
        assertThat(play.phone(2).me().orElseThrow().ballot()).isNull();
    }

    @Test
    void aSecondBallotReplacesTheFirst() {
        Play play = voting(4).vote(1, 1, 2).vote(1, 5);

        assertThat(play.desk().tally().cast()).isEqualTo(1);
        assertThat(play.people().anonymousBallots()).containsExactly(List.of(initiative(5)));
    }

    @Test
    void anEmptyBallotIsABallot() {
        Play play = voted().vote(1);

        play.lead(play.closing(false));

        assertThat(play.workshop().choice().closedResult().orElseThrow().ballots())
                .hasSize(4)
                .contains(List.of());
    }

    @Test
    void closingBringsTheSortedBallotsIntoTheLogAndEmptiesTheBox() {
        Play play = voted();

        play.lead(play.closing(false));

        var result = play.workshop().choice().closedResult().orElseThrow();
        assertThat(result.ballots())
                .hasSize(4)
                .isEqualTo(
                        result.ballots().stream().sorted(ChoiceTest::byContent).toList());
        assertThat(play.people().ballots()).isEmpty();
        assertThat(play.effects().getLast()).isEqualTo(new Effect.EmptyBallotBox());
        assertThat(play.phone(1).me().orElseThrow().ballot()).isNull();
    }

    @Test
    void theOrderOfVotingDoesNotShowInTheBallots() {
        Play one = voting(4).vote(1, 1).vote(2, 2).vote(3, 3).vote(4, 4);
        Play other = voting(4).vote(4, 1).vote(3, 2).vote(2, 3).vote(1, 4);

        assertThat(one.people().anonymousBallots()).isEqualTo(other.people().anonymousBallots());
    }

    @Test
    void keepsWhatProportionalApprovalKeepsInThePlansOrder() {
        Play play = voted();

        play.lead(play.closing(false));

        assertThat(play.workshop().choice().kept()).containsExactly(initiative(1), initiative(2), initiative(3));
        assertThat(play.wall().only(Item.ResultShown.class).orElseThrow().approvals())
                .containsEntry(initiative(1), 2)
                .containsEntry(initiative(4), 1)
                .containsEntry(initiative(6), 0);
    }

    @Test
    void aTieIsShownAndSettledByALotWhoseSeedIsPublished() {
        Play play = voting(4).vote(1, 1).vote(2, 2).vote(3, 3).vote(4, 4);

        play.lead(play.closing(false));

        var result = play.workshop().choice().closedResult().orElseThrow();
        assertThat(result.tied()).hasSize(4).contains(result.kept());
        assertThat(result.seed()).isEqualTo(42);
        assertThat(play.wall().only(Item.ResultShown.class).orElseThrow().tied())
                .isTrue();
    }

    @Test
    void theSameLotKeepsTheSame() {
        Play one = voting(4).vote(1, 1).vote(2, 2).vote(3, 3).vote(4, 4);
        Play other = voting(4).vote(1, 1).vote(2, 2).vote(3, 3).vote(4, 4);

        assertThat(one.lead(one.closing(false)).workshop().choice().kept())
                .isEqualTo(other.lead(other.closing(false)).workshop().choice().kept());
    }

    @Test
    void fewerThanFourBallotsCouldBeGuessedAndAreClosedOnlyOnPurpose() {
        Play play = voting(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3);

        var refusal = play.refused(FACILITATOR, play.closing(false));
        assertThat(refusal.reason()).isEqualTo(Reason.FEW_BALLOTS);
        assertThat(refusal.words()).containsExactly("3");

        play.lead(play.closing(true));
        assertThat(play.workshop().choice().kept()).hasSize(3);
    }

    @Test
    void noBallotAtAllClosesNothing() {
        Play play = voting(4);

        assertThat(play.refused(FACILITATOR, play.closing(true)).words()).containsExactly("0");
    }

    @Test
    void aClosedVoteTakesNoBallot() {
        Play play = voted();
        play.lead(play.closing(false));

        assertThat(play.refusal(1, ballot(null, 1))).isEqualTo(Reason.VOTE_CLOSED);
        assertThat(play.refusal(FACILITATOR, play.closing(true))).isEqualTo(Reason.VOTE_CLOSED);
    }

    @Test
    void perTerritoryItsFirstVoterHasTheOneBallot() {
        Play play = Play.of(Play.plan(3, 3, Electorate.TERRITORY, false, 12)).lead(new AgendaCommand.Open());
        play.join(1, Role.ELECTED, place(1)).join(2, Role.LOCAL_AGENT, place(1)).join(3, Role.ELECTED, place(2));
        play.advance().advance().vote(1, 1);

        assertThat(play.refused(new Actor.Person(person(2)), ballot(null, 2)))
                .isEqualTo(new Refusal(Reason.BALLOT_OF_ANOTHER, List.of(place(1).name())));
        play.vote(1, 3);
        assertThat(play.desk().tally().cast()).isEqualTo(1);
        assertThat(play.desk().tally().electors()).isEqualTo(2);
        assertThat(play.phone(1).me().orElseThrow().ballot()).containsExactly(initiative(3));
        assertThat(play.phone(1).me().orElseThrow().ballotBy()).isNull();
        assertThat(play.phone(2).me().orElseThrow().ballot()).as("a secret, for their neighbour too").isNull();
        assertThat(play.phone(2).me().orElseThrow().ballotBy()).isEqualTo("Personne 1");
        assertThat(play.phone(2).me().orElseThrow().ballotByCast()).isTrue();
        assertThat(play.phone(3).me().orElseThrow().ballot()).isNull();
        assertThat(play.phone(3).me().orElseThrow().ballotBy()).isNull();
    }

    @Test
    void theFacilitatorsGiveATerritorysBallotToAnotherOfItsPeople() {
        Play play = Play.of(Play.plan(3, 3, Electorate.TERRITORY, false, 12)).lead(new AgendaCommand.Open());
        play.join(1, Role.ELECTED, place(1)).join(2, Role.LOCAL_AGENT, place(1)).join(3, Role.ELECTED, place(2));
        play.advance().advance().vote(1, 1).vote(3, 3);
        assertThat(play.refusal(2, new ChoiceCommand.HandBallot(person(2)))).isEqualTo(Reason.NOT_A_FACILITATOR);

        play.lead(new ChoiceCommand.HandBallot(person(2)));

        assertThat(play.desk().tally().cast()).as("taken out, unread").isEqualTo(1);
        assertThat(play.people().anonymousBallots()).containsExactly(List.of(initiative(3)));
        assertThat(play.phone(2).me().orElseThrow().ballot()).isNull();
        assertThat(play.refusal(1, ballot(null, 1))).isEqualTo(Reason.BALLOT_OF_ANOTHER);
        assertThat(play.phone(1).me().orElseThrow().ballotBy()).isEqualTo("Personne 2");
        play.vote(2, 2);
        assertThat(play.desk().tally().cast()).isEqualTo(2);
        assertThat(play.phone(2).me().orElseThrow().ballot()).containsExactly(initiative(2));
    }

    @Test
    void onesOwnBallotIsNobodyElsesToBeGiven() {
        Play play = voting(4).vote(1, 1);
        int before = play.events().size();

        play.lead(new ChoiceCommand.HandBallot(person(1)));

        assertThat(play.events()).hasSize(before);
        assertThat(play.refusal(FACILITATOR, new ChoiceCommand.HandBallot(person(9)))).isEqualTo(Reason.NOT_A_VOTER);
    }

    @Test
    void designersObserversAndFacilitatorsDoNotVote() {
        Play play = voting(4).join(5, Role.DESIGNER, Place.UNKNOWN).join(6, Role.OBSERVER, Place.UNKNOWN);

        assertThat(play.refusal(5, ballot(null, 1))).isEqualTo(Reason.NOT_A_VOTER);
        assertThat(play.refusal(6, ballot(null, 1))).isEqualTo(Reason.NOT_A_VOTER);
        assertThat(play.refusal(FACILITATOR, ballot(null, 1))).isEqualTo(Reason.NOT_A_VOTER);
        assertThat(play.desk().tally().electors()).isEqualTo(4);
    }

    @Test
    void aFacilitatorEntersTheBallotOfSomebodyWithoutAPhone() {
        Play play = voting(4).lead(ballot(person(2), 1, 5));

        assertThat(play.phone(2).me().orElseThrow().ballot()).containsExactlyInAnyOrder(initiative(1), initiative(5));
        assertThat(play.refusal(1, ballot(person(3), 1))).isEqualTo(Reason.NOT_A_VOTER);
        assertThat(play.refusal(FACILITATOR, ballot(person(9), 1))).isEqualTo(Reason.NOT_A_VOTER);
    }

    @Test
    void aBallotAlreadyCastIsReplacedOnPurposeAloneAndItsVoterIsTold() {
        Play play = voting(4).vote(2, 1, 5);

        assertThat(play.refusal(FACILITATOR, ballot(person(2), 3))).isEqualTo(Reason.BALLOT_ALREADY_CAST);
        assertThat(play.phone(2).me().orElseThrow().ballot()).containsExactlyInAnyOrder(initiative(1), initiative(5));
        assertThat(play.phone(2).me().orElseThrow().ballotEntered()).isFalse();

        play.lead(new ChoiceCommand.CastBallot(List.of(initiative(3)), person(2), true));

        assertThat(play.events().getLast()).isEqualTo(new ChoiceEvent.BallotEntered(person(2).toString()));
        assertThat(play.phone(2).me().orElseThrow().ballot()).containsExactly(initiative(3));
        assertThat(play.phone(2).me().orElseThrow().ballotEntered()).isTrue();
        assertThat(play.desk().tally().cast()).isEqualTo(1);

        play.vote(2, 1);
        assertThat(play.phone(2).me().orElseThrow().ballotEntered()).isFalse();
    }

    @Test
    void whatTheFacilitatorsEnteredIsSaidToBeTheirs() {
        Play play = voting(4).lead(ballot(person(2), 1));

        assertThat(play.phone(2).me().orElseThrow().ballotEntered()).isTrue();
        assertThat(play.refusal(FACILITATOR, ballot(person(2), 3))).isEqualTo(Reason.BALLOT_ALREADY_CAST);
        assertThat(play.lead(play.closing(true)).phone(2).me().orElseThrow().ballotEntered()).isFalse();
    }

    @Test
    void aTerritorysBallotIsNotReplacedThroughAnotherOfItsPeople() {
        Play play = Play.of(Play.plan(3, 3, Electorate.TERRITORY, false, 12)).lead(new AgendaCommand.Open());
        play.join(1, Role.ELECTED, place(1)).join(2, Role.LOCAL_AGENT, place(1)).advance().advance().vote(1, 1);

        assertThat(play.refusal(FACILITATOR, ballot(person(2), 3))).isEqualTo(Reason.BALLOT_ALREADY_CAST);
    }

    @Test
    void theFacilitatorsAreToldOfBallotsWhoseVoterLeft() {
        Play play = voting(4).vote(1, 1).by(1, new RoomCommand.Leave(person(1)));

        assertThat(play.desk().tally().gone()).isEqualTo(1);
        assertThat(play.wall().tally().gone()).isZero();
        assertThat(play.phone(2).tally().gone()).isZero();
        play.by(1, new RoomCommand.Return(person(1)));
        assertThat(play.desk().tally().gone()).isZero();
    }

    @Test
    void aReopenedVoteSaysThatEarlierBallotsCountNoMore() {
        assertThat(voted().phone(1).tally().isReopened()).isFalse();
        Play play = voted();
        play.lead(play.closing(false), new ChoiceCommand.ReopenVote());

        assertThat(play.phone(1).tally().isReopened()).isTrue();
        assertThat(Play.withPeople(4).lead(keep(1, 2), new ChoiceCommand.ReopenVote()).phone(1).tally().isReopened()).isFalse();
    }

    @Test
    void aBallotNamesOnlyWhatIsOnThePaper() {
        var foreign = new ChoiceCommand.CastBallot(List.of(Id.<PlannedInitiative>derived("elsewhere")), null);

        assertThat(voting(4).refusal(1, foreign)).isEqualTo(Reason.UNKNOWN_INITIATIVE);
    }

    @Test
    void whoVotedAndLeftStillCounts() {
        Play play = voting(4).vote(1, 1);

        play.by(1, new RoomCommand.Leave(person(1))).by(2, new RoomCommand.Leave(person(2)));
        play.lead(new RoomCommand.Leave(person(3)), new RoomCommand.Leave(person(4)));

        assertThat(play.desk().tally().electors()).isEqualTo(1);
    }

    @Test
    void whoVotedAndLeftDoesNotStandForWhoIsHere() {
        Play play = voting(4).vote(1, 1).vote(2, 2);

        play.by(1, new RoomCommand.Leave(person(1))).by(2, new RoomCommand.Leave(person(2)));

        assertThat(play.desk().tally().cast()).isEqualTo(2);
        assertThat(play.desk().tally().electors()).isEqualTo(4);
    }

    @Test
    void aReopenedVoteStartsFromNothing() {
        Play play = voted();
        play.lead(play.closing(false), new ChoiceCommand.ReopenVote());

        assertThat(play.desk().tally().cast()).isZero();
        assertThat(play.workshop().choice().kept()).isEmpty();
        assertThat(play.refusal(FACILITATOR, new ChoiceCommand.ReopenVote())).isEqualTo(Reason.VOTE_OPEN);
        assertThat(play.refusal(FACILITATOR, new AgendaCommand.Advance(2))).isEqualTo(Reason.VOTE_OPEN);
    }

    @Test
    void onceNotesAreWrittenWhatIsKeptStays() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).goBack();

        assertThat(play.refusal(FACILITATOR, new ChoiceCommand.ReopenVote())).isEqualTo(Reason.NOTES_ALREADY_WRITTEN);
        assertThat(play.refusal(FACILITATOR, keep(3, 4))).isEqualTo(Reason.NOTES_ALREADY_WRITTEN);
    }

    @Test
    void theChoiceIsTakenUpAgainFromItsOwnStep() {
        Play play = Play.in(Phase.DECOMPOSITION);

        assertThat(play.refusal(FACILITATOR, new ChoiceCommand.ReopenVote())).isEqualTo(Reason.WRONG_PHASE);
        assertThat(play.refusal(FACILITATOR, keep(3, 4))).isEqualTo(Reason.WRONG_PHASE);
    }

    @Test
    void tablesAreLaidAnewForWhatIsKeptNow() {
        Play play = Play.in(Phase.DECOMPOSITION).goBack().lead(keep(4, 5, 6)).advance();

        assertThat(play.workshop().choice().tables()).containsExactly(initiative(4), initiative(5), initiative(6));
        for (int number = 1; number <= 6; number++) {
            play.write(number, number);
        }
    }

    @Test
    void fewerTablesThanBeforeLeaveNobodyWithoutOne() {
        Play play = Play.withPeople(9)
                .lead(keep(1, 2, 3))
                .advance()
                .advance()
                .advance()
                .advance();
        assertThat(play.workshop().choice().tables()).hasSize(3);
        for (int number = 4; number <= 9; number++) {
            play.lead(new RoomCommand.Leave(person(number)));
        }

        play.goBack().goBack().lead(keep(1, 2)).advance();
        assertThat(play.workshop().choice().tables()).hasSize(2);
        for (int number = 1; number <= 3; number++) {
            play.write(number, number);
        }
        play.advance();
        for (int number = 1; number <= 3; number++) {
            play.write(number, number + 10);
        }
    }

    @Test
    void theRoomKeepsTwoOrThreeByAShowOfHands() {
        Play play = voted();
        play.lead(play.closing(false), keep(6, 4));

        assertThat(play.workshop().choice().kept()).containsExactly(initiative(4), initiative(6));
        assertThat(play.wall().only(Item.ResultShown.class).orElseThrow().byHand())
                .isTrue();
        assertThat(play.refusal(FACILITATOR, keep(1))).isEqualTo(Reason.KEEP_TWO_OR_THREE);
        assertThat(play.refusal(FACILITATOR, keep(1, 1))).isEqualTo(Reason.KEEP_TWO_OR_THREE);
        assertThat(play.refusal(FACILITATOR, keep(1, 2, 3, 4))).isEqualTo(Reason.KEEP_TWO_OR_THREE);
        assertThat(play.refusal(1, keep(1, 2))).isEqualTo(Reason.NOT_A_FACILITATOR);
        assertThat(voting(4).refusal(FACILITATOR, keep(1, 2))).isEqualTo(Reason.VOTE_OPEN);
    }

    private static ChoiceCommand.Keep keep(Integer... initiatives) {
        return new ChoiceCommand.Keep(
                List.of(initiatives).stream().map(Play::initiative).toList());
    }

    private static int byContent(List<Id<PlannedInitiative>> one, List<Id<PlannedInitiative>> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i).compareTo(other.get(i));
            }
        }
        return one.size() - other.size();
    }
}
