package org.essaim.workshop.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.account.Role;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// However long the desk, what leads the room stays under the hand; what is seldom used folds again.
@EssaimTest
class TheDeskStaysInReachTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void theTimeAndTheNextStepStayWhenTheDeskScrolls() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.SYNTHESIS);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + room.card().deskPath());
            for (int[] size : List.of(new int[] {1366, 768}, new int[] {390, 844})) {
                page.setViewportSize(size[0], size[1]);
                page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
                Browser.picture(page, "desk-scrolled-" + size[0]);

                assertThat(page.locator(".desk-now .live-clock")).isInViewport();
                assertThat(page.locator(".desk-gestures > .button--solid")).isInViewport();
                Number band = (Number) page.locator(".desk-now").evaluate("e => e.getBoundingClientRect().height");
                assertThat(band.doubleValue()).as("the band at " + size[0]).isLessThan(size[1] / 4.0);
            }
        }
    }

    @Test
    void theOtherGesturesTakeNoRoomAndFoldAgain() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.DECOMPOSITION);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + room.card().deskPath());
            Locator more = page.locator(".desk-more");
            Object before = page.locator(".desk-now").evaluate("e => e.offsetHeight");

            more.locator("summary").click();
            Browser.picture(page, "desk-more");
            assertThat(page.locator(".desk-now").evaluate("e => e.offsetHeight")).isEqualTo(before);
            page.keyboard().press("Escape");
            assertThat(more).not().hasAttribute("open", "");
            assertThat(more.locator("summary")).isFocused();

            page.setViewportSize(360, 740);
            more.locator("summary").click();
            Browser.picture(page, "desk-more-360");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            page.locator("h1").click();
            assertThat(more).not().hasAttribute("open", "");

            more.locator("summary").click();
            more.getByText("Retirer 5 min").click();
            assertThat(more).not().hasAttribute("open", "");
        }
    }

    /// What only the server's own line can mend is told to whoever has it.
    @Test
    void onlyAnAdministratorIsToldOfTheCommandLine() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.PREPARED);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            room.signIn(context, port);
            Page page = context.newPage();
            for (String path : List.of(room.card().path(), room.card().path() + "/affiche")) {
                page.navigate("http://localhost:" + port + path);

                assertThat(page.content()).contains("Parlez-en à la personne qui administre ce site").doesNotContain("--lan");
            }
        }
        PlayedRoom administered = new PlayedRoom(application, Role.FACILITATOR, Role.ADMINISTRATOR).playTo(Moment.PREPARED);
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            administered.signIn(context, port);
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + administered.card().path());

            assertThat(page.content()).contains("--lan");
        }
    }
}
