package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.person;
import static org.essaim.workshop.rulebook.Play.place;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Person;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who is here, and where they sit.
class RoomTest {
    private static final Actor NEWCOMER = new Actor.Newcomer();

    @Test
    void somebodyJoinsBeforeTheOpeningAndWaits() {
        Play play = Play.prepared().join(1, 1);

        assertThat(play.desk().room().present()).isEqualTo(1);
        assertThat(play.phone(1).me().orElseThrow().table()).isZero();
    }

    @Test
    void joiningAsksForANameAndATerritory() {
        Play play = Play.prepared();

        assertThat(play.refusal(NEWCOMER, joining("  ", Role.ELECTED, place(1))))
                .isEqualTo(Reason.NAME_MISSING);
        assertThat(play.refusal(NEWCOMER, joining("N".repeat(61), Role.ELECTED, place(1))))
                .isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(play.refusal(NEWCOMER, joining("Noor", Role.ELECTED, Place.UNKNOWN)))
                .isEqualTo(Reason.PLACE_MISSING);
    }

    @Test
    void whoOnlyLooksOnNeedsNoTerritory() {
        Play play = Play.prepared().join(1, Role.DESIGNER, Place.UNKNOWN).join(2, Role.OBSERVER, Place.UNKNOWN);

        assertThat(play.desk().room().present()).isZero();
        assertThat(play.workshop().room().participants()).hasSize(2);
    }

    @Test
    void aDesignerAtTheDoorLooksOnUntilAFacilitatorNods() {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, true, 12)).lead(new AgendaCommand.Open()).join(1, 4);
        play.advance().advance().vote(1, 1, 2).vote(2, 1, 2).vote(3, 1, 2).vote(4, 1, 2);
        play.lead(play.closing(false)).advance().write(1, 1);
        play.send(NEWCOMER, Play.joining(9, Role.DESIGNER, Place.UNKNOWN));

        assertThat(play.phone(9).me().orElseThrow().role()).isEqualTo(Role.OBSERVER);
        assertThat(play.phone(9).me().orElseThrow().asks()).isEqualTo(Role.DESIGNER);
        assertThat(play.phone(9).all(Item.NoteShown.class)).isEmpty();
        assertThat(play.phone(9).all(Item.TableShown.class)).isEmpty();
        assertThat(asks(play.desk(), 9)).isEqualTo(Role.DESIGNER);
        assertThat(play.refusal(9, new RoomCommand.AcceptRole(person(9)))).isEqualTo(Reason.NOT_A_FACILITATOR);

        play.lead(new RoomCommand.DeclineRole(person(9)));
        assertThat(asks(play.desk(), 9)).isNull();
        assertThat(play.phone(9).me().orElseThrow().asks()).isNull();
        play.lead(new RoomCommand.AcceptRole(person(9)));
        assertThat(play.phone(9).me().orElseThrow().role()).as("nothing is asked any more").isEqualTo(Role.OBSERVER);

        play.by(9, new RoomCommand.ChangeRole(person(9), Role.DESIGNER, Place.UNKNOWN));
        assertThat(play.phone(9).me().orElseThrow().role()).as("asked again").isEqualTo(Role.OBSERVER);
        play.lead(new RoomCommand.AcceptRole(person(9)));
        assertThat(play.phone(9).me().orElseThrow().role()).isEqualTo(Role.DESIGNER);
        assertThat(play.phone(9).me().orElseThrow().asks()).isNull();
        assertThat(play.phone(9).all(Item.NoteShown.class)).hasSize(1);
    }

    @Test
    void whomAFacilitatorLetsInIsWhatTheySay() {
        Play play = Play.prepared().send(FACILITATOR, Play.joining(1, Role.DESIGNER, Place.UNKNOWN));

        assertThat(play.phone(1).me().orElseThrow().role()).isEqualTo(Role.DESIGNER);
        assertThat(asks(play.desk(), 1)).isNull();
    }

    @Test
    void nobodySpeaksForTheWholeCountryByTypingItsName() {
        Place france = new Place("national:fr", "France");
        Play play = Play.of(Play.plan(3, 3, Electorate.TERRITORY, false, 12)).lead(new AgendaCommand.Open()).join(1, 1);
        play.send(NEWCOMER, Play.joining(2, Role.STATE_AGENT, france)).advance().advance();

        assertThat(play.refusal(2, new ChoiceCommand.CastBallot(List.of(), null))).isEqualTo(Reason.NOT_A_VOTER);
        assertThat(play.desk().tally().electors()).isEqualTo(1);
        assertThat(asks(play.desk(), 2)).isEqualTo(Role.STATE_AGENT);

        play.lead(new RoomCommand.AcceptRole(person(2)));
        assertThat(play.desk().tally().electors()).isEqualTo(2);
        assertThat(play.phone(2).me().orElseThrow().voter()).isTrue();
    }

    private static @Nullable Role asks(View desk, int number) {
        return desk.all(Item.PersonShown.class)
                .filter(it -> it.id().equals(person(number)))
                .findFirst()
                .orElseThrow()
                .asks();
    }

    @Test
    void oneJoinsOnce() {
        assertThat(Play.withPeople(1).refusal(NEWCOMER, Play.joining(1, Role.ELECTED, place(2))))
                .isEqualTo(Reason.ID_ALREADY_USED);
    }

    @Test
    void nobodyCarriesAnInitiativeThatIsNotShared() {
        var join = new RoomCommand.Join(
                person(1), "Noor", Role.ELECTED, place(1), Citation.BY_NAME, Set.of(Id.derived("elsewhere")));

        assertThat(Play.prepared().refusal(NEWCOMER, join)).isEqualTo(Reason.UNKNOWN_INITIATIVE);
    }

    @Test
    void aFullRoomLetsNobodyInButThoseWhoLookOn() {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, false, 2)).join(1, 2);

        assertThat(play.refused(NEWCOMER, Play.joining(3, Role.ELECTED, place(3)))
                        .words())
                .containsExactly("2");
        play.join(4, Role.OBSERVER, Place.UNKNOWN);
        play.join(5, Role.DESIGNER, Place.UNKNOWN);
        assertThat(play.refusal(5, new RoomCommand.ChangeRole(person(5), Role.ELECTED, place(5))))
                .isEqualTo(Reason.FULL);
    }

    @Test
    void whoLeavesFreesTheirPlaceAndFindsItTakenWhenBack() {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, false, 2))
                .lead(new AgendaCommand.Open())
                .join(1, 2);

        play.by(1, new RoomCommand.Leave(person(1))).join(3, 3);

        assertThat(play.refusal(1, new RoomCommand.Return(person(1)))).isEqualTo(Reason.FULL);
        play.by(3, new RoomCommand.Leave(person(3))).by(1, new RoomCommand.Return(person(1)));
        assertThat(play.desk().room().present()).isEqualTo(2);
    }

    @Test
    void nobodyJoinsAClosedWorkshop() {
        Play play = Play.withPeople(2).lead(new RoomCommand.Leave(person(2)), new AgendaCommand.Close());

        assertThat(play.refusal(NEWCOMER, Play.joining(3, Role.ELECTED, place(3))))
                .isEqualTo(Reason.CLOSED);
        assertThat(play.refusal(2, new RoomCommand.Return(person(2)))).isEqualTo(Reason.CLOSED);
    }

    @Test
    void somebodyLateIsSeatedAtOnce() {
        Play play = Play.in(Phase.DECOMPOSITION).join(7, 7);

        assertThat(play.tableOf(7)).isBetween(1, 2);
        play.write(7, 1);
    }

    @Test
    void somebodyLateAfterTheTablesPresentedStillBelongsToOne() {
        assertThat(Play.in(Phase.PERSPECTIVE).join(7, 7).tableOf(7)).isPositive();
    }

    @Test
    void somebodyWhoJoinsWhileTheRoomWentBackIsSeatedWhenItReturns() {
        Play play = Play.in(Phase.DECOMPOSITION).goBack().join(7, 7).advance();

        assertThat(play.tableOf(7)).isPositive();
    }

    @Test
    void leavingKeepsTheSeatForTheReturn() {
        Play play = Play.in(Phase.DECOMPOSITION);
        int table = play.tableOf(1);

        play.by(1, new RoomCommand.Leave(person(1)));
        assertThat(play.refusal(1, new RoomCommand.RaiseHand(true))).isEqualTo(Reason.GONE);

        play.by(1, new RoomCommand.Return(person(1)));
        assertThat(play.tableOf(1)).isEqualTo(table);
    }

    @Test
    void whoWasAwayWhileANewRoundWasSeatedFindsAPlaceInIt() {
        Play play = Play.in(Phase.DECOMPOSITION)
                .by(1, new RoomCommand.Leave(person(1)))
                .advance();
        assertThat(play.tableOf(1)).isZero();

        play.by(1, new RoomCommand.Return(person(1)));

        assertThat(play.tableOf(1)).isPositive();
    }

    @Test
    void leavingTwiceOrReturningTwiceChangesNothing() {
        Play play = Play.withPeople(1);

        assertThat(play.eventsOf(FACILITATOR, new RoomCommand.Return(person(1))))
                .isEmpty();
        play.lead(new RoomCommand.Leave(person(1)));
        assertThat(play.eventsOf(FACILITATOR, new RoomCommand.Leave(person(1)))).isEmpty();
    }

    @Test
    void eachSpeaksForThemselvesAndFacilitatorsForAnybody() {
        Play play = Play.withPeople(2);

        assertThat(play.refusal(2, new RoomCommand.Leave(person(1)))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(play.refusal(2, new RoomCommand.Forget(person(1)))).isEqualTo(Reason.NOT_ALLOWED);
        play.lead(new RoomCommand.Leave(person(1)));
        assertThat(play.refusal(FACILITATOR, new RoomCommand.Leave(person(9)))).isEqualTo(Reason.UNKNOWN_PERSON);
    }

    @Test
    void nobodyIsAsLongAsTheyDidNotJoin() {
        assertThat(Play.withPeople(1).refusal(9, new RoomCommand.RaiseHand(true)))
                .isEqualTo(Reason.UNKNOWN_PERSON);
    }

    @Test
    void theLogKnowsNoName() {
        Play play =
                Play.withPeople(1).by(1, new RoomCommand.ChangeDetails(person(1), "Camille", Citation.BY_TERRITORY));

        assertThat(play.events().toString()).doesNotContain("Personne 1").doesNotContain("Camille");
        assertThat(play.people().person(person(1))).contains(new Person("Camille", Citation.BY_TERRITORY));
    }

    @Test
    void whoIsForgottenLeavesAndTheirWordsStayByTheirTerritory() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1);

        play.by(1, new RoomCommand.Forget(person(1)));

        assertThat(play.people().person(person(1))).isEmpty();
        assertThat(play.phone(1).me().orElseThrow().name()).isEmpty();
        assertThat(play.desk().room().present()).isEqualTo(5);
        assertThat(play.desk()
                        .all(Item.NoteShown.class)
                        .findFirst()
                        .orElseThrow()
                        .place())
                .isEqualTo("Territoire 1");
    }

    @Test
    void roundsSeatEveryoneOnceAndPeopleOfOneTerritoryApart() {
        Play play = Play.withPeople(0);
        for (int number = 1; number <= 8; number++) {
            play.join(number, Role.ELECTED, place((number + 1) / 2));
        }
        play.lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))));
        play.advance().advance().advance();

        for (int number = 1; number <= 8; number += 2) {
            assertThat(play.tableOf(number)).isPositive().isNotEqualTo(play.tableOf(number + 1));
        }
    }

    @Test
    void aSecondRoundMovesPeopleNeverTheList() {
        Play play = Play.in(Phase.DECOMPOSITION);
        List<Integer> first =
                IntStream.rangeClosed(1, 6).mapToObj(play::tableOf).toList();
        var tables = play.workshop().choice().tables();

        play.advance();

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(play::tableOf).toList()).isNotEqualTo(first);
        assertThat(play.workshop().choice().tables()).isEqualTo(tables);
    }

    @Test
    void goingBackToARoundFindsItsSeatsAgain() {
        Play play = Play.in(Phase.DECOMPOSITION);
        List<Integer> first =
                IntStream.rangeClosed(1, 6).mapToObj(play::tableOf).toList();

        play.advance().goBack();

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(play::tableOf).toList()).isEqualTo(first);
    }

    @Test
    void threeKeptAndFiveTablesShareNeighbours() {
        Play play = Play.of(Play.plan(3, 5, Electorate.PERSON, false, 30))
                .lead(new AgendaCommand.Open())
                .join(1, 15);
        play.lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2), Play.initiative(3))));
        play.advance().advance().advance();

        var tables = play.workshop().choice().tables();
        assertThat(tables)
                .hasSize(5)
                .isSortedAccordingTo(
                        (one, other) -> play.workshop().choice().kept().indexOf(one)
                                - play.workshop().choice().kept().indexOf(other));
        assertThat(Set.copyOf(tables)).hasSize(3);
    }

    @Test
    void aFacilitatorMovesSomebodyToATableThatExists() {
        Play play = Play.in(Phase.DECOMPOSITION);
        int other = 3 - play.tableOf(1);

        play.lead(new RoomCommand.Seat(person(1), other));

        assertThat(play.tableOf(1)).isEqualTo(other);
        assertThat(play.refusal(FACILITATOR, new RoomCommand.Seat(person(1), 3)))
                .isEqualTo(Reason.UNKNOWN_TABLE);
        assertThat(play.refusal(1, new RoomCommand.Seat(person(1), 1))).isEqualTo(Reason.NOT_A_FACILITATOR);
        assertThat(Play.withPeople(1).refusal(FACILITATOR, new RoomCommand.Seat(person(1), 1)))
                .isEqualTo(Reason.NO_TABLE);
    }

    @Test
    void seatsAreDrawnAnewFromWhoIsHere() {
        Play play = Play.in(Phase.DECOMPOSITION)
                .by(6, new RoomCommand.Leave(person(6)))
                .lead(new RoomCommand.Reseat());

        assertThat(play.tableOf(6)).isZero();
        assertThat(IntStream.rangeClosed(1, 5).map(play::tableOf)).allMatch(table -> table > 0);
        assertThat(Play.withPeople(1).refusal(FACILITATOR, new RoomCommand.Reseat()))
                .isEqualTo(Reason.NO_TABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DESIGNER", "OBSERVER"})
    void whoBecomesAnOnlookerGivesUpTheirSeat(Role role) {
        Play play = Play.in(Phase.DECOMPOSITION).lead(new RoomCommand.ChangeRole(person(1), role, place(1)));

        assertThat(play.tableOf(1)).isZero();
        assertThat(play.refusal(1, new DecompositionCommand.WriteNote(Play.note(1), 0, NoteKind.CONTEXT, "Non", false)))
                .isEqualTo(Reason.NOT_ALLOWED);
        play.advance().advance();
    }

    @Test
    void anOnlookerWhoTakesPartAfterAllIsSeated() {
        Play play = Play.in(Phase.DECOMPOSITION).join(7, Role.OBSERVER, Place.UNKNOWN);
        assertThat(play.tableOf(7)).isZero();

        play.by(7, new RoomCommand.ChangeRole(person(7), Role.ELECTED, place(7)));

        assertThat(play.tableOf(7)).isPositive();
    }

    @Test
    void handsAreRaisedAndComeDownWhenLeaving() {
        Play play = Play.withPeople(2).by(1, new RoomCommand.RaiseHand(true));
        assertThat(play.phone(1).me().orElseThrow().handRaised()).isTrue();

        play.by(1, new RoomCommand.Leave(person(1)), new RoomCommand.Return(person(1)));

        assertThat(play.phone(1).me().orElseThrow().handRaised()).isFalse();
        assertThat(play.refusal(FACILITATOR, new RoomCommand.RaiseHand(true))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void namesAreKnownAtOnesTableAndToFacilitators() {
        Play play = Play.in(Phase.DECOMPOSITION);

        assertThat(play.desk().all(Item.PersonShown.class)).hasSize(6);
        assertThat(play.wall().all(Item.PersonShown.class)).isEmpty();
        assertThat(play.phone(1).all(Item.PersonShown.class).map(Item.PersonShown::table))
                .hasSize(3)
                .containsOnly(play.tableOf(1));
    }

    private static RoomCommand.Join joining(String name, Role role, Place place) {
        return new RoomCommand.Join(person(1), name, role, place, Citation.BY_NAME, Set.of());
    }
}
