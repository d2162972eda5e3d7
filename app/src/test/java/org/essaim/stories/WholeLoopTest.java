package org.essaim.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.stories.Crowd.heading;
import static org.essaim.stories.Crowd.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole loop, by one person who leads and one who registers: what others did is imported and found, a workshop is
/// registered for and run, its material becomes a commun, and a territory adapts it.
@EssaimTest
class WholeLoopTest {
    private static final String COLUMNS = "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;"
            + "nom_demarche_ds;numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n";
    private static final String PROJECT = "Occitanie;48;Lozère;48095;MENDE;1;69290;Rénovation énergétique des bâtiments publics;42;"
            + "Un vestiaire chauffé par le ruisseau;MENDE;214800955;26 800,00 €\n";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @TempDir
    Path directory;

    private PlayedRoom room;
    private Page page;

    @BeforeEach
    void comeIn() {
        room = new PlayedRoom(application).facilitate(new AgendaCommand.Replan(SampleMaterial.inAWeek()));
        BrowserContext context = Browser.context(Device.DESKTOP);
        room.signIn(context, port);
        page = context.newPage();
    }

    @AfterEach
    void leave() {
        Crowd.leave(page);
    }

    @Test
    void leadsFromAPublicListToAnAdaptation() throws IOException {
        importAList();
        makeAnInitiativeOfWhatIsFound();
        registerAndBeExpected();
        room.playTo(Moment.PUBLISHED);
        String commun = publishAConcept();
        adapt(commun);
    }

    private void importAList() throws IOException {
        open("/initiatives/imports");
        page.getByLabel("Fichiers CSV").setInputFiles(Files.writeString(directory.resolve("fonds-vert.csv"), COLUMNS + PROJECT));
        press(page, "^Importer");
        assertThat(page.getByText("L’import est terminé.")).isVisible();
    }

    private void makeAnInitiativeOfWhatIsFound() {
        openUntilFound("/initiatives?q=vestiaires+chauffes", "Un vestiaire chauffé par le ruisseau");
        follow("Un vestiaire chauffé par le ruisseau");
        assertThat(page.locator("main")).containsText("26\u202F800");
        follow("En faire une initiative");
        press(page, "Enregistrer");
        assertThat(heading(page, "Un vestiaire chauffé par le ruisseau")).isVisible();
    }

    private void registerAndBeExpected() {
        Page visitor = Browser.page(Device.PHONE);
        visitor.navigate(address(room.card().path() + "/inscription"));
        visitor.getByLabel("Prénom et nom").first().fill("Dominique");
        visitor.locator("input[type=email]").fill("dominique@mende.example");
        visitor.locator("input[name=later]").check();
        visitor.locator("input[name=role]").first().check();
        visitor.locator("input[name=citation]").first().check();
        visitor.locator("main form .button--solid").click();
        assertThat(visitor.locator("main")).containsText("Votre place est gardée");
        Crowd.leave(visitor);

        open(room.card().deskPath());
        assertThat(page.locator("main")).containsText("Une personne attendue");
    }

    private String publishAConcept() {
        open("/concepts/nouveau?atelier=" + room.card().slug());
        page.locator("#title").fill("Un fonds que chacun comprend");
        press(page, "Ouvrir la table");
        follow("Modifier le titre");
        page.locator("#title-purpose").fill("Financer de petites actions sans dossier de dix pages.");
        press(page, "Enregistrer");
        assertThat(page.locator(".paper-purpose")).isVisible();
        page.locator("#new-heading").fill("Une page, pas dix");
        page.locator("#nouveau-bloc button[value=block]").click();
        assertThat(heading(page, "Une page, pas dix")).isVisible();
        page.locator(".slip input[type=checkbox]").first().check();
        if (!page.locator("textarea[form=pick]").first().isVisible()) {
            page.locator(".part .paper-add summary").first().click();
        }
        page.locator("textarea[form=pick]").first().fill("Le dossier tient en une page.");
        page.locator("button[value^='add:']").first().click();
        assertThat(page.locator(".saying .call")).hasCount(1);
        return published("cc-by-sa-4.0");
    }

    private void adapt(String commun) {
        open(commun);
        follow("Adapter à mon territoire");
        page.locator("#territoire").fill("CA du Pays de Grasse");
        page.locator("#titre").fill("Un fonds que chacun comprend, à Grasse");
        press(page, "Commencer l’adaptation");
        page.locator(".saying-tools a").first().click();
        page.getByLabel("Phrase", new Page.GetByLabelOptions().setExact(true)).fill("Le dossier tient en deux pages.");
        press(page, "Enregistrer");
        assertThat(page.locator(".part-state")).containsText("adapté");

        String adaptation = published("cc-by-sa-4.0");
        open(adaptation);
        assertThat(page.locator("main")).containsText("Adapté ici.");
        open(commun);
        assertThat(page.locator("main")).containsText("Un fonds que chacun comprend, à Grasse");
        open("/territoires/epci-200039857");
        assertThat(page.locator("main")).containsText("Un fonds que chacun comprend, à Grasse");
        open(room.card().path());
        assertThat(page.locator("main")).containsText("Un fonds que chacun comprend");
    }

    private String published(String licence) {
        follow("Publier");
        assertThat(page.locator("input[name=licence]").first()).isVisible();
        if (page.locator("#changes").isVisible()) {
            page.locator("#changes").fill("Deux pages au lieu d’une.");
        }
        page.locator("input[name=licence][value='" + licence + "']").check();
        press(page, "Publier la version 1");
        page.waitForURL(Pattern.compile("/c/"));
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("/1$", "");
    }

    /// The search takes an import in behind it, within a moment.
    private void openUntilFound(String path, String words) {
        for (int tries = 0; tries < 40; tries++) {
            open(path);
            if (page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
    }

    private void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(words))).first().click();
    }

    private void open(String path) {
        page.navigate(address(path));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
