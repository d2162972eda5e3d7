package org.essaim.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.essaim.EssaimTest;
import org.essaim.ui.Pages;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.rulebook.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever desk, phone and wall assert is so of the room: empty, full, closed, undone, reopened.
@EssaimTest
class WhatPagesSayTest {
    private static final Projection RESULT = new Projection(Projection.What.RESULT, 0, "");

    @Autowired
    Pages pages;

    @Test
    void nobodyThereIsNotEverybodyVoted() {
        assertThat(at(choosing(0)).desk("choice"))
                .contains("Personne n’est encore là pour voter.")
                .doesNotContain("Tout le monde");
        assertThat(at(choosing(1).vote(1, 1)).desk("choice")).contains("Tout le monde a voté.");
    }

    @Test
    void ballotsAreCountedAsGivenAndAwaited() {
        assertThat(at(choosing(3)).desk("choice")).contains("Aucun bulletin déposé, 3 attendus.");
        assertThat(at(choosing(3).vote(1, 1)).desk("choice")).contains("1 bulletin déposé, 2 attendus.");
        assertThat(at(choosing(3).vote(1, 1).vote(2, 1)).desk("choice"))
                .contains("2 bulletins déposés, 1 attendu.");
    }

    @Test
    void aNewRoundSendsPeopleToTheirTablesAndNotAway() {
        Play play = Play.withPeople(6).lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))));
        play.advance().advance().advance();
        assertThat(at(play).wall()).contains("À vos tables").doesNotContain("Votre téléphone dit");

        assertThat(at(play.advance()).wall())
                .contains("À vos tables, tour 2", "Votre téléphone dit si vous changez de table.")
                .doesNotContain("Changez de table");
    }

    @Test
    void aWorkshopClosedEarlySaysItsOwnHourAndHowFarAhead() {
        Play play = Play.withPeople(2).afterMinutes(49).lead(new AgendaCommand.Close());

        assertThat(at(play).desk("agenda"))
                .contains("Atelier clos à 9 h 49, 2 h 06 d’avance.")
                .doesNotContain("Partage");
        assertThat(at(play).desk("now")).contains("9 h 49 fin de l’atelier");
    }

    @Test
    void whatIsKeptByAShowOfHandsIsWhatTheProjectorShows() {
        Play play = choosing(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3, 4);
        play.lead(play.closing(false), keep(5, 6), new StageCommand.Project(RESULT));

        assertThat(at(play).wall())
                .contains(
                        "Nous",
                        "ces deux initiatives",
                        "Initiative 5",
                        "Initiative 6",
                        "Choisies à main levée par la salle.",
                        "Le vote, lui, gardait « Initiative 1 », « Initiative 2 » et « Initiative 3 ».")
                .doesNotContain("La règle");
        assertThat(at(play).phone(1))
                .contains("La salle a choisi à main levée, autrement que les 4 bulletins comptés.", "Ce que disait le vote");
        assertThat(at(play).desk("choice")).contains("autrement que les 4 bulletins comptés");
    }

    @Test
    void whatIsKeptWithoutAVoteIsProjectedToo() {
        Play play = Play.withPeople(4).lead(keep(5, 6), new StageCommand.Project(RESULT));

        assertThat(at(play).wall()).contains("Initiative 5", "Choisies à main levée par la salle.").doesNotContain("Le vote, lui");
        assertThat(at(play).desk("projector")).contains("Nous décortiquons ces deux initiatives", "Initiative 5 et Initiative 6");
    }

    @Test
    void theDesksSmallScreenIsWhatTheWallShows() {
        Play play = choosing(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3, 4);
        play.lead(play.closing(false), new StageCommand.Project(RESULT), new ChoiceCommand.ReopenVote());
        assertThat(at(play).wall()).contains("0 bulletin sur 4");
        assertThat(at(play).desk("projector")).contains("0 bulletin reçu sur 4").doesNotContain("Nous décortiquons");

        play.lead(new AgendaCommand.Pause(), new StageCommand.Project(Projection.OF_THE_PHASE));
        assertThat(at(play).wall()).contains("Pause");
        assertThat(at(play).desk("projector")).contains("Pause");

        Play writing = Play.in(Phase.DECOMPOSITION).write(1, 1);
        writing.lead(new StageCommand.Project(new Projection(Projection.What.NOTE, 0, Play.note(1).toString())));
        assertThat(at(writing).desk("projector")).contains("Note 1");
        writing.lead(new DecompositionCommand.HideNote(Play.note(1), true));
        assertThat(at(writing).wall()).doesNotContain("Note 1");
        assertThat(at(writing).desk("projector")).doesNotContain("Note 1");
    }

    @Test
    void theResultIsOfferedToTheWallWhereItIsNotOnItYet() {
        Play play = choosing(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3, 4);
        play.lead(play.closing(false));
        assertThat(at(play).wall()).contains("Nous décortiquons", "ces trois initiatives");
        assertThat(at(play).desk("projector")).contains("Nous décortiquons ces trois initiatives").doesNotContain("Projeter le résultat");
        assertThat(at(play).desk("choice")).doesNotContain("Projeter le résultat");

        play.lead(new AgendaCommand.Pause());
        assertThat(at(play).desk("choice")).contains("Projeter le résultat");
        assertThat(at(play.lead(new AgendaCommand.Resume()).advance()).desk("projector")).contains("À vos tables", "Projeter le résultat");
    }

    @Test
    void theDesksSmallScreenSaysInEachPhaseWhatTheWallSaysAndNotWhatTheDeskDoes() {
        Play play = Play.withPeople(6);
        screens(play, "Entrez avec votre téléphone");
        screens(play.advance(), "Les initiatives");
        screens(play.advance(), "Quelles initiatives décortiquer");
        play.vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3);
        screens(play.lead(play.closing(false)), "Nous décortiquons");
        screens(play.advance(), "À vos tables");
        screens(play.write(1, 1).decisive(1, 1, NoteKind.MECHANISM).advance(), "À vos tables, tour 2");
        screens(play.advance(), "Table 1");
        screens(play.advance(), "Et chez vous");
        screens(play.advance(), "Ce que la salle retient");
        screens(play.lead(new AgendaCommand.Close()), "Merci. Vous repartez avec la restitution.");
    }

    private void screens(Play play, String said) {
        assertThat(at(play).wall()).contains(said);
        assertThat(at(play).desk("projector")).contains(said).doesNotContain("Consigne");
    }

    @Test
    void aSecondSilentRoundShowsWhatTheFirstOneShowed() {
        Play play = Play.of(Play.plan(2, 2, Electorate.PERSON, true, 12)).lead(new AgendaCommand.Open()).join(1, 6)
                .lead(keep(1, 2)).advance().advance().advance();
        assertThat(at(play).phone(1)).contains("Mes notes", "Vos nouvelles notes ne sont vues que de vous.");
        play.write(1, 1).lead(new DecompositionCommand.Reveal()).decisive(1, 1, NoteKind.RESOURCE);
        int table = play.tableOf(1);
        play.advance();
        int other = play.inTable(table).filter(it -> it != 1).findFirst().orElseThrow();

        assertThat(at(play).phone(other))
                .contains("Les notes de la table", "Note 1", "Élément 1", "Vos nouvelles notes ne sont vues que de vous.")
                .doesNotContain("Reformuler");
    }

    @Test
    void whoDropsAnElementIsAskedWhyAndItIsSaidAsSuch() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.MECHANISM);
        play.advance().advance().advance().join(9, Role.LOCAL_AGENT, Play.place(1));
        assertThat(at(play).phone(1)).contains("Une amélioration ?", "Pourquoi ?");

        play.by(1, new PerspectiveCommand.Judge(Play.element(1), Verdict.DROP, "Trop cher", List.of()));

        assertThat(at(play).phone(9)).contains("Pourquoi : Trop cher");
    }

    @Test
    void theTwoWaysBackSayWhatTheyDoDifferently() {
        assertThat(at(Play.withPeople(2).advance()).desk("now"))
                .contains("La salle y retourne en gardant ce qu’elle a vu.", "comme s’il n’avait pas eu lieu");
    }

    @Test
    void theWallCountsOnlyWhatThereIsToSay() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.MECHANISM);
        play.advance().advance().advance();
        play.by(1, new PerspectiveCommand.Judge(Play.element(1), Verdict.ADAPT, "", List.of()));
        play.advance();

        assertThat(at(play).wall())
                .contains("1 à adapter", "Élément 1", "Aucune phrase pour l’instant.")
                .doesNotContain("0 reproductible", "améliorer");
        assertThat(at(play).phone(1)).contains("Ce qui est à adapter");
        assertThat(at(play).desk("synthesis")).contains("À adapter");
        assertThat(at(play.lead(new AgendaCommand.Close())).wall()).contains("Ouvrez-la par votre lien personnel", "1 à adapter");
    }

    @Test
    void elementsArePresentedInTheOrderOfTheirNumbers() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).write(1, 2).decisive(1, 1, NoteKind.RESOURCE).decisive(2, 2, NoteKind.MECHANISM);

        assertThat(at(play.advance().advance()).phone(1)).containsSubsequence("Élément 1", "Élément 2");
    }

    @Test
    void ballotsOfWhoLeftAreFlagged() {
        Play play = choosing(4).vote(1, 1).by(1, new RoomCommand.Leave(Play.person(1)));

        assertThat(at(play).desk("choice"))
                .contains("Un bulletin vient d’une personne partie. Revenue sous un autre nom, elle voterait deux fois");
        assertThat(at(choosing(4).vote(1, 1)).desk("choice")).doesNotContain("personne partie");
    }

    @Test
    void aReopenedVoteSaysWhatBecameOfTheBallots() {
        Play play = choosing(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3, 4);
        play.lead(play.closing(false), new ChoiceCommand.ReopenVote());

        assertThat(at(play).phone(1)).contains("Le vote est rouvert : les bulletins déposés avant ne comptent plus, et ce que vous y aviez coché est effacé.");
        assertThat(at(play).wall()).contains("Vote rouvert", "chacun vote de nouveau");
        assertThat(at(play.vote(1, 5)).phone(1)).doesNotContain("Le vote est rouvert").contains("Votre bulletin est déposé");
    }

    @Test
    void anInstructionIsTheOneOfTheMoment() {
        Play play = choosing(4).vote(1, 1, 2).vote(2, 1, 2).vote(3, 3).vote(4, 3, 4);
        assertThat(at(play).desk("now")).contains("Consigne : « Cochez");

        play.lead(play.closing(false));

        assertThat(at(play).desk("now")).contains("Le choix est fait.").doesNotContain("Cochez");
    }

    @Test
    void publishingEarlyNamesWhoHasNotSaidTheyReread() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).write(2, 2).lead(new AgendaCommand.Close());
        assertThat(at(play).desk("center"))
                .contains("2 personnes n’ont pas encore dit avoir relu : Personne 1 et Personne 2.")
                .doesNotContain("Publiez-la quand tout est relu");
        assertThat(at(play).phone(1)).contains("J’ai relu mes notes");
        assertThat(at(play).phone(3)).doesNotContain("J’ai relu mes notes");

        play.by(1, new SynthesisCommand.SayReread()).by(2, new SynthesisCommand.SayReread());

        assertThat(at(play).phone(1)).contains("Vous avez dit avoir relu").doesNotContain("J’ai relu mes notes");
        assertThat(at(play).desk("center")).contains("Toutes les personnes qui ont écrit ont dit avoir relu.");
        Instant later = play.now().plus(Duration.ofDays(8));
        assertThat(at(play).desk("center", later)).contains("Le temps de relecture est terminé depuis le").doesNotContain("Chacun peut reformuler");
    }

    @Test
    void whatIsPublicIsNotSaidToBeTheRooms() {
        Play play = Play.withPeople(2).lead(new AgendaCommand.Close());
        assertThat(at(play).desk("now")).contains("rien n’est public tant que vous ne la publiez pas");
        assertThat(at(play).wall()).contains("elle n’est pas encore publique");

        play.lead(new SynthesisCommand.Publish(false));

        assertThat(at(play).desk("now")).contains("La restitution est publique.").doesNotContain("rien n’est public");
        assertThat(at(play).wall()).contains("Elle est publique");
    }

    @Test
    void whoWaitsIsNotPromisedAnHourThatIsPast() {
        Play play = Play.prepared().join(1, 1);
        assertThat(at(play).phone(1, Play.START.minusSeconds(60))).contains("L’atelier commence le");
        assertThat(at(play).phone(1, Play.START.plusSeconds(60))).contains("L’atelier était annoncé pour le");
    }

    @Test
    void theSharingSaysWhatTheRoomKeepsOrKept() {
        assertThat(at(Play.withPeople(2).advance()).phone(1)).contains("La salle en gardera ensuite trois.");
        assertThat(at(Play.withPeople(2).advance().lead(keep(1, 2))).phone(1)).contains("La salle en a déjà gardé deux.");
    }

    @Test
    void aTableWithNobodyDoesNotWrite() {
        Play play = Play.in(Phase.DECOMPOSITION);
        for (int number = 1; number <= 6; number++) {
            play.write(number, number).by(number, new RoomCommand.Leave(Play.person(number)));
        }

        assertThat(at(play).desk("decomposition")).contains("personne à cette table").doesNotContain(" écrit ");
    }

    @Test
    void anElementThatDividesTheRoomIsReadByAllWithItsFigures() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.MECHANISM);
        assertThat(at(play.advance().advance().advance().advance()).phone(1))
                .contains("Aucun avis n’a donné de phrase.")
                .doesNotContain("Ce qui fait débat");
        Play divided = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.MECHANISM);
        divided.advance().advance().advance();
        divided.by(1, new PerspectiveCommand.Judge(Play.element(1), Verdict.REPRODUCE, "", List.of()));
        divided.by(2, new PerspectiveCommand.Judge(Play.element(1), Verdict.DROP, "", List.of()));
        divided.advance();

        for (String page : List.of(at(divided).phone(1), at(divided).desk("synthesis"))) {
            assertThat(page).contains("Ce qui fait débat", "Élément 1", "Reproduire : 1, adapter : 0, écarter : 1.");
        }
        assertThat(at(divided).wall()).contains("1 en débat");
        int table = 1 + divided.workshop().choice().tables().indexOf(divided.elementOf(1).initiative());
        divided.lead(new StageCommand.Project(Projection.ofTable(table)));
        assertThat(at(divided).wall()).contains("Ce qui fait débat", "Élément 1", "Reproduire : 1, adapter : 0, écarter : 1.");
    }

    private static ChoiceCommand.Keep keep(int one, int other) {
        return new ChoiceCommand.Keep(List.of(Play.initiative(one), Play.initiative(other)));
    }

    private static Play choosing(int people) {
        return Play.withPeople(people).advance().advance();
    }

    private Rendered at(Play play) {
        return new Rendered(pages, play);
    }
}
