package org.essaim.finding.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The box as people use it: from the head of a page, at any width, without script, by the keyboard.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class TheOneBoxInABrowserTest {
    @LocalServerPort
    int port;

    @Test
    void onADeskOneTypesInTheHeadAndReadsByKind() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate(at("/communs"));
            PageCheck.audit(page);

            page.locator(".head-box input").fill("financement participation");
            page.keyboard().press("Enter");

            page.waitForURL(at("/chercher?q=financement+participation"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)).allTextContents())
                    .anyMatch(title -> title.startsWith("Initiatives inspirantes"));
            PageCheck.auditByDayAndByNight(page, "chercher-desk");
        }
    }

    @Test
    void onAPhoneItIsInTheMenuAndNeedsNoScript() {
        try (BrowserContext context = Browser.contextWithoutScript()) {
            Page page = context.newPage();
            page.setViewportSize(320, 640);
            page.navigate(at("/communs"));
            assertThat(page.locator(".head-box").isVisible()).isFalse();

            page.locator(".menu summary").click();
            Browser.picture(page, "chercher-menu-320");
            page.locator(".head-box input").fill("financement participation");
            page.locator(".head-box button").click();

            page.locator(".hit").first().waitFor();
            assertThat(page.url()).contains("/chercher?q=");
        }
        try (BrowserContext context = Browser.context(Device.NARROW)) {
            Page page = context.newPage();
            page.navigate(at("/chercher?q=financement"));
            PageCheck.auditByDayAndByNight(page, "chercher-320");
        }
    }

    @Test
    void whereThereIsNothingItSaysSoAndWhatOneCanDo() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate(at("/chercher?q=t%C3%A9l%C3%A9ph%C3%A9rique+lunaire+financement"));

            assertThat(page.locator("main").textContent()).contains("Rien pour", "Voir les enjeux");
            PageCheck.auditByDayAndByNight(page, "chercher-rien");
            page.navigate(at("/chercher?q=r%C3%A9union+Loz%C3%A8re"));
            PageCheck.auditByDayAndByNight(page, "chercher-lieu");
            page.navigate(at("/chercher"));
            PageCheck.auditByDayAndByNight(page, "chercher-vide");
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
