package org.essaim.programme.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.assertj.core.api.Assertions;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The pages of a programme as the demonstration shows them, and from an enjeu to a seat.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class ProgrammeInABrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Programmes programmes;

    @Autowired
    Workshops workshops;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = Browser.context(Device.DESKTOP);
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aVisitorReadsTheProgrammeOfTheDemonstration() {
        look("/enjeux", "enjeux");
        assertThat(page.getByText("Mobiliser et faire collaborer tous les acteurs du territoire").first()).isVisible();
        assertThat(page.getByText("Retenu par 14 territoires sur 20.").first()).isVisible();
        PageCheck.audit(page);

        look(demonstration().path(), "programme");
        assertThat(page.getByText("20 inscriptions pour 30 places").first()).isVisible();
        PageCheck.audit(page);

        look(demonstration().gatheringPath(), "journee");
        assertThat(page.getByText("Affiche A3 (PDF)").first()).isVisible();
        PageCheck.audit(page);

        look(demonstration().contributionPath(), "contribution-voted");
        PageCheck.audit(page);

        look("/enjeux?q=zzzz", "enjeux-none");
        PageCheck.audit(page);
    }

    @Test
    void everyCommunOnShowHasItsPosterOnOneSheet() throws Exception {
        page.navigate(at(demonstration().gatheringPath()));
        var posters = page.locator("a[href$='.pdf']").all();
        Assertions.assertThat(posters).isNotEmpty();
        for (var poster : posters) {
            byte[] pdf = context.request().get(at(poster.getAttribute("href"))).body();
            String keep = System.getProperty("essaim.keep");
            if (keep != null) {
                Files.write(Path.of(keep, "poster-" + posters.indexOf(poster) + ".pdf"), pdf);
            }
            try (var read = Loader.loadPDF(pdf)) {
                Assertions.assertThat(read.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void aVisitorRegistersForTheWorkshopToCome() {
        WorkshopCard coming = workshops.all().stream()
                .filter(card -> card.state() == State.PREPARED && card.demonstration())
                .findFirst()
                .orElseThrow();
        look(coming.path(), "workshop-to-come");
        PageCheck.audit(page);
        follow("S’inscrire");
        Browser.pictures(page, "registration");
        PageCheck.audit(page);
        press("M’inscrire");
        assertThat(page.getByText("champs à corriger").first()).isVisible();
        Browser.pictures(page, "registration-refused");
        PageCheck.audit(page);

        page.getByLabel("Prénom et nom").fill("Camille");
        page.getByLabel("Adresse électronique").fill("camille@grasse.example");
        page.locator("[name=later]").check();
        page.locator("[name=role][value=ELECTED]").check();
        press("M’inscrire");

        assertThat(page.locator("h1")).hasText("Votre place est gardée");
        Browser.pictures(page, "registration-own");
        PageCheck.audit(page);
        page.locator(".registration-cancel summary").click();
        press("Oui, rendre ma place");
        assertThat(page.locator("h1")).hasText("Votre place est rendue");
        Browser.pictures(page, "registration-cancelled");
        PageCheck.audit(page);
    }

    @Test
    void aFacilitatorLeadsAProgrammeFromItsEnjeuxToItsDay() {
        signIn();
        look("/programmes/nouveau", "programme-form");
        PageCheck.audit(page);
        page.getByLabel("Titre").fill("Eau et sols");
        page.getByLabel("Ce que l’on en attend").fill("Partager ce qui garde l’eau dans les sols.");
        press("Enregistrer");
        assertThat(page.locator("h1")).hasText("Eau et sols");
        String programme = page.url();
        Browser.pictures(page, "programme-lead-empty");
        PageCheck.audit(page);
        String contribution = page.locator(".contribution-link a").getAttribute("href");

        page.navigate(at(contribution));
        Browser.pictures(page, "contribution-propose");
        PageCheck.audit(page);
        propose("Garder l’eau", "Nos puits baissent.");
        propose("Couvrir les sols", "La terre part à chaque orage.");
        page.navigate(programme);
        press("Montrer « Garder l’eau »");
        press("Ouvrir le vote");
        assertThat(page.getByText("Il faut au moins deux enjeux montrés")).isVisible();
        page.navigate(programme);
        press("Montrer « Couvrir les sols »");
        press("Ouvrir le vote");
        assertThat(page.getByText("Le vote est ouvert").first()).isVisible();

        page.navigate(at(contribution));
        Browser.pictures(page, "contribution-vote");
        PageCheck.audit(page);
        page.locator("#approved .check").first().click();
        page.getByLabel("Territoire").fill("CA du Pays de Grasse");
        press("Voter");
        assertThat(page.getByText("Votre bulletin est enregistré.")).isVisible();
        Browser.pictures(page, "contribution-voted-own");
        PageCheck.audit(page);
        page.navigate(programme);
        Browser.pictures(page, "programme-lead-voting");
        PageCheck.audit(page);
        press("Accepter le bulletin de Pays de Grasse");
        page.getByText("Clore le vote et compter").click();
        press("Oui, clore et compter");
        assertThat(page.getByText("Retenu par un territoire sur 1.").first()).isVisible();

        follow("Annoncer la journée");
        PageCheck.audit(page);
        page.getByLabel("Date").fill("2031-03-23");
        press("Enregistrer");
        follow("Ajouter une activité");
        PageCheck.audit(page);
        page.getByLabel("Titre").fill("Le tour des affiches");
        press("Enregistrer");
        assertThat(page.getByText("aucune place prise sur 20")).isVisible();
        Browser.pictures(page, "journee-lead");
        PageCheck.audit(page);
        follow("Qui vient à « Le tour des affiches »");
        PageCheck.audit(page);
        page.goBack();
        follow("S’inscrire à « Le tour des affiches »");
        PageCheck.audit(page);
        page.getByLabel("Prénom et nom").fill("Camille");
        page.getByLabel("Adresse électronique").fill("camille@grasse.example");
        press("M’inscrire");
        assertThat(page.locator("h1")).hasText("Votre place est gardée");
        PageCheck.audit(page);
    }

    @Test
    void theDemonstrationsFacilitatorSeesWhoRegistered() {
        var cookie = application.getBean(Accounts.class).demonstrationSession(Role.FACILITATOR, null).cookie();
        context.addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(at("/"))));
        WorkshopCard first = workshops.all().stream()
                .filter(card -> card.state() == State.CLOSED && card.demonstration())
                .findFirst()
                .orElseThrow();
        look(first.path() + "/inscriptions", "registrations");
        assertThat(page.locator("tbody tr")).hasCount(20);
        assertThat(page.getByText("territoire à préciser")).hasCount(14);
        PageCheck.audit(page);
    }

    private void propose(String enjeu, String why) {
        page.getByLabel("L’enjeu").fill(enjeu);
        page.getByLabel("Pourquoi il presse").fill(why);
        press("Proposer");
        assertThat(page.getByText("Votre enjeu est reçu.")).isVisible();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name.replace(" »", "\u202F»").replace("« ", "«\u202F")).setExact(true)).click();
    }

    private void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name.replace(" »", "\u202F»").replace("« ", "«\u202F")).setExact(true)).click();
    }

    private Programme demonstration() {
        return programmes.all().stream().filter(Programme::example).findFirst().orElseThrow();
    }

    private void signIn() {
        String[] cookie = TestAccounts.somebody(application, Role.FACILITATOR).cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + port)));
    }

    private void look(String path, String name) {
        page.navigate(at(path));
        Browser.pictures(page, name);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
