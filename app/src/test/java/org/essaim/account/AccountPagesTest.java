package org.essaim.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.account.store.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/// The pages of this module in a real browser, where forms carry an origin and cookies a site.
@EssaimTest
class AccountPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    SignInLinks links;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aFirstAdministratorComesInAndInvites() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            var key = transaction.execute(_ -> links.add(null, "/administration", Duration.ofHours(1)))
                    .text();

            open(page, "/connexion/" + key, "first-administrator");
            press(page, "Ouvrir et entrer");
            audit(page, "first-administrator-refused");
            page.getByLabel("Votre nom, tel que les autres le verront").fill("Administration du Nord");
            page.getByLabel("Votre adresse électronique").fill("nord-" + System.nanoTime() + "@grasse.example");
            assertThat(page.locator(".field--error, .error:visible").count()).as("red once mended").isZero();
            press(page, "Ouvrir et entrer");
            assertThat(page.url()).endsWith("/administration");
            audit(page, "administration");

            page.getByLabel("Nom").fill("Animation du Sud");
            page.getByLabel("Adresse électronique").fill("sud-" + System.nanoTime() + "@sicoval.example");
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Animation")).check();
            press(page, "Créer l’invitation");
            audit(page, "administration-done");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Animation du Sud")).first().click();
            audit(page, "person");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Supprimer le compte")).click();
            audit(page, "deletion");

            open(page, "/administration/donnees", "register");
            page.setViewportSize(360, 780);
            Browser.picture(page, "register-360");
            page.navigate(page.url().replaceAll("/administration/.*", "/donnees-personnelles"));
            Browser.picture(page, "privacy-360");
            page.setViewportSize(1280, 800);
            open(page, "/administration/courriers", "letters");
            page.locator("tbody a").first().click();
            audit(page, "letter");
            open(page, "/compte", "account");
            press(page, "Se déconnecter");
            assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals("essaim"));
        }
    }

    @Test
    void thePagesOfComingInKeepThePromisesOfPages() {
        try (BrowserContext context = Browser.context(Device.PHONE)) {
            Page page = context.newPage();
            for (var path : List.of("/connexion", "/connexion/envoye")) {
                open(page, path, path.substring(1).replace('/', '-'));
            }
            page.navigate("http://localhost:" + port + "/connexion");
            page.getByLabel("Votre adresse électronique").fill("pas une adresse");
            press(page, "Demander un lien");
            audit(page, "connexion-refused");
        }
    }

    private void open(Page page, String path, String picture) {
        page.navigate("http://localhost:" + port + path);
        audit(page, picture);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static void audit(Page page, String picture) {
        PageCheck.audit(page);
        Browser.picture(page, "account-" + picture);
    }
}
