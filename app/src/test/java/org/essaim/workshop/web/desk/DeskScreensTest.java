package org.essaim.workshop.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EssaimTest
class DeskScreensTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void theDeskKeepsThePromisesOfPagesAtEveryMoment() {
        PlayedRoom room = new PlayedRoom(application);
        try (BrowserContext context = Browser.context(Device.DESKTOP);
                BrowserContext phone = Browser.context(Device.PHONE, ColorScheme.DARK)) {
            room.signIn(context, port);
            room.signIn(phone, port);
            Page page = context.newPage();
            Map<String, List<String>> wrongs = new TreeMap<>();
            for (Moment moment : Moment.values()) {
                room.playTo(moment);
                page.setViewportSize(1440, 900);
                page.navigate(at(room.card().deskPath()));

                Browser.picture(page, "desk-" + moment);
                wrongs.put(moment.name(), PageCheck.wrongs(page));
                if (moment == Moment.DECOMPOSITION) {
                    Page small = phone.newPage();
                    small.navigate(at(room.card().deskPath()));
                    Browser.picture(small, "desk-phone-dark");
                    wrongs.put("in the dark, on a phone", PageCheck.wrongs(small));
                }
            }
            wrongs.values().removeIf(List::isEmpty);
            assertThat(wrongs).isEmpty();
        }
    }

    @Test
    void letsSomebodyInByHandAndGivesThemTheirLink() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.DECOMPOSITION);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate(at(room.card().deskPath() + "/personnes/nouvelle"));
            PageCheck.audit(page);

            page.getByLabel("Prénom, ou nom d’usage").fill("Maud");
            page.locator("#territory").fill("Sicoval");
            page.getByText("Faire entrer").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Maud");
            assertThat(page.locator(".lead").textContent()).contains("À la table");
            PageCheck.audit(page);
            page.getByText("Montrer un QR code à scanner").click();
            assertThat(page.locator(".desk-address").textContent()).contains("/s/");
            // With the new link, a new code.
            String code = page.locator(".desk-join-code").textContent();
            Browser.picture(page, "desk-person");
            PageCheck.audit(page);

            page.navigate(at(room.card().deskPath() + "/personnes?code=" + code.toLowerCase()));
            assertThat(page.locator("h1").textContent()).isEqualTo("Maud");
        }
    }

    @Test
    void leadsTheRoomOnAndTheOtherDeskFollows() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.SHARING);
        try (BrowserContext one = Browser.context(Device.DESKTOP);
                BrowserContext other = Browser.context(Device.DESKTOP)) {
            room.signIn(one, port);
            room.signIn(other, port);
            Page leading = one.newPage();
            Page helping = other.newPage();
            leading.navigate(at(room.card().deskPath()));
            helping.navigate(at(room.card().deskPath()));

            leading.locator("[data-key=right]").click();
            helping.getByText("Le vote est ouvert").waitFor();

            helping.getByText("Pause").first().click();
            leading.locator(".desk-now").getByText("Reprendre").waitFor();

            leading.keyboard().press("m");
            leading.keyboard().type("Encore deux minutes");
            leading.getByText("Envoyer").click();
            helping.locator(".desk-told q").getByText("Encore deux minutes").waitFor();
            assertThat(PageCheck.wrongs(helping)).isEmpty();
        }
    }

    @Test
    void printsWhoSitsAtWhichTable() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.DECOMPOSITION);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate(at(room.card().deskPath()));
            String sheet = page.getByText("Imprimer les tables").getAttribute("href");
            Page seats = context.newPage();
            seats.navigate(at(sheet));
            assertThat(seats.locator(".desk-seats > li").count()).isEqualTo(5);
            assertThat(seats.locator(".desk-seats").textContent()).contains("Participante 1", "Participante 20");
            Browser.picture(seats, "desk-seats");
            PageCheck.audit(seats);

            page.navigate(at(room.card().path()));
            page.getByText("Imprimer les tables").click();
            page.waitForURL("**/pupitre/tables");
        }
    }

    @Test
    void saysWhatUndoTakesBackAndAsksBeforeItMovesTheRoom() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.SHARING);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate(at(room.card().deskPath()));

            page.getByText("Autres gestes").click();
            page.getByText("Annuler : passage au Partage").click();
            page.locator("#confirm").getByText("Toute la salle revient à l’Accueil").waitFor();
            page.locator("#confirm [data-part=yes]").click();
            page.locator(".desk-what h2").getByText("Accueil").waitFor();
            page.getByText("Autres gestes").click(); // folded again once a gesture is made
            page.getByText("Annuler : ouverture de l’atelier").waitFor();
        }
    }

    @Test
    void showsWhoseHandIsUpInEveryPhase() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.SHARING);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate(at(room.card().deskPath()));

            room.send(SampleWorkshop.actor(5), new RoomCommand.RaiseHand(true));

            page.locator(".desk-hands").getByText("Participante 5").waitFor();
            assertThat(page.locator("desk-presence [data-hand=up]").count()).isEqualTo(1);
            PageCheck.audit(page);
            room.send(SampleWorkshop.actor(5), new RoomCommand.RaiseHand(false));
            page.locator(".desk-hands").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void showsAPhoneOfTheRoomWithoutItsBallot() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.CHOICE);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate(at(room.card().deskPath() + "/apercu"));

            var phone = page.frameLocator(".desk-preview");
            phone.locator("input[type=checkbox]").first().waitFor();
            assertThat(phone.locator("input[type=checkbox]:checked").count()).isZero();
            Browser.picture(page, "desk-preview");
            PageCheck.audit(page);
        }
    }

    @Test
    void closesTheVoteOnceSaidThatSomeAreMissing() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.CHOICE);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate(at(room.card().deskPath()));
            page.getByText("14 bulletins déposés, 6 attendus").first().waitFor();

            page.locator(".desk-vote").getByText("Clore le vote").click();
            page.locator("#confirm").getByText("6 bulletins sont encore attendus").waitFor();
            room.send(SampleWorkshop.actor(20), new ChoiceCommand.CastBallot(List.of(), null));
            page.locator("#confirm").getByText("5 bulletins sont encore attendus").waitFor();
            page.locator("#confirm").getByText("Clore le vote", new Locator.GetByTextOptions().setExact(true)).click();
            page.locator(".desk-vote").getByText("Le choix est fait").waitFor();
            assertThat(page.locator(".desk-result--kept").count()).isEqualTo(3);

            page.locator(".desk-screen").getByText("Nous décortiquons ces trois initiatives").waitFor();
            page.keyboard().press("ArrowRight");
            page.locator("#next-by-key").getByText("Faire avancer la salle", new Locator.GetByTextOptions().setExact(true)).click();
            page.getByText("Les tables côte à côte").waitFor();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
