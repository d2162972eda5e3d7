package org.essaim.initiative.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.initiative.DemonstrationInitiatives;
import org.essaim.initiative.Initiatives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class CatalogueInABrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Initiatives initiatives;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        DemonstrationInitiatives.mobilising().forEach(initiatives::create);
        DemonstrationInitiatives.financing().forEach(initiatives::create);
        context = Browser.context(Device.DESKTOP);
        String[] cookie =
                TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + port)));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void readsTheCatalogue() {
        look("/initiatives?theme=financement", "initiatives");
        assertThat(page.getByText("Le fonds de participation de l’agglomération de Compiègne"))
                .isVisible();
        PageCheck.audit(page);

        look("/initiatives?q=zzzzzz&theme=eau", "initiatives-none");
        PageCheck.audit(page);

        look("/initiatives/le-fonds-de-participation-de-l-agglomeration-de-compiegne", "initiative");
        assertThat(page.getByText("jardin partagé")).isVisible();
        PageCheck.audit(page);

        look("/initiatives/une-initiative-du-pays-de-grasse", "initiative-known-only");
        assertThat(page.getByText("Compléter cette fiche", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        PageCheck.audit(page);

        look("/initiatives/une-initiative-de-rochefort-ocean", "initiative-imagined");
        assertThat(page.getByText("Imaginée pour la démonstration.")).isVisible();
        PageCheck.audit(page);
    }

    @Test
    void findsATerritoryWithTheKeyboardAlone() {
        page.navigate(at("/initiatives/nouvelle"));
        PageCheck.audit(page);
        Locator entry = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Territoire"));
        entry.focus();
        page.keyboard().type("gevaudan");

        assertThat(entry).hasAttribute("aria-expanded", "true");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
        page.keyboard().press("ArrowDown");
        assertThat(entry).hasAttribute("aria-activedescendant", "territory-option-0");
        Browser.pictures(page, "territory-field");
        PageCheck.audit(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(entry).hasValue("CC du Gévaudan");
        assertThat(entry).hasAttribute("aria-expanded", "false");
        assertThat(page.locator("input[name=territory-id]")).hasValue("epci:244800470");

        page.keyboard().press("End");
        page.keyboard().type("x");
        assertThat(page.locator("input[name=territory-id]")).hasValue("");
        page.keyboard().press("Escape");
        assertThat(entry).hasAttribute("aria-expanded", "false");
    }

    @Test
    void picksATerritoryWithThePointerAndSaysWhenThereIsNone() {
        page.navigate(at("/initiatives/nouvelle"));
        Locator entry = page.getByLabel("Territoire");

        entry.pressSequentially("qqqqqq");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Aucun territoire ne correspond.");
        assertThat(entry).hasAttribute("aria-expanded", "false");
        entry.fill("");
        entry.pressSequentially("pays de grasse");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("CA du Pays de Grasse"))
                .click();

        assertThat(entry).hasValue("CA du Pays de Grasse");
        assertThat(page.locator("input[name=territory-id]")).hasValue("epci:200039857");
    }

    @Test
    void writesAnInitiativeFromTheRefusalToThePage() {
        page.navigate(at("/initiatives/nouvelle"));
        page.getByLabel("Territoire").fill("saint denis");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();

        assertThat(page.getByText("Deux champs à corriger.")).isVisible();
        Browser.pictures(page, "initiative-form-refused");
        PageCheck.audit(page);
        page.getByRole(AriaRole.RADIO).first().check();
        page.getByLabel("Titre").fill("Un marché de nuit");
        page.getByLabel("En bref").fill("On y vend, on y parle.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();

        assertThat(page.locator("h1")).hasText("Un marché de nuit");
        assertThat(page.locator("dl.cartel")).containsText("Saint-Denis");
        page.getByText("Modifier cette fiche").click();
        assertThat(page.getByLabel("En bref")).hasValue("On y vend, on y parle.");
        PageCheck.audit(page);
    }

    @Test
    void finishesWithoutScript() {
        var plain = context.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
        plain.addCookies(context.cookies().stream().toList());
        var form = plain.newPage();
        form.navigate(at("/initiatives/nouvelle"));
        form.getByLabel("Titre").fill("Sans script");
        form.getByLabel("Territoire").fill("rochefort ocean");
        form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();

        assertThat(form.locator("dl.cartel")).containsText("CA Rochefort Océan");
        plain.close();
    }

    private void look(String path, String name) {
        page.navigate(at(path));
        Browser.pictures(page, name);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
