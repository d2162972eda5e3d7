package org.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The head of the public pages holds ten entries, at any width, with the keyboard, without script.
@EssaimTest
class TheHeadsMenuTest {
    private static final String TEN_ENTRIES = """
            () => {
              const list = document.querySelector(".head-nav ul")
              while (list.children.length < 10) list.append(list.lastElementChild.cloneNode(true))
              list.closest("nav").classList.add("head-nav--many")
            }""";
    private static final String CUT = """
            () => [...document.querySelectorAll(".head a, .head summary, .head button")]
              .filter(one => one.getClientRects().length)
              .filter(one => { const { left, right } = one.getBoundingClientRect(); return left < 0 || right > innerWidth + 1 })
              .map(one => one.textContent.trim())""";
    private static final String ROWS = """
            () => new Set([...document.querySelectorAll(".mark, .menu summary, essaim-theme button")]
              .map(one => { const { top, bottom } = one.getBoundingClientRect(); return Math.round((top + bottom) / 20) })).size""";

    @LocalServerPort
    int port;

    @Test
    void tenEntriesFitEveryWidth() {
        try (BrowserContext context = Browser.context(Device.PHONE)) {
            Page page = context.newPage();
            for (int width : List.of(320, 360, 640, 1024, 1366)) {
                page.setViewportSize(width, 800);
                page.navigate(at("/communs"));
                page.evaluate(TEN_ENTRIES);
                if (page.locator(".menu").isVisible()) {
                    assertThat(page.locator(".head-nav").isVisible()).as("unfolded at " + width).isFalse();
                    assertThat(page.evaluate(ROWS)).as("rows of the folded head at " + width).isEqualTo(1);
                    page.locator(".menu summary").click();
                }
                Browser.picture(page, "head-" + width);

                assertThat(page.locator(".head-nav").isVisible()).isTrue();
                assertThat((List<?>) page.evaluate(CUT)).as("at " + width).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            }
        }
    }

    @Test
    void aPhoneUnfoldsItWithTheKeyboardAndIsToldWhereItIs() {
        try (BrowserContext context = Browser.context(Device.PHONE)) {
            Page page = context.newPage();
            page.navigate(at("/communs"));

            assertThat(page.locator(".menu summary").textContent()).contains("Menu", "Communs");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator(".head-nav a[aria-current=page]").textContent()).isEqualTo("Communs");
            assertThat(page.getByText("Se connecter").isVisible()).isTrue();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('.head-nav') !== null")).isEqualTo(true);
            PageCheck.audit(page);
        }
    }

    @Test
    void needsNoScript() {
        try (BrowserContext context = Browser.contextWithoutScript()) {
            Page page = context.newPage();
            page.setViewportSize(360, 800);
            page.navigate(at("/"));
            assertThat(page.locator(".head-nav").isVisible()).isFalse();

            page.locator(".menu summary").click();

            assertThat(page.locator(".head-nav").isVisible()).isTrue();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
