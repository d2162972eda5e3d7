package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class StyleGuideTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE", "NARROW"})
    void everyComponentKeepsThePromisesOfPages(Device device) {
        try (BrowserContext context = Browser.context(device)) {
            Page page = context.newPage();
            page.navigate(at("/style"));

            PageCheck.auditByDayAndByNight(page, "style-" + device.name().toLowerCase());
        }
    }

    @Test
    void thePageOfProblemsKeepsThemToo() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate(at("/nulle-part"));

            PageCheck.audit(page);
            assertThat(page.title()).isEqualTo("Le fil s’arrête ici – Essaim");
            Browser.picture(page, "problem");
        }
    }

    @Test
    void aChosenThemeIsWrittenByTheServerFromThenOn() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate(at("/style"));
            assertThat(page.locator("html").getAttribute("data-theme")).isNull();

            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Thème sombre"))
                    .click();
            page.reload();

            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(context.request().get(at("/style")).text()).contains("data-theme=\"dark\"");
        }
    }

    @Test
    void printsWithoutNavigation() {
        try (BrowserContext context = Browser.context(Device.DESKTOP, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(at("/style"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".tools").isVisible()).isFalse();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            Browser.picture(page, "style-print");
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
