package org.essaim.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.stories.Crowd.heading;
import static org.essaim.stories.Crowd.phone;
import static org.essaim.stories.Crowd.press;
import static org.essaim.stories.Crowd.pressAndConfirm;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The steps of `docs/walkthrough.md`, by one facilitator, six participants on phones and a projector at once.
@EssaimTest
class WholeSessionTest {
    private static final String[][] PEOPLE = {
        {"Camille", "grasse", "Pays de Grasse"},
        {"Alix", "rochefort oc", "Rochefort Océan"},
        {"Noor", "besanc", "Grand Besançon Métropole"},
        {"Sacha", "sicoval", "Sicoval"},
        {"Lou", "compiegne", "Compiègne"},
        {"Eden", "06130", "Grasse"},
    };

    @Autowired
    BeanFactory application;

    @LocalServerPort
    int port;

    private String base;
    private WorkshopCard card;
    private Page desk;
    private Page wall;
    private final List<Page> phones = new ArrayList<>();

    @BeforeEach
    void aPreparedWorkshop() {
        base = "http://localhost:" + port;
        TestAccounts.Somebody facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        card = application.getBean(Workshops.class)
                .prepare(SampleMaterial.PLAN, facilitator.who().id(), Workshops.Origin.ORDINARY);
        desk = Browser.page(Device.DESKTOP);
        String[] cookie = facilitator.cookie().split("=", 2);
        desk.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(base)));
        desk.navigate(base + card.deskPath());
        wall = Browser.page(Device.PROJECTOR);
        wall.navigate(base + card.wallPath());
    }

    @AfterEach
    void everybodyLeaves() {
        Crowd.leave(desk, wall);
        phones.forEach(Crowd::leave);
    }

    @Test
    void aRoomOfSixGoesFromTheCodeToTheRestitution() {
        // 1. The wall shows the code; six people come in by it.
        assertThat(wall.locator("body")).containsText(card.code());
        for (String[] person : PEOPLE) {
            phones.add(phone(base, card.code(), person[0], person[1], person[2]));
        }
        assertThat(desk.locator("live-region[name=room]")).containsText("6");

        // 2. The facilitator opens, and leads to the sharing: somebody asks, everybody reads.
        press(desk, "Ouvrir l’atelier");
        press(desk, "Partage");
        assertThat(heading(phones.getFirst(), "initiatives à découvrir")).isVisible();

        // 3. The vote: secret until it is closed.
        press(desk, "Choix");
        vote();
        assertThat(desk.locator("main")).containsText("aucun nom");
        press(desk, "Clore le vote");
        assertThat(desk.getByText("Pourquoi ce résultat").first()).isVisible();

        // 4. At the tables: a note goes from one phone to its table, the desk and the wall.
        press(desk, "Tour 1");
        Page writer = phones.getFirst();
        reveal();
        for (int i = 0; i < phones.size(); i++) {
            write(phones.get(i), "Mécanisme de la personne " + i, "Fonctionnement");
            write(phones.get(i), "Ressource de la personne " + i, "Ressource");
        }
        assertThat(desk.locator("main")).containsText("Ressource de la personne 5");

        // 5. The tables gather their notes, and say which elements are decisive.
        for (Page phone : phones) {
            gather(phone);
        }
        assertThat(desk.locator("main")).containsText("décisif");
        press(desk, "Tour 2");
        press(desk, "Tour des tables");
        assertThat(wall.locator("body")).containsText("Élément de");

        // 6. Each territory judges.
        press(desk, "Perspective");
        for (Page phone : phones) {
            judge(phone);
        }

        // 7. The synthesis, then the restitution.
        press(desk, "Synthèse");
        assertThat(writer.getByRole(AriaRole.HEADING).first()).isVisible();
        pressAndConfirm(desk, "Clore l’atelier");
        assertThat(desk.getByText("L’atelier est clos").first()).isVisible();
        desk.navigate(base + card.path() + "/restitution");
        assertThat(desk.locator("main")).containsText("Mécanisme de la personne 0");
        assertThat(desk.locator("main")).containsText("Pays de Grasse");
    }

    private void vote() {
        for (int i = 0; i < phones.size(); i++) {
            Page phone = phones.get(i);
            Locator lines = phone.locator(".ballot-line");
            lines.nth(0).click();
            lines.nth(1 + i % 3).click();
            press(phone, "Déposer mon bulletin");
            assertThat(phone.locator("main, .phone-main").first()).containsText("est déposé");
        }
    }

    private void reveal() {
        Locator button = desk.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Mettre les notes en commun")));
        if (button.count() > 0) {
            button.first().click();
        }
    }

    private static void write(Page phone, String text, String kind) {
        phone.locator(".phone-write .segment-choice", new Page.LocatorOptions().setHasText(kind)).click();
        phone.locator("#write-text").fill(text);
        press(phone, "^Poser");
        assertThat(phone.locator("live-notes").first()).containsText(text);
    }

    private static void gather(Page phone) {
        Locator loose = phone.locator("[data-pick]:visible");
        if (loose.count() == 0) {
            return;
        }
        loose.first().check();
        String name = "Élément de " + phone.url().hashCode();
        phone.locator("#gather-text").fill(name);
        phone.locator(".phone-gather button.button--solid").click();
        Locator element = phone.locator("article.card", new Page.LocatorOptions().setHasText(name)).first();
        element.getByRole(AriaRole.BUTTON).first().click();
        assertThat(element).containsText("décisif");
    }

    private static void judge(Page phone) {
        phone.locator("label.segment-choice", new Page.LocatorOptions().setHasText("Reproduire")).first().click();
        phone.locator(".stage-action button.button--solid").click();
        assertThat(phone.locator(".state--server, .stage-action").first()).isVisible();
    }
}
