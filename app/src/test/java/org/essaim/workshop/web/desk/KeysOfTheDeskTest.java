package org.essaim.workshop.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// One key moves everybody: it has to be meant.
@EssaimTest
class KeysOfTheDeskTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private BrowserContext context;
    private PlayedRoom room;
    private Page desk;
    private Locator question;

    @BeforeEach
    void aDesk() {
        room = new PlayedRoom(application).playTo(Moment.SHARING);
        context = Browser.context(Device.DESKTOP);
        room.signIn(context, port);
        desk = context.newPage();
        desk.navigate("http://localhost:" + port + room.card().deskPath());
        assertThat(desk.locator("live-status [data-when=online]").first()).isVisible();
        question = desk.locator("#next-by-key");
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void selectingTextMovesNobody() {
        int before = step();
        desk.locator("h1").selectText();
        desk.keyboard().press("Shift+ArrowRight");
        desk.keyboard().press("ArrowRight");

        assertThat(question).isHidden();
        desk.evaluate("getSelection().removeAllRanges()");
        desk.keyboard().press("Shift+ArrowRight");
        assertThat(question).isHidden();
        desk.locator("#message").focus();
        desk.keyboard().press("ArrowRight");
        assertThat(question).isHidden();
        assertThat(step()).isEqualTo(before);
    }

    @Test
    void theArrowAsksFirstUntilOneSaysNotTo() {
        int before = step();
        desk.keyboard().press("ArrowRight");
        assertThat(question).containsText("Faire avancer toute la salle");
        assertThat(question).containsText("Choix");
        PageCheck.audit(desk);
        desk.keyboard().press("Escape");
        assertThat(step()).isEqualTo(before);

        desk.keyboard().press("ArrowRight");
        question.locator("[data-part=never]").check();
        question.locator("[data-part=yes]").click();
        desk.waitForCondition(() -> step() == before + 1);
        assertThat(desk.locator("[data-preference=ask]")).not().isChecked();

        desk.reload();
        assertThat(desk.locator("live-status [data-when=online]").first()).isVisible();
        room.facilitate(new AgendaCommand.GoBack(before + 1));
        assertThat(desk.locator("[data-key=right]")).hasAttribute("data-send", Pattern.compile(".*\"from\":" + before + "\\}"));
        desk.keyboard().press("ArrowRight");
        desk.waitForCondition(() -> step() == before + 1);
        assertThat(question).isHidden();
    }

    @Test
    void aQuestionThatNoLongerStandsGoesAway() {
        int before = step();
        desk.keyboard().press("ArrowRight");
        assertThat(question).isVisible();

        room.facilitate(new AgendaCommand.Advance(before));

        assertThat(question).isHidden();
        assertThat(step()).isEqualTo(before + 1);
    }

    private int step() {
        return room.view(SampleWorkshop.FACILITATOR_VIEWER).session().step();
    }
}
