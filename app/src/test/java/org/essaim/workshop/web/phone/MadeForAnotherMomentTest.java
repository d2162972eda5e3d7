package org.essaim.workshop.web.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.LiveSample.Played;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What leaves a phone late comes back to whoever made it when the room has moved, and says where it may go.
@EssaimTest
class MadeForAnotherMomentTest {
    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(25_000);

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();

    @AfterEach
    void closePhones() {
        opened.forEach(BrowserContext::close);
    }

    @Test
    void aNoteWrittenWithoutNetworkInOneRoundMayStillBeProposedForItsTable() {
        Played played = at(Moment.DECOMPOSITION);
        int before = tableOf(played, 1);
        Page one = phone(played, 1, "");
        cut(one);
        one.locator("#write-text").fill("Écrite au premier tour.");
        one.locator(".phone-write .button--solid").click();
        assertThat(one.locator("article.note", withText("Écrite au premier tour."))).containsText("sur cet appareil");

        advance(played);
        mend(one);

        Locator given = one.locator("[data-part=offer]");
        assertThat(given).isVisible(IN_TIME);
        assertThat(given.locator("textarea")).hasValue("Écrite au premier tour.");
        assertThat(given.getByText("La poser à ma nouvelle table")).isVisible();
        assertThat(notes(played)).noneMatch(note -> note.text().equals("Écrite au premier tour."));
        PageCheck.audit(one);
        given.getByText("La proposer à l’animation pour la table " + before).click();

        assertThat(one.locator("[data-part=said]", withText("proposée à l’animation"))).isVisible(IN_TIME);
        assertThat(notes(played).stream().filter(note -> note.text().equals("Écrite au premier tour.")))
                .singleElement()
                .matches(note -> note.table() == before && note.status() == Note.Status.OFFERED);
    }

    @Test
    void orItGoesToTheNewTableOnceItsWriterSaysSo() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1, "");
        cut(one);
        one.locator("#write-text").fill("Vraie aussi ici.");
        one.locator(".phone-write .button--solid").click();
        advance(played);
        mend(one);

        Locator given = one.locator("[data-part=offer]");
        assertThat(given).isVisible(IN_TIME);
        given.getByText("La poser à ma nouvelle table").click();

        one.waitForCondition(() -> notes(played).stream()
                .anyMatch(note -> note.text().equals("Vraie aussi ici.") && note.table() == tableOf(played, 1)));
    }

    @Test
    void aBallotForAVoteThatWasReopenedIsAskedForAgain() {
        Played played = at(Moment.CHOICE);
        Page late = phone(played, 20, "");
        cut(late);
        late.locator(".ballot-line").first().click();
        late.getByText("Déposer mon bulletin").click();
        played.facilitator(new ChoiceCommand.CloseVote(true)).facilitator(new ChoiceCommand.ReopenVote());
        mend(late);

        Locator given = late.locator("[data-part=refusal]", withText("Le vote a été rouvert entre-temps"));
        assertThat(given).isVisible(IN_TIME);
        assertThat(played.view(SampleWorkshop.FACILITATOR_VIEWER).tally().cast()).isZero();
        PageCheck.audit(late);
        given.getByText("L’envoyer maintenant, tel quel").click();

        late.waitForCondition(() -> played.view(SampleWorkshop.FACILITATOR_VIEWER).tally().cast() == 1);
        assertThat(given).hasCount(0);
    }

    @Test
    void whatASecondPersonOfATerritoryAnswersIsKeptAndShownToTheFirst() {
        Played played = at(Moment.PERSPECTIVE);
        int first = 1;
        int second = IntStream.rangeClosed(2, SampleWorkshop.PEOPLE)
                .filter(other -> placeOf(played, other).equals(placeOf(played, first)))
                .findFirst()
                .orElseThrow();
        Item.ElementShown element = played.view(SampleWorkshop.FACILITATOR_VIEWER).all(Item.ElementShown.class)
                .filter(it -> it.decisive() && it.kind() != NoteKind.CONTEXT)
                .filter(it -> played.view(SampleWorkshop.viewer(first)).all(Item.JudgementShown.class)
                        .noneMatch(judged -> judged.element().equals(it.id())
                                && judged.place().key().equals(placeOf(played, first))))
                .findFirst()
                .orElseThrow();
        played.send(
                SampleWorkshop.actor(first),
                new PerspectiveCommand.Judge(element.id(), Verdict.REPRODUCE, "Dès la rentrée.", List.of()));
        String query = "?element=" + element.id();

        Page other = phone(played, second, query);
        assertThat(other.locator(".phone-judged")).containsText("Dès la rentrée.");
        other.locator(".segment-choice", withText("Adapter")).click();
        other.locator(".phone-type", withText("budget")).click();
        other.locator("#condition-text-BUDGET-" + element.id()).fill("À trois communes.");
        other.locator("#improvement-" + element.id()).fill("Avec les lycées.");
        Browser.picture(other, "phone-second-voice-390");
        PageCheck.audit(other);
        other.locator(".stage-action button").click();
        other.waitForCondition(() -> played.view(SampleWorkshop.viewer(second)).all(Item.JudgementShown.class)
                .anyMatch(it -> it.element().equals(element.id()) && it.myVoice().isPresent()));

        Page one = phone(played, first, query);
        assertThat(one.locator(".phone-voices")).containsText("Avec les lycées.");
        assertThat(one.locator(".phone-voices")).containsText("À trois communes.");
        assertThat(one.locator(".phone-voices")).containsText("adapter");
        Browser.picture(one, "phone-other-voices-390");
        PageCheck.audit(one);
    }

    private static void cut(Page page) {
        page.route("**/commands", Route::abort);
        page.route("**/stream", Route::abort);
    }

    private static void mend(Page page) {
        page.unroute("**/commands");
        page.unroute("**/stream");
    }

    private static void advance(Played played) {
        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));
    }

    private Played at(Moment moment) {
        return new LiveSample(workshops, sessions).at(moment);
    }

    private Page phone(Played played, int number, String query) {
        BrowserContext context = Browser.context(Device.PHONE);
        opened.add(context);
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + played.phone(number) + query);
        assertThat(page.locator("live-status [data-when=online]").first()).isVisible();
        return page;
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static int tableOf(Played played, int number) {
        return played.view(SampleWorkshop.viewer(number)).me().orElseThrow().table();
    }

    private static String placeOf(Played played, int number) {
        return played.view(SampleWorkshop.viewer(number)).me().orElseThrow().place().key();
    }

    private static List<Item.NoteShown> notes(Played played) {
        return played.view(SampleWorkshop.FACILITATOR_VIEWER).all(Item.NoteShown.class).toList();
    }
}
