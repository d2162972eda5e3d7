package org.essaim.workshop.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The vote, the projector and the tables, as desk and phones tell them in real browsers.
@EssaimTest
class VoteStoriesTest {
    /// Between a box and its words, in pixels.
    private static final String GAP = """
            (() => {
              const line = document.querySelector(".desk-vote form[data-send=cast-ballot] .check")
              return line.querySelector("span").getBoundingClientRect().left - line.querySelector("input").getBoundingClientRect().right
            })()""";

    @Autowired
    ApplicationContext application;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private BrowserContext desk;
    private BrowserContext phones;

    @BeforeEach
    void open() {
        desk = Browser.context(Device.DESKTOP);
        phones = Browser.context(Device.PHONE);
    }

    @AfterEach
    void close() {
        desk.close();
        phones.close();
    }

    @Test
    void anAlertGoesOnceWhatItWarnsOfIsOver() {
        PlayedRoom room = room(Moment.CHOICE);
        Page page = desk(room);
        page.locator("[data-key=right]").click();
        Locator alert = page.locator("live-refusals .notice");
        assertThat(alert).containsText("Le vote est encore ouvert. Rien n’a changé. Clôturez d’abord le vote.");

        room.facilitate(new ChoiceCommand.CloseVote(false));

        assertThat(alert).hasCount(0);
    }

    @Test
    void anAlertOfAStepGoesWithTheStep() {
        PlayedRoom room = room(Moment.DECOMPOSITION);
        Page page = desk(room);
        page.locator("[data-key=p]").click();
        assertThat(page.locator("[data-key=p]")).hasText("Reprendre");
        page.evaluate("document.querySelector('[data-key=p]').dataset.send = '{\"type\":\"pause\"}'");
        page.locator("[data-key=p]").click();
        Locator alert = page.locator("live-refusals .notice");
        assertThat(alert).containsText("déjà en pause");

        room.facilitate(new AgendaCommand.Resume());

        assertThat(alert).hasCount(0);
    }

    @Test
    void undoingAStepOffersTheTwoPlacesByName() {
        PlayedRoom room = room(Moment.SHARING);
        room.facilitate(new AgendaCommand.Advance(1));
        Page page = desk(room);
        page.getByText("Autres gestes").click();
        page.getByText("Annuler : passage au Choix").click();

        assertThat(page.locator("#confirm [data-part=yes]")).hasText("Revenir au Partage");
        assertThat(page.locator("#confirm [data-close]")).hasText("Rester au Choix");
        page.locator("#confirm [data-close]").click();
        // The other gestures close once one was chosen.
        page.getByText("Autres gestes").click();
        page.getByText("Clore l’atelier").click();
        assertThat(page.locator("#confirm [data-close]")).hasText("Annuler");
    }

    @Test
    void movingSomebodyNamesThem() {
        Page page = desk(room(Moment.DECOMPOSITION));
        page.getByText("Voir les personnes").click();
        page.locator("[data-dialog=move]").first().click();

        assertThat(page.locator("#move-title")).hasText("Changer Participante 1 de table");
    }

    @Test
    void aCommentIsSignedByWhoWroteIt() {
        PlayedRoom room = room(Moment.DECOMPOSITION);
        Workshop workshop = workshop(room);
        Note note = workshop.decomposition().inOrder()
                .filter(it -> it.isBy(SampleWorkshop.person(1)) && it.stands())
                .findFirst()
                .orElseThrow();
        int other = IntStream.rangeClosed(2, SampleWorkshop.PEOPLE)
                .filter(it -> workshop.room().table(SampleWorkshop.person(it)) == note.table())
                .filter(it -> !place(workshop, it).equals(place(workshop, 1)))
                .findFirst()
                .orElseThrow();
        Page author = phone(room, 1);
        Page writer = phone(room, other);

        room.send(
                SampleWorkshop.actor(other),
                new DecompositionCommand.CommentNote(Id.derived("a comment"), note.id(), "Depuis quand ?"));

        Locator received = author.locator("[data-note=\"" + note.id() + "\"] .note-comments li").last();
        assertThat(received).containsText("Depuis quand ?");
        assertThat(received.locator("small")).hasText(place(workshop, other));
        Locator own = writer.locator("[data-note=\"" + note.id() + "\"] .note-comments li").last();
        assertThat(own).containsText("Depuis quand ?");
        assertThat(own.locator("small")).hasText("Vous");
    }

    @Test
    void whoStaysAtTheirTableIsToldSo() {
        PlayedRoom room = room(Moment.SECOND_ROUND);
        int table = workshop(room).room().table(SampleWorkshop.person(1));
        int step = workshop(room).agenda().step();
        room.facilitate(new AgendaCommand.GoBack(step))
                .facilitate(new RoomCommand.Seat(SampleWorkshop.person(1), table));
        Page page = phone(room, 1);

        room.facilitate(new AgendaCommand.Advance(step - 1));

        assertThat(page.locator("#table-notice")).hasText("Nouveau tour : vous restez à la table " + table + ".");
    }

    @Test
    void replacingABallotAlreadyCastIsAskedAndToldToItsVoter() {
        PlayedRoom room = room(Moment.CHOICE);
        Page voter = phone(room, 1);
        assertThat(voter.getByText("Votre bulletin est déposé")).isVisible();
        Page page = desk(room);
        page.getByText("Entrer un bulletin pour quelqu’un").click();
        page.locator("#ballot-for").selectOption(SampleWorkshop.person(1).toString());
        Object gap = page.evaluate(GAP);
        Assertions.assertThat(((Number) gap).doubleValue()).isGreaterThan(8);
        page.locator(".desk-vote form[data-send=cast-ballot] .check").first().click();
        Browser.picture(page, "desk-ballot-for");
        page.getByText("Déposer ce bulletin").click();

        assertThat(page.locator("#ballot-again")).containsText("Il y a déjà un bulletin pour cette personne");
        assertThat(voter.getByText("Votre bulletin est déposé")).isVisible();
        PageCheck.audit(page);
        page.getByText("Remplacer son bulletin").click();

        assertThat(voter.getByText("L’animation a déposé ce bulletin pour vous, avec 1 initiative cochée.")).isVisible();
        assertThat(voter.locator("#ballot input:checked")).hasCount(1);
    }

    @Test
    void anEmptyBallotAsks() {
        PlayedRoom room = room(Moment.CHOICE);
        Page page = phone(room, 20);
        page.locator("button[form=ballot]").click();

        assertThat(page.locator("#confirm")).containsText("Rien n’est coché : déposer un bulletin blanc ?");
        page.locator("#confirm [data-close]").click();
        assertThat(page.locator("live-tally")).hasText("14 bulletins reçus sur 20");
        page.locator("button[form=ballot]").click();
        page.locator("#confirm [data-part=yes]").click();
        assertThat(page.getByText("Votre bulletin est déposé, avec aucune initiative cochée.")).isVisible();
    }

    @Test
    void theDesksSmallScreenCountsBallotsAsTheWallDoes() {
        PlayedRoom room = room(Moment.CHOICE);
        Locator small = desk(room).locator("live-region[name=projector]");
        assertThat(small).containsText("14 bulletins reçus sur 20");
        Page page = phone(room, 20);
        page.locator("button[form=ballot]").click();
        page.locator("#confirm [data-part=yes]").click();

        assertThat(small).containsText("15 bulletins reçus sur 20");
    }

    @Test
    void aReopenedVoteIsToldToThePhonesAndTicksNothing() {
        PlayedRoom room = room(Moment.CHOICE);
        Page page = phone(room, 1);
        assertThat(page.locator("#ballot input:checked")).not().hasCount(0);
        room.facilitate(new ChoiceCommand.CloseVote(false));
        assertThat(page.locator("h1")).containsText("initiatives gardées");

        room.facilitate(new ChoiceCommand.ReopenVote());

        assertThat(page.getByText("Le vote est rouvert : les bulletins déposés avant ne comptent plus")).isVisible();
        assertThat(page.locator("#ballot input:checked")).hasCount(0);
    }

    private static String place(Workshop workshop, int number) {
        return workshop.room().participant(SampleWorkshop.person(number)).orElseThrow().place().name();
    }

    private Workshop workshop(PlayedRoom room) {
        return sessions.snapshot(room.card().id()).workshop();
    }

    private PlayedRoom room(Moment moment) {
        return new PlayedRoom(application).playTo(moment);
    }

    private Page desk(PlayedRoom room) {
        room.signIn(desk, port);
        return ready(desk.newPage(), room.card().deskPath());
    }

    private Page phone(PlayedRoom room, int number) {
        return ready(phones.newPage(), room.phone(number));
    }

    private Page ready(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("live-status [data-when=online]").first()).isVisible();
        return page;
    }
}
