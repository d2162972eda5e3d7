package org.essaim.restitution.vote;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.ui.Pages;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.web.PlayedRoom;
import org.essaim.workshop.web.Rendered;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EssaimTest
class ResultScreensTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void theRoomReadsItsResultAndStrangersOnlyOnceItIsPublished() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.CHOICE);
        String result = room.card().path() + "/resultat";
        try (BrowserContext stranger = Browser.context(Device.DESKTOP);
                BrowserContext facilitator = Browser.context(Device.DESKTOP);
                BrowserContext phone = Browser.context(Device.PHONE, ColorScheme.DARK)) {
            room.signIn(facilitator, port);
            Page page = facilitator.newPage();
            page.navigate(at(result));
            assertThat(page.locator("h1").textContent()).contains("pas encore");
            PageCheck.audit(page);

            room.playTo(Moment.RESULT);
            page.navigate(at(result));
            assertThat(page.locator("h1").textContent()).contains("initiatives gardées, pour");
            Browser.picture(page, "result");
            PageCheck.audit(page);

            Page mine = phone.newPage();
            mine.navigate(at(room.phone(1)) + "/resultat");
            assertThat(mine.locator("h1").textContent()).contains("initiatives gardées, pour");
            Browser.picture(mine, "result-phone-dark");
            PageCheck.audit(mine);

            assertThat(stranger.request().get(at(result)).status()).isEqualTo(403);
            assertThat(stranger.request().get(at(result + "/bulletins.csv")).status()).isEqualTo(403);
            room.playTo(Moment.CLOSED).facilitate(new SynthesisCommand.Publish(true));
            assertThat(stranger.request().get(at(result)).status()).isEqualTo(200);
            APIResponse csv = stranger.request().get(at(result + "/bulletins.csv"));
            assertThat(csv.text().lines()).hasSize(21);
            assertThat(stranger.request().get(at(result + "/resultat.json")).text())
                    .contains("\"seed\"", "\"ranking\"", "Licence Ouverte");
        }
    }

    @Test
    void showsATieWithItsSeedAndHowToDrawAgain() {
        Vote tied = Vote.of(
                StoryTest.plan(2, StoryTest.INITIATIVES.subList(0, 5)),
                List.of(StoryTest.kept(0), StoryTest.kept(0), StoryTest.kept(1), StoryTest.kept(2)),
                20210309,
                StoryTest.DAY,
                StoryTest.kept(3, 4));
        String html = render(new ResultPage(
                "Atelier", "/ateliers/a", "/r", false, false, List.of("Pays de Grasse", "Sicoval"), ResultPage.Told.of(tied)));

        assertThat(tied.outcome().isTied()).isTrue();
        assertThat(html).contains("20210309", "tirée au sort", "SplitMix64");
    }

    @Test
    void aShowOfHandsAfterAVoteComesFirstAndTheCountIsSaidToBeTheCount() {
        Vote overruled = Vote.of(
                StoryTest.plan(2, StoryTest.INITIATIVES.subList(0, 5)),
                List.of(StoryTest.kept(0, 1), StoryTest.kept(0), StoryTest.kept(1), StoryTest.kept(1, 2)),
                7,
                StoryTest.DAY,
                StoryTest.kept(3, 4));
        String page = Rendered.words(
                        application.getBean(Pages.class),
                        "restitution/vote/result",
                        new ResultPage(
                                "Atelier",
                                "/ateliers/a",
                                "/r",
                                false,
                                false,
                                List.of("Pays de Grasse", "Sicoval"),
                                ResultPage.Told.of(overruled)));

        assertThat(page)
                .contains(
                        "Deux initiatives gardées à main levée",
                        "après le vote du 16 mars 2021 dont les quatre bulletins gardaient Grand Besançon Métropole et Rochefort Océan.",
                        "Ce que disait le vote")
                .containsSubsequence("Pays de Grasse", "Sicoval", "Ce que disait le vote", "Grand Besançon Métropole");
    }

    @Test
    void aVoteIsDatedByTheDayItWasHeld() {
        Vote vote = Vote.of(
                StoryTest.plan(2, StoryTest.INITIATIVES.subList(0, 5)),
                List.of(StoryTest.kept(0, 1)),
                7,
                StoryTest.DAY,
                StoryTest.kept(0, 1));
        String page = Rendered.words(
                        application.getBean(Pages.class),
                        "restitution/vote/result",
                        new ResultPage("Atelier", "", "/r", false, false, List.of("A", "B"), ResultPage.Told.of(vote)));

        assertThat(page).contains("Le 16 mars 2021, une personne a coché les initiatives qu’elle voulait");
    }

    @Test
    void saysThatAShowOfHandsHasNoCount() {
        String html = render(new ResultPage("Atelier", "", "/r", false, true, List.of("Sicoval", "Rochefort Océan"), null));

        assertThat(html).contains("Deux initiatives gardées à main levée", "Sicoval").doesNotContain("bulletins.csv");
    }

    private String render(ResultPage page) {
        Pages pages = application.getBean(Pages.class);
        return pages.string("restitution/vote/result", pages.ui(), page);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
