package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.WALL;
import static org.essaim.workshop.rulebook.Play.element;
import static org.essaim.workshop.rulebook.Play.note;
import static org.essaim.workshop.rulebook.Play.notes;
import static org.essaim.workshop.rulebook.Play.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Comment;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.junit.jupiter.api.Test;

/// Notes, and the elements they are gathered into.
class DecompositionTest {
    private static Play tables() {
        return Play.in(Phase.DECOMPOSITION);
    }

    /// The same, writing in silence.
    private static Play silent() {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, true, 12))
                .lead(new AgendaCommand.Open())
                .join(1, 6);
        play.lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))));
        return play.advance().advance().advance();
    }

    @Test
    void aNoteIsWrittenAtOnesTableOnItsInitiative() {
        Play play = tables().write(1, 1);

        Note note = play.noteOf(1);
        assertThat(note.table()).isEqualTo(play.tableOf(1));
        assertThat(note.initiative())
                .isEqualTo(play.workshop().choice().initiativeOf(note.table()).orElseThrow());
        assertThat(note.number()).isEqualTo(1);
    }

    @Test
    void notesAreNumberedInTheOrderTheyCome() {
        Play play = tables().write(1, 1)
                .write(2, 2)
                .by(1, new DecompositionCommand.WithdrawNote(note(1)))
                .write(3, 3);

        assertThat(play.noteOf(3).number()).isEqualTo(3);
    }

    @Test
    void whileWritingIsSilentEachSeesOnlyTheirOwn() {
        Play play = silent().write(1, 1);
        int neighbour = play.besides(1);

        assertThat(notes(play.phone(1))).containsExactly("Note 1");
        assertThat(notes(play.phone(neighbour))).isEmpty();
        assertThat(notes(play.wall())).isEmpty();
        assertThat(notes(play.desk())).containsExactly("Note 1");
    }

    @Test
    void revealedNotesAreTheTables() {
        Play play = silent().write(1, 1).lead(new DecompositionCommand.Reveal());

        assertThat(notes(play.phone(play.besides(1)))).containsExactly("Note 1");
        assertThat(notes(play.phone(play.elsewhereThan(1)))).isEmpty();
        assertThat(notes(play.wall())).containsExactly("Note 1");
    }

    @Test
    void theTourShowsEverybodyEverything() {
        Play play = silent().write(1, 1).advance().advance();

        assertThat(play.workshop().phase()).contains(Phase.TABLE_TOUR);
        assertThat(play.workshop().decomposition().silent()).isFalse();
        assertThat(notes(play.phone(play.elsewhereThan(1)))).containsExactly("Note 1");
    }

    @Test
    void silenceFallsAgainWithEachRoundAndOnAFacilitatorsWord() {
        Play play = silent().lead(new DecompositionCommand.Reveal()).advance();
        assertThat(play.workshop().decomposition().silent()).isTrue();

        play.lead(new DecompositionCommand.Reveal());
        assertThat(play.eventsOf(FACILITATOR, new DecompositionCommand.Reveal()))
                .isEmpty();
        play.lead(new DecompositionCommand.Silence());
        assertThat(play.refusal(1, new DecompositionCommand.Reveal())).isEqualTo(Reason.NOT_A_FACILITATOR);
        assertThat(Play.withPeople(1).refusal(FACILITATOR, new DecompositionCommand.Silence()))
                .isEqualTo(Reason.WRONG_PHASE);
    }

    @Test
    void whatWasShownBeforeASilenceStaysShownAndOnlyTheNewWaits() {
        Play play = silent().write(1, 1).write(2, 2).lead(new DecompositionCommand.Reveal()).decisive(1, 1, NoteKind.RESOURCE);
        int table = play.tableOf(1);
        Id<PlannedInitiative> initiative = play.noteOf(1).initiative();

        play.advance();
        int writer = play.at(table);
        play.write(writer, 3);
        int neighbour = play.besides(writer);

        assertThat(play.workshop().decomposition().silent()).isTrue();
        assertThat(notes(play.phone(neighbour))).contains("Note 1").doesNotContain("Note 3");
        assertThat(notes(play.phone(writer))).contains("Note 1", "Note 3");
        assertThat(play.phone(neighbour).all(Item.ElementShown.class))
                .as("the element of initiative %s", initiative)
                .extracting(Item.ElementShown::text)
                .containsExactly("Élément 1");
        assertThat(notes(play.wall())).containsExactlyInAnyOrder("Note 1", "Note 2");
        assertThat(IntStream.rangeClosed(1, 6).filter(it -> it != 1 && play.tableOf(it) != table)
                        .boxed())
                .as("those elsewhere, but for the author")
                .isNotEmpty()
                .noneMatch(it -> notes(play.phone(it)).contains("Note 1"));

        play.lead(new DecompositionCommand.Reveal());
        assertThat(notes(play.phone(neighbour))).contains("Note 1", "Note 3");
    }

    @Test
    void notesOfASilenceThatNobodyEndedStayHiddenInTheNextRound() {
        Play play = silent().write(1, 1);
        int table = play.tableOf(1);

        play.advance();

        assertThat(play.inTable(table).filter(it -> it != 1).mapToObj(it -> notes(play.phone(it))))
                .isNotEmpty()
                .allMatch(List::isEmpty);
    }

    @Test
    void silenceAskedForAfterTheTourHidesNothingThatAllHaveRead() {
        Play play = silent().write(1, 1).advance().advance().goBack().lead(new DecompositionCommand.Silence());
        int stranger = play.elsewhereThan(1);

        assertThat(notes(play.phone(stranger))).contains("Note 1");
        play.write(1, 2);
        assertThat(notes(play.phone(stranger))).doesNotContain("Note 2");
        assertThat(notes(play.wall())).containsExactly("Note 1");
    }

    @Test
    void whatIsGatheredInSilenceWaitsAsNotesDo() {
        Play play = silent().write(1, 1).lead(new DecompositionCommand.Reveal(), new DecompositionCommand.Silence());
        play.decisive(1, 1, NoteKind.RESOURCE);

        assertThat(play.phone(play.besides(1)).all(Item.ElementShown.class)).isEmpty();
        assertThat(play.wall().all(Item.ElementShown.class)).isEmpty();
        assertThat(play.desk().all(Item.ElementShown.class)).hasSize(1);
    }

    @Test
    void designersSeeItLiveAndWriteNothing() {
        Play play = silent().join(7, Role.DESIGNER, Place.UNKNOWN).write(1, 1);

        assertThat(notes(play.phone(7))).containsExactly("Note 1");
        assertThat(play.refusal(7, writing(2, "Non"))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aNoteIsSignedByItsTerritoryAlone() {
        Play play = tables().write(1, 1);

        Item.NoteShown shown = play.phone(play.besides(1))
                .all(Item.NoteShown.class)
                .findFirst()
                .orElseThrow();
        assertThat(shown.place()).isEqualTo("Territoire 1");
        assertThat(shown.mine()).isFalse();
        assertThat(play.phone(1)
                        .all(Item.NoteShown.class)
                        .findFirst()
                        .orElseThrow()
                        .mine())
                .isTrue();
    }

    @Test
    void aTextIsCleanedNeverEmptyAndFitsACard() {
        Play play = tables().by(1, writing(1, "  Une ligne\r\nune autre\u0000\u0007  "));

        assertThat(play.noteOf(1).text()).isEqualTo("Une ligne\nune autre");
        assertThat(play.refusal(1, writing(2, " \n\t "))).isEqualTo(Reason.TEXT_MISSING);
        assertThat(play.refused(Play.actor(1), writing(2, "é".repeat(281))).words())
                .containsExactly("281", "280");
        play.by(1, writing(2, "🐝".repeat(280)));
    }

    @Test
    void halfACharacterIsNotAText() {
        Play play = tables().by(1, writing(1, "Abeille \uD83D fin"));

        assertThat(play.noteOf(1).text()).isEqualTo("Abeille fin");
    }

    @Test
    void aFacilitatorWritesForATable() {
        Play play = tables().lead(new DecompositionCommand.WriteNote(note(1), 2, NoteKind.CONTEXT, "Dicté", false));

        assertThat(play.noteOf(1).author()).isNull();
        assertThat(play.noteOf(1).table()).isEqualTo(2);
        assertThat(play.refusal(
                        FACILITATOR, new DecompositionCommand.WriteNote(note(2), 9, NoteKind.CONTEXT, "Où ?", false)))
                .isEqualTo(Reason.UNKNOWN_TABLE);
    }

    @Test
    void aNoteIsWrittenOnceItsIdIsItsOwn() {
        assertThat(tables().write(1, 1).refusal(2, writing(1, "Encore"))).isEqualTo(Reason.ID_ALREADY_USED);
    }

    @Test
    void thereIsATimeForNotes() {
        assertThat(Play.withPeople(1).refusal(1, writing(1, "Déjà"))).isEqualTo(Reason.WRONG_PHASE);
        assertThat(Play.in(Phase.TABLE_TOUR).refusal(1, writing(1, "Trop tard")))
                .isEqualTo(Reason.PHASE_MOVED_ON);
        assertThat(Play.in(Phase.PERSPECTIVE).lead(new AgendaCommand.Close()).refusal(1, late(1)))
                .isEqualTo(Reason.PHASE_MOVED_ON);
    }

    @Test
    void aLateNoteIsOfferedToTheFacilitatorsAndSeenByNobodyElse() {
        Play play = Play.in(Phase.TABLE_TOUR).by(1, late(1));

        assertThat(play.noteOf(1).status()).isEqualTo(Note.Status.OFFERED);
        assertThat(notes(play.phone(1))).hasSize(1);
        assertThat(notes(play.desk())).hasSize(1);
        assertThat(notes(play.phone(play.besides(1)))).isEmpty();
        assertThat(notes(play.wall())).isEmpty();

        play.lead(new DecompositionCommand.AcceptNote(note(1)));

        assertThat(notes(play.phone(play.elsewhereThan(1)))).hasSize(1);
        assertThat(play.eventsOf(FACILITATOR, new DecompositionCommand.AcceptNote(note(1))))
                .isEmpty();
    }

    @Test
    void onesOwnNoteIsRewordedFromTheTextOneSaw() {
        Play play = tables().write(1, 1).by(1, reword(0, "Mieux dit"));

        assertThat(play.noteOf(1).text()).isEqualTo("Mieux dit");
        var stale = play.refused(Play.actor(1), reword(0, "D’après l’ancien"));
        assertThat(stale.reason()).isEqualTo(Reason.TEXT_CHANGED);
        assertThat(stale.words()).containsExactly("1", "Mieux dit");
        assertThat(play.eventsOf(Play.actor(1), reword(1, " Mieux dit "))).isEmpty();
    }

    @Test
    void anothersNoteIsNotRewordedAndAHiddenOneIsNotEvenKnown() {
        Play play = tables().write(1, 1);

        assertThat(play.refusal(play.besides(1), reword(0, "À moi"))).isEqualTo(Reason.NOT_YOURS);
        assertThat(play.refusal(play.elsewhereThan(1), reword(0, "À moi"))).isEqualTo(Reason.UNKNOWN_NOTE);
        assertThat(play.refusal(1, new DecompositionCommand.WithdrawNote(note(9))))
                .isEqualTo(Reason.UNKNOWN_NOTE);
        play.lead(reword(0, "Relu par l’animation"));
    }

    @Test
    void aNoteChangesItsKind() {
        Play play = tables().write(1, 1).by(1, new DecompositionCommand.MoveNote(note(1), NoteKind.MECHANISM));

        assertThat(play.noteOf(1).kind()).isEqualTo(NoteKind.MECHANISM);
        assertThat(play.eventsOf(Play.actor(1), new DecompositionCommand.MoveNote(note(1), NoteKind.MECHANISM)))
                .isEmpty();
    }

    @Test
    void aWithdrawnNoteIsBlankForGoodAndKeepsItsPlace() {
        Play play = tables().write(1, 1).write(2, 2).decisive(1, 1, NoteKind.RESOURCE);

        play.by(1, new DecompositionCommand.WithdrawNote(note(1)));

        assertThat(play.noteOf(1).text()).isEmpty();
        assertThat(play.effects().getLast()).isEqualTo(new Effect.BlankNote(note(1)));
        assertThat(play.elementOf(1).text()).isEqualTo("Élément 1");
        assertThat(notes(play.phone(play.besides(1)))).doesNotContain("Note 1");
        assertThat(play.refusal(1, reword(0, "Finalement"))).isEqualTo(Reason.NOTE_WITHDRAWN);
        assertThat(play.refusal(FACILITATOR, new DecompositionCommand.HideNote(note(1), false)))
                .isEqualTo(Reason.NOTE_WITHDRAWN);
    }

    @Test
    void aHiddenNoteIsSeenByItsAuthorAndTheFacilitators() {
        Play play = tables().write(1, 1).lead(new DecompositionCommand.HideNote(note(1), true));

        assertThat(notes(play.phone(1))).hasSize(1);
        assertThat(notes(play.desk())).hasSize(1);
        assertThat(notes(play.phone(play.besides(1)))).isEmpty();
        assertThat(play.view(WALL).all(Item.NoteShown.class)).isEmpty();
        assertThat(play.desk().table(play.tableOf(1)).orElseThrow().notes()).isZero();

        play.lead(new DecompositionCommand.HideNote(note(1), false));
        assertThat(notes(play.phone(play.besides(1)))).hasSize(1);
        assertThat(play.refusal(1, new DecompositionCommand.HideNote(note(1), true)))
                .isEqualTo(Reason.NOT_A_FACILITATOR);
    }

    @Test
    void whoSeesANoteMayCommentIt() {
        Play play = tables().write(1, 1);
        var comment = new DecompositionCommand.CommentNote(Id.<Comment>derived("c"), note(1), "Combien par an ?");

        assertThat(play.refusal(play.elsewhereThan(1), comment)).isEqualTo(Reason.UNKNOWN_NOTE);
        play.by(play.besides(1), comment);
        assertThat(play.noteOf(1).comments()).extracting(Comment::text).containsExactly("Combien par an ?");
        assertThat(play.refusal(1, comment)).isEqualTo(Reason.ID_ALREADY_USED);
    }

    @Test
    void whoLeftMayStillWithdrawTheirNotes() {
        Play play = tables().write(1, 1).by(1, new RoomCommand.Leave(person(1)));

        play.by(1, new DecompositionCommand.WithdrawNote(note(1)));

        assertThat(play.noteOf(1).status()).isEqualTo(Note.Status.WITHDRAWN);
    }

    @Test
    void notesAreRereadForTheDaysThePlanGives() {
        Play play = tables().write(1, 1).write(2, 2).lead(new AgendaCommand.Close());

        play.after(Duration.ofDays(7)).by(1, reword(0, "Le dernier jour"));
        assertThat(play.phone(1).session().rereadUntil()).isEqualTo(play.now());
        assertThat(play.refusal(1, new DecompositionCommand.MoveNote(note(1), NoteKind.CONTEXT)))
                .isEqualTo(Reason.WRONG_PHASE);

        play.after(Duration.ofSeconds(1));
        assertThat(play.refusal(1, reword(1, "Le lendemain"))).isEqualTo(Reason.REREADING_OVER);
        assertThat(play.refusal(1, new DecompositionCommand.WithdrawNote(note(1))))
                .isEqualTo(Reason.REREADING_OVER);
    }

    @Test
    void aTableGathersNotesOfItsInitiative() {
        Play play = tables().write(1, 1);
        play.write(play.besides(1), 2).write(play.elsewhereThan(1), 3);

        play.by(1, gather(1, 1, 2));

        assertThat(play.noteOf(1).element()).isEqualTo(element(1));
        assertThat(play.phone(1)
                        .all(Item.ElementShown.class)
                        .findFirst()
                        .orElseThrow()
                        .notes())
                .containsExactly(1, 2);
        assertThat(play.refusal(1, gather(2, 1, 3))).isEqualTo(Reason.NOTE_OF_ANOTHER_INITIATIVE);
        assertThat(play.refusal(1, gather(2, 3))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(play.refusal(1, gather(2))).isEqualTo(Reason.NO_NOTE_GATHERED);
        assertThat(play.refusal(1, gather(2, 9))).isEqualTo(Reason.UNKNOWN_NOTE);
        assertThat(play.refusal(1, gather(1, 1))).isEqualTo(Reason.ID_ALREADY_USED);
    }

    @Test
    void anElementThatLosesItsLastNoteToAnotherIsGone() {
        Play play = tables().write(1, 1).write(1, 2).write(1, 3).by(1, gather(1, 1, 2), gather(2, 3));

        play.by(1, gather(3, 1));
        assertThat(play.workshop().decomposition().element(element(1))).as("still has note 2").isPresent();

        play.by(1, gather(4, 2, 3));
        assertThat(play.workshop().decomposition().element(element(1))).isEmpty();
        assertThat(play.workshop().decomposition().element(element(2))).isEmpty();
        assertThat(play.noteOf(2).element()).isEqualTo(element(4));
    }

    @Test
    void aNoteBelongsToOneElementAndMayLeaveIt() {
        Play play = tables().write(1, 1).write(1, 2).by(1, gather(1, 1), gather(2, 2));

        play.by(1, new DecompositionCommand.AddToElement(element(2), note(1)));
        assertThat(play.noteOf(1).element()).isEqualTo(element(2));

        play.by(1, new DecompositionCommand.RemoveFromElement(note(1)));
        assertThat(play.noteOf(1).element()).isNull();
        assertThat(play.eventsOf(Play.actor(1), new DecompositionCommand.RemoveFromElement(note(1))))
                .isEmpty();
        assertThat(play.refusal(1, new DecompositionCommand.AddToElement(element(9), note(1))))
                .isEqualTo(Reason.UNKNOWN_ELEMENT);
    }

    @Test
    void aDissolvedElementGivesItsNotesBack() {
        Play play = tables().write(1, 1).by(1, gather(1, 1), new DecompositionCommand.Dissolve(element(1)));

        assertThat(play.noteOf(1).element()).isNull();
        assertThat(play.workshop().decomposition().elements()).isEmpty();
    }

    @Test
    void anElementIsRewordedFromTheTextOneSaw() {
        Play play = tables().write(1, 1)
                .by(1, gather(1, 1), new DecompositionCommand.RewordElement(element(1), 0, "Dit ainsi"));

        assertThat(play.refused(Play.actor(1), new DecompositionCommand.RewordElement(element(1), 0, "Ou ainsi"))
                        .words())
                .containsExactly("1", "Dit ainsi");
    }

    @Test
    void atMostEightElementsOfAnInitiativeAreDecisiveItsTablesTogether() {
        Play play = Play.withPeople(12).lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))));
        play.advance().advance().advance();
        List<Id<Element>> elements = new ArrayList<>();
        for (int table = 1; table <= 3; table++) {
            for (int i = 1; i <= 5; i++) {
                int number = table * 10 + i;
                play.lead(
                        new DecompositionCommand.WriteNote(
                                note(number), table, NoteKind.MECHANISM, "Note " + number, false),
                        gather(number, number));
                elements.add(element(number));
            }
        }
        // Three tables on two initiatives: one initiative has two tables, hence ten elements.
        var tables = play.workshop().choice().tables();
        var shared = tables.get(0).equals(tables.get(1)) ? tables.get(0) : tables.get(1);
        var ten = elements.stream()
                .filter(id -> play.workshop()
                        .decomposition()
                        .element(id)
                        .orElseThrow()
                        .initiative()
                        .equals(shared))
                .toList();
        assertThat(ten).hasSize(10);

        ten.subList(0, 8).forEach(id -> play.lead(new DecompositionCommand.MarkDecisive(id, true)));

        assertThat(play.refused(FACILITATOR, new DecompositionCommand.MarkDecisive(ten.get(8), true))
                        .words())
                .containsExactly("8");
        play.lead(
                new DecompositionCommand.MarkDecisive(ten.get(0), false),
                new DecompositionCommand.MarkDecisive(ten.get(8), true));
    }

    @Test
    void elementsAreGatheredAtTheTablesAndWhileTheyPresentThenByFacilitatorsAlone() {
        Play play = tables().write(1, 1);
        assertThat(Play.withPeople(1).refusal(1, gather(1, 1))).isEqualTo(Reason.WRONG_PHASE);

        play.advance().advance().advance();
        assertThat(play.workshop().phase()).contains(Phase.PERSPECTIVE);
        assertThat(play.refusal(1, gather(1, 1))).isEqualTo(Reason.WRONG_PHASE);
        play.lead(gather(1, 1));
    }

    @Test
    void elementsAreSeenByThoseWhoWorkOnTheirInitiativeThenByAll() {
        Play play = tables().write(1, 1).by(1, gather(1, 1));

        assertThat(play.phone(play.elsewhereThan(1)).all(Item.ElementShown.class))
                .isEmpty();
        play.advance().advance();
        assertThat(play.phone(play.elsewhereThan(1)).all(Item.ElementShown.class))
                .hasSize(1);
    }

    private static DecompositionCommand.WriteNote writing(int note, String text) {
        return new DecompositionCommand.WriteNote(note(note), 0, NoteKind.RESOURCE, text, false);
    }

    private static DecompositionCommand.WriteNote late(int note) {
        return new DecompositionCommand.WriteNote(note(note), 0, NoteKind.RESOURCE, "En retard", true);
    }

    private static DecompositionCommand.RewordNote reword(int revision, String text) {
        return new DecompositionCommand.RewordNote(note(1), revision, text);
    }

    private static DecompositionCommand.Gather gather(int element, Integer... notes) {
        return new DecompositionCommand.Gather(
                element(element),
                NoteKind.MECHANISM,
                "Élément " + element,
                List.of(notes).stream().map(Play::note).toList());
    }
}
