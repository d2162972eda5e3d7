package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.note;

import java.util.List;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.StageCommand;
import org.junit.jupiter.api.Test;

/// The projector, messages, and what designers pin.
class StageTest {
    @Test
    void theWallShowsThePhaseThenTheTablesInTheirTour() {
        assertThat(projected(Play.in(Phase.DECOMPOSITION))).isEqualTo(Projection.OF_THE_PHASE);
        assertThat(projected(Play.in(Phase.TABLE_TOUR))).isEqualTo(Projection.ofTable(1));
        assertThat(projected(Play.in(Phase.PERSPECTIVE))).isEqualTo(Projection.OF_THE_PHASE);
    }

    @Test
    void aFacilitatorPutsSomethingThatExistsOnTheWall() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1);
        var shown = new Projection(Projection.What.NOTE, 0, note(1).toString());

        play.lead(new StageCommand.Project(shown));

        assertThat(projected(play)).isEqualTo(shown);
        assertThat(play.eventsOf(FACILITATOR, new StageCommand.Project(shown))).isEmpty();
        assertThat(play.refusal(1, new StageCommand.Project(shown))).isEqualTo(Reason.NOT_A_FACILITATOR);
        assertThat(refusal(play, Projection.What.NOTE, 0, note(9).toString())).isEqualTo(Reason.UNKNOWN_NOTE);
        assertThat(refusal(play, Projection.What.NOTE, 0, "n’importe quoi")).isEqualTo(Reason.UNKNOWN_NOTE);
        assertThat(refusal(play, Projection.What.ELEMENT, 0, note(1).toString()))
                .isEqualTo(Reason.UNKNOWN_ELEMENT);
        assertThat(refusal(play, Projection.What.TABLE, 9, "")).isEqualTo(Reason.UNKNOWN_TABLE);
        assertThat(refusal(Play.withPeople(4), Projection.What.RESULT, 0, "")).isEqualTo(Reason.NO_VOTE);
    }

    @Test
    void whatWasKeptIsPutOnTheWallThoughNobodyVoted() {
        var result = new Projection(Projection.What.RESULT, 0, "");

        assertThat(projected(Play.in(Phase.DECOMPOSITION).lead(new StageCommand.Project(result)))).isEqualTo(result);
    }

    @Test
    void aHiddenNoteIsNotPutOnTheWall() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).lead(new DecompositionCommand.HideNote(note(1), true));

        assertThat(refusal(play, Projection.What.NOTE, 0, note(1).toString())).isEqualTo(Reason.UNKNOWN_NOTE);
    }

    @Test
    void aMessageGoesToTheRoomOrToOneTable() {
        Play play = Play.in(Phase.DECOMPOSITION).lead(new StageCommand.Tell(0, "Encore dix minutes"));
        assertThat(message(play, 1)).isEqualTo("Encore dix minutes");

        int table = play.tableOf(1);
        play.lead(new StageCommand.Tell(table, "Pensez au budget"));
        assertThat(message(play, 1)).isEqualTo("Pensez au budget");
        assertThat(play.phone(play.elsewhereThan(1)).only(Item.MessageShown.class))
                .isEmpty();
        assertThat(play.wall().only(Item.MessageShown.class)).isEmpty();
        assertThat(play.desk().only(Item.MessageShown.class)).isPresent();

        play.lead(new StageCommand.Hush());
        assertThat(play.phone(1).only(Item.MessageShown.class)).isEmpty();
        assertThat(play.eventsOf(FACILITATOR, new StageCommand.Hush())).isEmpty();
        assertThat(play.refusal(FACILITATOR, new StageCommand.Tell(9, "Personne")))
                .isEqualTo(Reason.UNKNOWN_TABLE);
        assertThat(play.refusal(1, new StageCommand.Tell(0, "Moi aussi"))).isEqualTo(Reason.NOT_A_FACILITATOR);
    }

    @Test
    void theSameMessageToldTwiceIsToldTwice() {
        Play play = Play.withPeople(1).lead(new StageCommand.Tell(0, "À table"));
        int first = play.phone(1).only(Item.MessageShown.class).orElseThrow().number();

        play.lead(new StageCommand.Hush(), new StageCommand.Tell(0, "À table"));

        assertThat(play.phone(1).only(Item.MessageShown.class).orElseThrow().number())
                .isGreaterThan(first);
    }

    @Test
    void designersPinForThemselves() {
        Play play = Play.in(Phase.DECOMPOSITION)
                .join(7, Role.DESIGNER, Place.UNKNOWN)
                .join(8, Role.DESIGNER, Place.UNKNOWN);
        play.write(1, 1).by(7, new StageCommand.Pin(note(1), true));

        assertThat(play.phone(7).all(Item.PinShown.class)).containsExactly(new Item.PinShown(note(1)));
        for (var view : List.of(play.phone(8), play.phone(1), play.desk(), play.wall())) {
            assertThat(view.all(Item.PinShown.class)).isEmpty();
        }
        assertThat(play.eventsOf(Play.actor(7), new StageCommand.Pin(note(1), true)))
                .isEmpty();
        play.by(7, new StageCommand.Pin(note(1), false));
        assertThat(play.phone(7).all(Item.PinShown.class)).isEmpty();
        assertThat(play.refusal(1, new StageCommand.Pin(note(1), true))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(play.refusal(7, new StageCommand.Pin(note(9), true))).isEqualTo(Reason.UNKNOWN_NOTE);
    }

    private static Projection projected(Play play) {
        Item.ProjectionShown shown =
                play.wall().only(Item.ProjectionShown.class).orElseThrow();
        return new Projection(shown.what(), shown.table(), shown.ref());
    }

    private static Reason refusal(Play play, Projection.What what, int table, String ref) {
        return play.refusal(FACILITATOR, new StageCommand.Project(new Projection(what, table, ref)));
    }

    private static String message(Play play, int person) {
        return play.phone(person).only(Item.MessageShown.class).orElseThrow().text();
    }
}
