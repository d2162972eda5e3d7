package org.essaim.initiative.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.initiative.web.GivingFiles.HEADER;
import static org.essaim.initiative.web.GivingFiles.line;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ImportInABrowserTest {
    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    @Autowired
    BeanFactory application;

    @Autowired
    JdbcClient jdbc;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = Browser.context(Device.DESKTOP);
        String[] cookie =
                TestAccounts.somebody(application, Role.FACILITATOR).cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + port)));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
        jdbc.sql("delete from initiative.funded_project").update();
    }

    @Test
    void givesAFileReadsItsReportAndTellsAProject() throws IOException {
        Path file = Files.writeString(
                directory.resolve("fonds-vert-2023.csv"),
                HEADER + line("1", "Rénovation de l'école Jean-Bonijol", "1\u00A0026\u00A0800,00 €")
                        + line("2", "Chaufferie bois", "beaucoup"));
        page.navigate("http://localhost:" + port + "/initiatives/imports");
        PageCheck.audit(page);
        page.getByLabel("Fichiers CSV").setInputFiles(file);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Importer")).click();

        assertThat(page.getByText("L’import est terminé.")).isVisible();
        assertThat(page.getByText("n’est pas un montant en euros")).isVisible();
        page.reload();
        look("import-report");
        page.navigate("http://localhost:" + port + "/initiatives/imports");
        look("imports");

        String slug = jdbc.sql("select slug from initiative.funded_project").query(String.class).single();
        page.navigate("http://localhost:" + port + "/projets-finances/" + slug);
        look("funded-project");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("En faire une initiative")).click();
        assertThat(page.getByLabel("Titre")).hasValue("Rénovation de l’école Jean-Bonijol");
        look("bridge");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Faire compléter cette fiche")).click();
        PageCheck.audit(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer le lien")).click();
        look("owner-link");

        String link = page.getByLabel("Le lien à transmettre").inputValue();
        page.navigate("http://localhost:" + port + link.replaceFirst("^https?://[^/]+", ""));
        look("owner-form");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer")).click();
        assertThat(page.getByText("C’est enregistré, merci").first()).isVisible();
        look("owner-thanks");

        for (String refused : List.of(
                link.replaceFirst("^https?://[^/]+", ""), "/projets-finances/n-existe-pas", "/initiatives/imports/n-existe-pas")) {
            page.navigate("http://localhost:" + port + refused);
            assertThat(page.locator("h1")).isVisible();
            PageCheck.audit(page);
        }
    }

    @Test
    void matchesTheColumnsOfAFileOfAnotherYear() throws IOException {
        Path file = Files.writeString(
                directory.resolve("fonds-vert-2024.csv"),
                "Région;Code département;Département;Code INSEE;Commune;Mesure;Numéro de dossier;Intitulé du projet;"
                        + "Bénéficiaire;SIRET;Montant accordé (€);Suivi par\n"
                        + "Occitanie;48;Lozère;48095;MENDE;Ingénierie;7;Une étude;MENDE;21480095500012;21 667,50 €;DDT\n");
        page.navigate("http://localhost:" + port + "/initiatives/imports");
        page.getByLabel("Fichiers CSV").setInputFiles(file);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Importer")).click();

        assertThat(page.locator("h1")).hasText("Faire correspondre les colonnes");
        assertThat(page.getByLabel("Année du fichier", new Page.GetByLabelOptions().setExact(true))).hasValue("2024");
        assertThat(page.getByLabel("Montant accordé, en euros")).hasValue("10");
        assertThat(page.getByText("2 colonnes ne seront pas lues")).isVisible();
        look("import-columns");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retenir et importer")).click();

        assertThat(page.getByText("L’import est terminé.")).isVisible();
        assertThat(page.getByText("Un SIREN tiré d’un SIRET")).isVisible();
        page.reload();
        look("import-remarks");
        jdbc.sql("delete from imports.matching").update();
    }

    private void look(String name) {
        PageCheck.audit(page);
        Browser.pictures(page, name);
    }
}
