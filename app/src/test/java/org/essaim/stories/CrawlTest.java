package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.stories.Crowd.byTheDoor;
import static org.essaim.workshop.domain.Role.LOCAL_AGENT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.store.SignInLinks;
import org.essaim.ui.Key;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/// Every page that links lead to, for everybody, keeps the promises of pages; so does every refusal.
///
/// The screens of the session are looked at phase by phase elsewhere (`PhoneScreensTest`, `DeskScreensTest`,
/// `WallScreensTest`); here they are met as they stand in the demonstration.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class CrawlTest {
    private static final String HEAVY_FILE = """
            action => {
                const form = document.createElement("form");
                form.method = "post";
                form.enctype = "multipart/form-data";
                form.action = action;
                const field = document.createElement("input");
                field.type = "file";
                field.name = "picture";
                const files = new DataTransfer();
                const megabyte = new Uint8Array(1 << 20);
                files.items.add(new File(Array(200).fill(megabyte), "photo.jpg"));
                field.files = files.files;
                form.append(field);
                document.body.append(form);
                form.submit();
            }""";

    private static final Place GRASSE = new Place("epci:200039857", "Pays de Grasse");

    @Autowired
    BeanFactory application;

    @LocalServerPort
    int port;

    private String base;

    @Test
    void everyPageThatLinksLeadToKeepsItsPromises() {
        base = "http://localhost:" + port;
        Crawl crawl = new Crawl(base);

        walk(crawl, "visitor", crawl.somebody(Device.DESKTOP));
        walk(crawl, "facilitator", byTheDoor(crawl.somebody(Device.DESKTOP), "animation"));
        walk(crawl, "participant", byTheDoor(crawl.somebody(Device.PHONE), "participante"));
        walk(crawl, "designer", byTheDoor(crawl.somebody(Device.PHONE), "designer"));
        walk(crawl, "projector", byTheDoor(crawl.somebody(Device.PROJECTOR), "projecteur"));
        walk(crawl, "administrator", signedIn(Role.ADMINISTRATOR, "/administration"));

        System.out.println("Crawl: " + crawl.extent());
        assertThat(crawl.wrongs()).isEmpty();
    }

    @Test
    void everyRefusalIsAPageThatKeepsItsPromises() {
        base = "http://localhost:" + port;
        Crawl crawl = new Crawl(base);
        Page page = crawl.somebody(Device.PHONE);
        LiveSample sample = new LiveSample(application.getBean(Workshops.class), application.getBean(Sessions.class));
        WorkshopCard prepared = sample.at(Moment.PREPARED).card();
        WorkshopCard unpublished = sample.at(Moment.CLOSED).card();
        UUID somebody = TestAccounts.somebody(application, Role.FACILITATOR).who().id();
        SignInLinks links = application.getBean(SignInLinks.class);
        Key used = TestAccounts.link(application, somebody, "/", Duration.ofHours(1));
        application.getBean(TransactionOperations.class).executeWithoutResult(_ -> links.use(used));
        Key expired = TestAccounts.link(application, somebody, "/", Duration.ofSeconds(-1));

        for (var refusal : Map.of(
                        "/n-existe-pas", 404,
                        "/initiatives/n-existe-pas", 404,
                        "/ateliers/n-existe-pas", 404,
                        "/mur/n-existe-pas", 404,
                        unpublished.path() + "/restitution", 403,
                        prepared.path() + "/resultat", 403,
                        "/deconnexion", 405,
                        "/connexion/" + used.text(), 410,
                        "/connexion/" + expired.text(), 410,
                        "/connexion/n-existe-pas", 410)
                .entrySet()) {
            look(crawl, page, refusal.getKey(), refusal.getValue());
        }
        full(crawl, page, sample);
        page.navigate(base + "/");
        page.waitForNavigation(() -> page.evaluate(HEAVY_FILE, "/connexion"));
        assertThat(page.locator("h1").textContent()).as("where no file is taken").contains("format");
        crawl.look("415", page);
        page.context().close();

        Page facilitator = signedIn(Role.FACILITATOR, "/");
        look(crawl, facilitator, "/administration", 403);
        look(crawl, facilitator, prepared.deskPath(), 403);
        look(crawl, facilitator, prepared.path() + "/modifier", 403);
        facilitator.waitForNavigation(() -> facilitator.evaluate(HEAVY_FILE, "/initiatives/imports"));
        assertThat(facilitator.locator("h1").textContent()).contains("lourd");
        crawl.look("413", facilitator);
        facilitator.context().close();

        assertThat(crawl.wrongs()).isEmpty();
    }

    private void look(Crawl crawl, Page page, String path, int status) {
        int answered = page.navigate(base + path).status();
        assertThat(answered).as(path).isEqualTo(status);
        crawl.look(path, page);
    }

    /// The room holds two; a third person comes.
    private void full(Crawl crawl, Page page, LiveSample sample) {
        Plan plan = SampleMaterial.PLAN;
        var small = new Plan(
                plan.title(), plan.challenge(), plan.startsAt(), plan.steps(), plan.initiatives(), plan.keep(),
                plan.tables(), 2, Electorate.PERSON, plan.silentStart(), "", Map.of(), plan.rereadDays(), true);
        WorkshopCard card = sample.at(Moment.PREPARED, small).card();
        for (String name : List.of("Camille", "Alix")) {
            application.getBean(Workshops.class)
                    .join(card, new Workshops.Newcomer(name, LOCAL_AGENT, GRASSE, Citation.NOT_AT_ALL, Set.of()));
        }
        page.navigate(base + card.joinPath());
        page.locator("#name").fill("Noor");
        page.locator("#territory").fill("Pays de Grasse");
        page.getByText("agent de collectivité").first().click();
        Crowd.press(page, "Entrer dans l’atelier");
        page.getByText("complet").first().waitFor();
        crawl.look("full", page);
    }

    private static void walk(Crawl crawl, String who, Page page) {
        long begun = System.nanoTime();
        crawl.walk(who, page);
        page.context().close();
        System.out.println("Crawl: " + who + " " + (System.nanoTime() - begun) / 1_000_000 + " ms, " + crawl.extent());
    }

    private Page signedIn(Role role, String path) {
        Page page = Browser.page(Device.DESKTOP);
        String[] cookie = TestAccounts.somebody(application, role).cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(base)));
        page.navigate(base + path);
        return page;
    }
}
