package org.essaim.workshop.web.prepare;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.QrCode;
import org.essaim.workshop.JoinCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A facilitator prepares a workshop in a browser: few gestures, nothing lost, everything readable.
@EssaimTest
class PreparingInABrowserTest {
    /// From the list of workshops to the code on the screen: open, title, day, five initiatives, prepare.
    private static final int MOST_GESTURES = 9;
    private static final TerritoryId GRASSE = TerritoryId.epci("200039857");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    InitiativeSource catalogue;

    @Autowired
    Territories territories;

    private TestAccounts.Somebody facilitator;
    private BrowserContext context;
    private Page page;
    private int gestures;

    @BeforeEach
    void aFacilitatorAndACatalogue() {
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        Territory grasse = territories.find(GRASSE).orElseThrow();
        if (catalogue.search("Repair café itinérant", 1).stream().noneMatch(it -> it.title().equals("Repair café itinérant"))) {
            for (String title : List.of("Fonds de participation", "Stratégie du bon achat", "Intracting", "Vélobus scolaire",
                    "Tour des acteurs", "Repair café itinérant")) {
                catalogue.add(UUID.randomUUID(), title, grasse, facilitator.who());
            }
        }
        context = Browser.context(Device.DESKTOP);
        signIn(facilitator);
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aWorkshopIsPreparedInAFewGestures() {
        String title = "Financer ensemble la transition " + System.nanoTime();
        open("/ateliers");
        PageCheck.audit(page);
        click("Préparer un atelier");
        PageCheck.audit(page);
        Browser.picture(page, "prepare-blank");
        type("Titre", title);
        type("Date", LocalDate.now().plusDays(30).toString());
        for (String one : List.of("Fonds de participation", "Stratégie du bon achat", "Intracting", "Vélobus scolaire",
                "Tour des acteurs")) {
            add(one);
        }
        assertThat(page.locator("#initiatives")).containsText("5 choisies");
        PageCheck.audit(page);
        Browser.picture(page, "prepare-filled");
        page.locator(".plan-action .button--solid").click();
        gestures++;

        assertThat(page.locator("h1")).hasText(title);
        String code = page.locator(".access-word").textContent();
        assertThat(JoinCode.read(code)).map(JoinCode::text).contains(code);
        assertThat(gestures).isLessThanOrEqualTo(MOST_GESTURES);
        assertThat(page.locator(".brought li")).hasCount(5);
        assertThat(page.locator(".access-link")).containsText("/a/" + code);
        PageCheck.audit(page);
        Browser.picture(page, "workshop-facilitator");

        visitorSees(title, code);
        theSheetIsReady(title, code);
        thePlanChanges();
    }

    /// Somebody who does not lead it sees neither its code nor what one does with it.
    private void visitorSees(String title, String code) {
        try (BrowserContext visitor = Browser.context(Device.PHONE)) {
            Page seen = visitor.newPage();
            seen.navigate(page.url());
            assertThat(seen.locator("h1")).hasText(title);
            assertThat(seen.locator("main")).not().containsText(code);
            assertThat(seen.content()).doesNotContain("pupitre", "/affiche", code, "/mur/");
            PageCheck.audit(seen);
            Browser.picture(seen, "workshop-visitor");
            seen.navigate(page.url() + "/modifier");
            assertThat(seen.url()).contains("/connexion");
        }
    }

    private void theSheetIsReady(String title, String code) {
        String workshop = page.url();
        click("Imprimer l’affiche");
        assertThat(page.locator(".poster h1")).hasText(title);
        assertThat(page.locator(".poster-word")).hasText(code);
        String join = page.locator(".poster-address").textContent();
        assertThat(page.locator(".poster-qr path").getAttribute("d"))
                .isEqualTo(QrCode.of("http://" + join).path());
        PageCheck.audit(page);
        Browser.picture(page, "poster");
        page.navigate(workshop);
    }

    private void thePlanChanges() {
        click("Modifier le plan");
        assertThat(page.locator("#title")).hasValue(Pattern.compile("Financer ensemble.*"));
        page.locator("#minutes-sharing").fill("60");
        assertThat(page.locator("[data-total]")).hasText("3 h 15 min");
        page.locator("[name=held-welcome]").uncheck();
        assertThat(page.locator("[data-ends]")).hasText("12 h 05");
        press("Descendre « Fonds de participation »");
        assertThat(page.locator(".picked li b").first()).hasText("Stratégie du bon achat");
        // What was typed beside the initiatives is still there.
        assertThat(page.locator("#minutes-sharing")).hasValue("60");
        page.locator(".plan-action .button--solid").click();
        assertThat(page.locator(".agenda li").first()).containsText("Partage");
        assertThat(page.locator(".brought li h3").first()).hasText("Stratégie du bon achat");
    }

    @Test
    void badInputKeepsWhatWasTypedAndSaysTheMend() {
        open("/ateliers/nouveau");
        type("Titre", "Un titre qui reste");
        type("Date", "2001-01-01");
        page.locator("#tables").fill("40");
        page.locator("summary", new Page.LocatorOptions().setHasText("À distance")).click();
        page.locator("#video").fill("la salle");
        page.locator(".plan-action .button--solid").click();

        assertThat(page.locator(".notice--alert")).containsText("Trois champs à corriger");
        assertThat(page.locator("#title")).hasValue("Un titre qui reste");
        assertThat(page.locator("#date-error")).containsText("est passé");
        assertThat(page.locator("#tables-error")).containsText("de 1 à 12");
        assertThat(page.locator("#video")).hasValue("la salle");
        assertThat(page.locator("#video-error")).isVisible();
        PageCheck.audit(page);
        Browser.picture(page, "prepare-refused");
    }

    @Test
    void anInitiativeIsCreatedOnTheWay() {
        String title = "Cantine en circuit court " + System.nanoTime();
        open("/ateliers/nouveau");
        type("Titre", "Bien manger");
        page.locator("summary", new Page.LocatorOptions().setHasText("pas au catalogue")).click();
        page.locator("#create").click();
        assertThat(page.locator("#new-title-error")).isVisible();
        assertThat(page.locator("#new-title")).isFocused();
        PageCheck.audit(page);
        page.locator("#new-title").fill(title);
        page.locator("#new-territory").fill("200039857");
        page.locator("[role=option]").first().click();
        page.locator("#create").click();
        assertThat(page.locator("#initiatives")).containsText(title);
        assertThat(page.locator("[data-said]")).containsText("créée et ajoutée");
        assertThat(page.locator("#title")).hasValue("Bien manger");
    }

    @Test
    void itWorksWithoutScript() {
        try (BrowserContext plain = Browser.contextWithoutScript()) {
            context.close();
            context = plain;
            signIn(facilitator);
            page = context.newPage();
            open("/ateliers/nouveau");
            type("Titre", "Sans script");
            page.locator("#query").fill("bon achat");
            page.locator("#query").press("Enter");
            add("Stratégie du bon achat");
            assertThat(page.locator("#initiatives")).containsText("Stratégie du bon achat");
            assertThat(page.locator("#title")).hasValue("Sans script");
            type("Date", LocalDate.now().plusDays(3).toString());
            page.locator(".plan-action .button--solid").click();
            assertThat(page.locator("h1")).hasText("Sans script");
            assertThat(page.locator(".notice--honey")).containsText("Il manque 4 initiatives");
        }
    }

    @Test
    void aSecondFacilitatorIsInvitedByTheirAccount() {
        TestAccounts.Somebody second = TestAccounts.somebody(application, Role.FACILITATOR);
        prepare("À deux");
        String workshop = page.url();

        invite("personne");
        assertThat(page.locator("#email-error")).isVisible();
        PageCheck.audit(page);
        invite("inconnue@grasse.example");
        assertThat(page.locator("#email-error")).containsText("Aucun compte");
        invite(TestAccounts.somebody(application, Role.DESIGNER).who().email());
        assertThat(page.locator("#email-error")).containsText("pas pour animer");

        assertThat(statusFor(second, workshop + "/modifier")).isEqualTo(403);
        invite(second.who().email().toUpperCase(Locale.ROOT));
        assertThat(page.locator("#animation")).containsText(second.who().name());
        assertThat(statusFor(second, workshop + "/modifier")).isEqualTo(200);
    }

    @Test
    void aScriptInATitleIsAText() {
        prepare("<script>alert(1)</script>");

        assertThat(page.locator("h1")).hasText("<script>alert(1)</script>");
        PageCheck.audit(page);
    }

    @Test
    void onlyFacilitatorsPrepare() {
        assertThat(statusFor(TestAccounts.somebody(application, Role.DESIGNER), at("/ateliers/nouveau"))).isEqualTo(403);
        assertThat(page.request().get(at("/ateliers/il-n-y-en-a-pas")).status()).isEqualTo(404);
    }

    @Test
    void theListIsAlsoASpreadsheet() {
        prepare("=Une formule");
        String csv = page.request().get(at("/ateliers.csv?q=formule")).text();

        assertThat(csv.lines().toList()).hasSizeGreaterThan(1).first().asString().contains("Titre;Enjeu;");
        assertThat(csv).contains("'=Une formule;", ";à venir;non;http");
    }

    private void prepare(String title) {
        open("/ateliers/nouveau");
        type("Titre", title);
        type("Date", LocalDate.now().plusDays(10).toString());
        page.locator(".plan-action .button--solid").click();
        assertThat(page.locator("h1")).hasText(title);
    }

    private void invite(String email) {
        page.locator("#email").fill(email);
        page.locator(".invite button").click();
    }

    private int statusFor(TestAccounts.Somebody who, String address) {
        try (BrowserContext theirs = Browser.context(Device.DESKTOP)) {
            theirs.addCookies(List.of(cookie(who)));
            return theirs.request().get(address).status();
        }
    }

    private void signIn(TestAccounts.Somebody who) {
        context.addCookies(List.of(cookie(who)));
    }

    private Cookie cookie(TestAccounts.Somebody who) {
        String[] parts = who.cookie().split("=", 2);
        return new Cookie(parts[0], parts[1]).setUrl(at("/"));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void open(String path) {
        page.navigate(at(path));
    }

    private void click(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
        gestures++;
    }

    private void type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        gestures++;
    }

    private void add(String title) {
        press("Ajouter « " + title + " »");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
        gestures++;
    }
}
