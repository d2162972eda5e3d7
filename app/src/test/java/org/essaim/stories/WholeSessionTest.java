package org.essaim.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.stories.Crowd.heading;
import static org.essaim.stories.Crowd.phone;
import static org.essaim.stories.Crowd.press;
import static org.essaim.stories.Crowd.pressAndConfirm;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
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

        // 2. The facilitator opens, and leads to the sharing: everybody reads what was brought.
        press(desk, "Ouvrir l’atelier");
        press(desk, "Partage$");
        assertThat(heading(phones.getFirst(), "à découvrir")).isVisible();

        // 3. The vote: secret until it is closed, and nobody is named.
        press(desk, "Choix$");
        vote();
        assertThat(desk.locator("main")).containsText("aucun nom");
        press(desk, "Clore le vote");
        assertThat(phones.getFirst().locator("main")).not().containsText("Déposer mon bulletin");

        // 4. At the tables: a note goes from a phone to the desk.
        press(desk, "Tour 1$");
        for (int i = 0; i < phones.size(); i++) {
            write(phones.get(i), "Mécanisme " + PEOPLE[i][0], "Fonctionnement");
            write(phones.get(i), "Contexte " + PEOPLE[i][0], "Contexte");
        }
        assertThat(desk.locator("main")).containsText("Contexte Eden");
        // Writing is silent until the facilitator shows the notes to their tables.
        press(desk, "Montrer les notes aux tables");
        assertThat(desk.locator("main")).containsText("Demander l’écriture silencieuse");

        // 5. The tables gather their notes and say which elements are decisive; the tour shows them on the wall.
        for (int i = 0; i < phones.size(); i++) {
            gather(phones.get(i), "Mécanisme " + PEOPLE[i][0], "Fonctionnement");
            gather(phones.get(i), "Contexte " + PEOPLE[i][0], "Contexte");
        }
        press(desk, "Tour 2$");
        press(desk, "Tour des tables$");
        assertThat(wall.locator("body")).containsText("Élément : ");

        // 6. Each territory judges the initiative it worked on.
        press(desk, "Perspective$");
        for (int i = 0; i < phones.size(); i++) {
            judge(phones.get(i));
        }

        // 7. The synthesis, the closing, the restitution.
        press(desk, "Synthèse$");
        assertThat(heading(phones.getFirst(), "Ce que la salle retient")).isVisible();
        pressAndConfirm(desk, "Clore l’atelier");
        assertThat(heading(desk, "L’atelier est clos")).isVisible();
        desk.navigate(base + card.path() + "/restitution");
        Locator restitution = desk.locator("main");
        for (String[] person : PEOPLE) {
            assertThat(restitution).containsText("Mécanisme " + person[0]);
        }
        assertThat(restitution).containsText("Trouver un quart de poste");
        assertThat(restitution).containsText("Chez nous, c’est autrement");
    }

    private void vote() {
        for (int i = 0; i < phones.size(); i++) {
            Page phone = phones.get(i);
            phone.locator(".ballot-line").nth(0).click();
            phone.locator(".ballot-line").nth(1 + i % 3).click();
            press(phone, "Déposer mon bulletin");
            assertThat(phone.locator("main")).containsText("est déposé");
        }
    }

    private static void write(Page phone, String text, String kind) {
        phone.locator(".phone-write .segment-choice", new Page.LocatorOptions().setHasText(kind)).click();
        phone.locator("#write-text").fill(text);
        press(phone, "^Poser");
        assertThat(phone.locator("live-notes").first()).containsText(text);
    }

    private static void gather(Page phone, String note, String kind) {
        phone.locator("li:has(article)", new Page.LocatorOptions().setHasText(note))
                .locator("[data-pick]")
                .first()
                .check();
        phone.locator("#gather-text").fill("Élément : " + note);
        press(phone, "^Réunir");
        Locator element = phone.locator("article.card", new Page.LocatorOptions().setHasText("Élément : " + note)).first();
        // What its note speaks of, the element does.
        assertThat(element.locator(".card-head")).containsText(kind);
        element.locator("button[id^=decisive]").click();
        assertThat(element.locator(".phone-decisive")).isVisible();
    }

    /// What is asked of them, element after element: a sentence for a context, a verdict for the others.
    private static void judge(Page phone) {
        assertThat(phone.locator("[id^=judged-title]").first()).isVisible();
        for (int element = 0; element < 4; element++) {
            Locator home = phone.locator("#judge textarea[name=text]");
            if (home.count() > 0) {
                home.fill("Chez nous, c’est autrement");
            } else if (phone.locator("#judge input[name=verdict]").count() > 0) {
                boolean adapts = element % 2 == 1;
                phone.locator("#judge .segment-choice", new Page.LocatorOptions().setHasText(adapts ? "Adapter" : "Reproduire"))
                        .click();
                if (adapts) {
                    phone.locator(".phone-type", new Page.LocatorOptions().setHasText("budget")).click();
                    phone.locator(".phone-condition:visible textarea, .phone-condition:visible input")
                            .first()
                            .fill("Trouver un quart de poste");
                }
            }
            Locator next = phone.locator(".stage-action .button--solid");
            if (next.count() == 0) {
                return;
            }
            String before = phone.locator("[id^=judged-title]").first().textContent();
            boolean last = !next.first().textContent().contains("suivant");
            next.first().click();
            if (last) {
                return;
            }
            assertThat(phone.locator("[id^=judged-title]").first()).not().hasText(before);
        }
    }
}
