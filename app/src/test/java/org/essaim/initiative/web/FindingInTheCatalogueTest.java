package org.essaim.initiative.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.PageCheck;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportRun;
import org.essaim.initiative.DemonstrationInitiatives;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.catalogue.Catalogue;
import org.essaim.initiative.imports.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Its own context: the other tests do not expect forty projects more.
@EssaimTest
@TestPropertySource(properties = "essaim.messages.strict=true")
class FindingInTheCatalogueTest {
    private static final int PROJECTS = 40;

    @LocalServerPort
    int port;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Imports imports;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void aCatalogue() throws Exception {
        if (catalogue.size() >= PROJECTS) {
            return;
        }
        DemonstrationInitiatives.financing().forEach(initiatives::create);
        Path file = Files.createTempFile("projets", ".csv");
        Files.writeString(file, rows());
        UUID run = imports.start(List.of(new GivenFile(file, "projets.csv", true)), Optional.empty())
                .getFirst();
        for (int i = 0; i < 600 && imports.find(run).orElseThrow().state() == ImportRun.State.RUNNING; i++) {
            Thread.sleep(50);
        }
        assertThat(imports.find(run).orElseThrow().counts().created()).isEqualTo(PROJECTS);
        for (int i = 0; i < 600 && catalogue.size() < PROJECTS + 5; i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void asksOfAnAmountOnlyWhereThereIsOne() {
        assertThat(body("/initiatives?q=lanternes")).contains("id=\"montant-min\"");
        assertThat(body("/initiatives?q=introuvablissime")).doesNotContain("id=\"montant-min\"");
    }

    /// On paper there is no field that says what was searched.
    @Test
    void theListPrintedSaysWhatWasAsked() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/initiatives?q=lanternes&departement=33");
            assertThat(page.locator(".found-query")).not().isVisible();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".found-query")).hasText("Recherche\u00A0: «\u202Flanternes\u202F»");
            assertThat(page.locator(".found-query")).isVisible();
            assertThat(page.locator(".chip").first()).isVisible();
        }
    }

    @Test
    void initiativesComeBeforeFundedProjects() {
        List<String> paths = paths("/initiatives");

        assertThat(paths).hasSize(20);
        assertThat(paths.subList(0, 5)).allMatch(path -> path.startsWith("/initiatives/"));
        assertThat(paths.subList(5, 20)).allMatch(path -> path.startsWith("/projets-finances/"));
    }

    @Test
    void eachResultSaysWhyItWasFound() {
        assertThat(body("/initiatives?q=%C3%A9clairage+public"))
                .contains("synonyme d’éclairage public", "<mark>lanternes</mark>", " dans le titre");
        assertThat(body("/initiatives?q=lantrenes"))
                .contains("«\u202Flantrenes\u202F» n’apparaît nulle part", "pour «\u202Flantrenes\u202F»");
        assertThat(body("/initiatives?q=lanterne")).contains("«\u202Flanternes\u202F», autre forme de lanterne");
    }

    @Test
    void aPlaceNamedInPassingSaysWhereAndCanBeTurnedBackIntoAWord() {
        String found = body("/initiatives?q=lanternes+Bordeaux");

        assertThat(found)
                .contains("près de Bordeaux, Gironde", "Dans ce lieu\u00A0: 5 fiches")
                .contains("href=\"/initiatives?q=lanternes%20Bordeaux&amp;mot=bordeaux\"");
        assertThat(paths("/initiatives?q=lanternes+Bordeaux").subList(0, 5)).isSubsetOf(paths("/initiatives?departement=33"));
        assertThat(body("/initiatives?q=lanternes+Bordeaux&mot=bordeaux"))
                .doesNotContain("près de Bordeaux")
                .contains("le territoire «\u202FBordeaux\u202F»");
    }

    @Test
    void aPlaceAloneGivesWhatItHasDone() {
        assertThat(body("/initiatives?q=Loz%C3%A8re")).contains("lieu\u00A0: Lozère, Occitanie", "Dans ce lieu\u00A0: 11 fiches").doesNotContain("Ailleurs");
        assertThat(body("/initiatives?q=33000")).contains("près de Bordeaux, Gironde");
        assertThat(body("/initiatives?q=00000")).as("no postal code: words").contains("Rien pour «\u202F00000");
    }

    @Test
    void aNameOfSeveralPlacesOffersTheOthers() {
        String found = body("/initiatives?q=lanternes+Saint-Denis");

        assertThat(found).contains("près de Saint-Denis, ", "lieu=commune-");
        assertThat(body("/initiatives?q=lanternes+Saint-Denis&lieu=commune-97411")).contains("près de Saint-Denis, La Réunion");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        String found = body("/initiatives?q=lanternes+quantiques");

        assertThat(found)
                .contains("Rien pour «\u202Flanternes quantiques\u202F»", "«\u202Flanternes\u202F»\u00A0: 20 fiches", "Ce qui s’en approche le plus")
                .doesNotContain("1 à 20 sur");
        assertThat(paths("/initiatives?q=lanternes+quantiques")).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void whateverIsTypedHasAPageAtOnce() {
        for (String typed : List.of(
                "a".repeat(10_000),
                "piscine ".repeat(1_300),
                "de la du et les",
                "… !? ;;; — «»",
                "+école -mairie \"salle des fêtes AND (x OR title:y) [a TO b] école~2 éc*le ^9 \\",
                "🚲🌳",
                "مدرسة",
                "piste cyclable Caen et Rouen",
                "école Saint-Denis",
                "Saint-Pierre Saint-Denis Saint-Martin",
                "La Poste",
                "Le Port",
                "Bains",
                "Tours",
                "Eau",
                "12345678901234567890 99 7")) {
            String address = "/initiatives?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            HttpResponse<String> answer = new HttpVisitor(port).get(address);
            // A server refuses an address of 10,000 characters itself, before any page.
            assertThat(answer.statusCode()).as(typed).isLessThan(500);
        }
    }

    @Test
    void filtersAddUpInTheAddressAndComeOffOneByOne() {
        String found = body("/initiatives?q=lanternes&departement=33&montant-min=5000&montant-max=9999");

        assertThat(paths("/initiatives?q=lanternes&departement=33")).hasSize(5);
        assertThat(found)
                .contains("Gironde", "De 5\u202F000\u00A0€ à 10\u202F000\u00A0€")
                .contains("href=\"/initiatives?q=lanternes&amp;montant-min=5000&amp;montant-max=9999\"")
                .contains("href=\"/initiatives?q=lanternes&amp;departement=33\"");
        assertThat(paths("/initiatives?genre=initiative&theme=energie"))
                .containsExactly("/initiatives/l-intracting-en-terres-de-lorraine");
        assertThat(paths("/initiatives?genre=projet-finance&territoire=Gironde"))
                .hasSize(10);
    }

    @Test
    void sortsByAmountAndPages() {
        String first = body("/initiatives?tri=montant");
        String last = body("/initiatives?tri=montant&page=99");

        assertThat(first)
                .contains("40\u202F000,50\u00A0€")
                .contains("rel=\"next\" href=\"/initiatives?tri=montant&amp;page=2\"");
        assertThat(last).contains("41 à 45 sur 45").contains("/initiatives/aides-territoires");
    }

    @Test
    void theTableHoldsWhatWasFoundWithItsSourceDateAndLicence() {
        String csv = new HttpVisitor(port)
                .get("/initiatives.csv?q=lanternes&departement=33")
                .body();

        assertThat(csv.lines()).hasSize(6);
        assertThat(csv.lines().skip(1))
                .allMatch(line -> line.startsWith("projet financé;")
                        && line.contains("Fonds vert 2023")
                        && line.endsWith("Licence Ouverte 2.0"));
        assertThat(csv).contains(";1000,50;");
    }

    @Test
    void whatNobodyMeansIsLeftOut() {
        for (String address : List.of(
                "/initiatives?page=abc&tri=x&genre=x&theme=x&annee=%00&montant-min=-3",
                "/initiatives?departement=33&departement=33&departement=%3Cscript%3E",
                "/initiatives?montant-min=999999999999&montant-max=1",
                "/initiatives?q=" + "z".repeat(3000),
                "/initiatives?territoire-id=commune:99999&territoire=nulle+part",
                "/initiatives?page=99999999999")) {
            assertThat(new HttpVisitor(port).get(address).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(body("/initiatives?q=%3Cscript%3Ealert%281%29&departement=%22%3E%3Cscript%3E"))
                .doesNotContain("<script>");
    }

    @Test
    void theMapLeadsToADepartmentAndSoDoesItsTable() throws IOException {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            look(page, "/initiatives?q=%C3%A9clairage+public", "catalogue");
            PageCheck.audit(page);

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Gironde : 5 résultats")))
                    .first()
                    .click();
            assertThat(page.locator(".found h2")).containsText("5 résultats");
            assertThat(page.locator(".chip")).hasText("Gironde");
            PageCheck.audit(page);

            page.locator(".chip").click();
            page.getByText("Les départements, du plus fourni").click();
            page.locator("#departements a").first().click();
            assertThat(page.locator(".chip")).hasCount(1);
        }
    }

    @Test
    void narrowsOnAPhoneWithItsFiltersFolded() {
        try (BrowserContext context = Browser.context(Device.PHONE)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/initiatives");
            Locator energy =
                    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Énergie")));
            assertThat(energy).isHidden();

            page.getByText("Affiner : genre, thème").click();
            energy.check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Affiner"))
                    .click();

            assertThat(page.locator(".chip")).hasText("Énergie");
            PageCheck.audit(page);
        }
    }

    private void look(Page page, String path, String name) throws IOException {
        page.navigate("http://localhost:" + port + path);
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    private String body(String path) {
        return new HttpVisitor(port).get(path).body();
    }

    private List<String> paths(String path) {
        return Pattern.compile("<h3><a href=\"([^\"]+)\"")
                .matcher(body(path))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /// Forty subsidies, none of them real: ten in each of four departments.
    private static String rows() {
        var rows = new StringBuilder(
                "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;"
                        + "nom_demarche_ds;numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n");
        List<String> places = List.of(
                "33;Gironde;33063;BORDEAUX",
                "48;Lozère;48095;MENDE",
                "2A;Corse-du-Sud;2A004;AJACCIO",
                "25;Doubs;25056;BESANCON");
        for (int i = 0; i < PROJECTS; i++) {
            boolean light = i % 2 == 0;
            String title = light
                    ? i % 8 < 4 && i % 4 == 2
                            ? "Rénovation de l’éclairage public, rue " + i
                            : "Remplacer " + i + " lanternes"
                    : "Végétaliser la cour de l’école " + i;
            rows.append("Une région;")
                    .append(places.get(i / 10))
                    .append(";1;1;")
                    .append(
                            light
                                    ? "Rénovation des parcs de luminaires d’éclairage public"
                                    : "Renaturation des villes et des villages")
                    .append(';')
                    .append(1_000_000 + i)
                    .append(';')
                    .append(title)
                    .append(";UNE COMMUNE;210000001;")
                    .append(i + 1)
                    .append(" 000,50 €\n");
        }
        return rows.toString();
    }
}
