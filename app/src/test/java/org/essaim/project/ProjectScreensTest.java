package org.essaim.project;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A keeper begins a project, pastes what it costs, adds two aids, closes the plan, and reads that it holds; one aid is refused, and
/// the plan closes again.
@EssaimTest
class ProjectScreensTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "NARROW"})
    void fromNothingToAPlanThatClosesAgain(Device device) {
        try (BrowserContext context = Browser.context(device)) {
            String[] cookie = TestAccounts.somebody(application, Role.FACILITATOR).cookie().split("=", 2);
            context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(at("/"))));
            Page page = context.newPage();
            page.navigate(at("/projets/nouveau"));
            PageCheck.audit(page);
            begin(page);
            PageCheck.audit(page);
            page.getByText("Commencer le plan").click();
            page.getByText("Coller un tableau").click();
            PageCheck.audit(page);
            page.getByLabel("Le tableau").fill("Poste\tMontant HT\nLuminaires\t31 150,00\nPose\t9 870,00\nTotal\t41 020,00");
            page.getByText("Lire le tableau").click();
            PageCheck.audit(page);
            page.getByText("Écrire ces dépenses").click();

            aid(page, "Fonds vert", "STATE", "30");
            aid(page, "Département", "DEPARTMENT", "15");
            page.getByText("Équilibrer par les fonds propres").click();

            PlaywrightAssertions.assertThat(page.locator(".balance-said")).containsText("équilibré, écart 0,00");
            PlaywrightAssertions.assertThat(page.locator(".findings .is-broken")).hasCount(0);
            PageCheck.audit(page);
            Browser.picture(page, "project-plan-" + device);
            page.locator("th a", new Page.LocatorOptions().setHasText("Département")).click();
            PageCheck.audit(page);
            page.getByLabel("Où elle en est").selectOption("REFUSED");
            page.getByText("Enregistrer").click();

            PlaywrightAssertions.assertThat(page.locator(".balance-said")).containsText("il manque 6");
            page.getByText("Équilibrer par les fonds propres").click();
            PlaywrightAssertions.assertThat(page.locator(".balance-said")).containsText("équilibré, écart 0,00");
            Browser.darken(page);
            PageCheck.audit(page);
        }
    }

    @Test
    void theListIsFitForEverybody() {
        try (BrowserContext context = Browser.context(Device.NARROW)) {
            Page page = context.newPage();
            page.navigate(at("/projets"));
            PageCheck.audit(page);
            page.navigate(at("/projets?q=introuvable"));
            PageCheck.audit(page);
        }
    }

    private static void begin(Page page) {
        page.getByLabel("Titre").fill("Éclairage à LED");
        page.locator("#territory").fill("06130");
        page.locator("[role=option]").first().click();
        page.getByLabel("Nom du porteur").fill("Ville de Grasse");
        page.locator("form.form button").click();
        page.getByText("Le projet est commencé.").waitFor();
    }

    private static void aid(Page page, String name, String from, String rate) {
        page.getByText("Ajouter une ressource").click();
        page.getByLabel("Intitulé").fill(name);
        page.getByLabel("D’où elle vient").selectOption(from);
        page.getByLabel("Taux maximal, en %").fill(rate);
        page.getByText("Enregistrer").click();
        page.locator("th a", new Page.LocatorOptions().setHasText(name)).waitFor();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
