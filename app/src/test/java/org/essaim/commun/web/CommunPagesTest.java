package org.essaim.commun.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.PageCheck;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.commun.CommunQuery;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Commun;
import org.essaim.document.VeraPdf;
import org.essaim.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The public pages of communs, on those of the demonstration.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class CommunPagesTest {
    private static final String COMMUN = "/c/aller-chez-les-gens-avant-de-les-reunir";
    private static final String DEMONSTRATION = "Mobiliser et faire collaborer";
    private static final String ADAPTATION = "/c/aller-au-cafe-avant-de-se-reunir";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Communs communs;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communs",
                "/communs?q=cafe&genre=adaptation",
                "/communs?q=introuvable",
                COMMUN,
                COMMUN + "/1",
                COMMUN + "/2?territoire=CA+du+Pays+de+Grasse",
                COMMUN + "/2?territoire=Zzz",
                ADAPTATION,
                COMMUN + "/2/fil",
                COMMUN + "/2/changements",
                COMMUN + "/1/changements",
                ADAPTATION + "/1/changements",
                COMMUN + "/reprendre",
                COMMUN + "/2/adapter",
                "/",
                "/territoires/groupe-pays-du-gevaudan-lozere",
                "/ateliers/mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021"
            })
    void keepTheirPromises(String path) {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + path);

            Browser.picture(page, "commun" + path.replaceAll("[^a-z0-9]+", "-"));
            PageCheck.audit(page);
            page.setViewportSize(360, 740);
            Browser.picture(page, "commun" + path.replaceAll("[^a-z0-9]+", "-") + "-360");
        }
    }

    @Test
    void theHomePageCountsCommunsAsTheirListDoesAndSaysWhoseFigureItDraws() {
        var visitor = new HttpVisitor(port);
        String home = visitor.get("/").body();
        long all = communs.count(CommunQuery.Kind.ANY);

        assertThat(home)
                .contains("<span class=\"big\">" + all + "</span><b class=\"what\">")
                .contains("dans celui de la figure");
        String title = "«\u202F" + DEMONSTRATION;
        // Another test of this database may have published a workshop that is further on than the demonstration's.
        assertThat(home)
                .containsPattern("L’atelier «\u202F[^»]+\u202F»")
                .contains(
                        home.contains("L’atelier " + title)
                                ? "Suivre une note, de l’atelier à l’adaptation"
                                : "Suivre une note de " + title);
    }

    @Test
    void aClosedWorkshopShowsItsLeaderNoCodeNorPosterAnyMore() {
        var leader = new HttpVisitor(port);
        leader.keep(TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie());

        assertThat(leader.get("/ateliers/mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021").body())
                .contains("tel qu’il était prévu")
                .doesNotContain("Imprimer l’affiche", "access-word", "inscriptions pour 30 places");
    }

    @Test
    void whoHasNoAccountIsToldWhatToDoBeforeAdapting() {
        assertThat(new HttpVisitor(port).get(COMMUN + "/2/adapter").body())
                .contains("Pas encore de compte", "demandez-lui une invitation")
                .doesNotContain("arrive par courrier électronique");
    }

    @Test
    void leadFromNote31ToItsElementItsSentenceAndTheAdaptation() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/");
            assertThat(page.locator(".stations").innerText()).contains("1", "commun", "1 adaptation");
            page.locator(".follow-note")
                    .getByText("31", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator(".step:target").waitFor();
            assertThat(page.url()).endsWith(COMMUN + "/2/fil#note-31");
            assertThat(page.locator("#note-31 .step-element").innerText()).isNotBlank();

            page.locator("#note-31 .step-sentences a").first().click();
            page.locator(".saying:target").waitFor();

            page.locator(".passage:has(.saying:target) .passage-elsewhere a")
                    .first()
                    .click();
            page.locator(".passage:target").waitFor();
            assertThat(page.url()).contains(ADAPTATION + "/1#b-");
            assertThat(page.locator(".passage:target").innerText()).contains("Adapté ici.");
        }
    }

    @Test
    void tellAnAdaptationFromWhatItAdaptsBlockByBlock() {
        String page = visitor().get(ADAPTATION).body();

        assertThat(page).contains("Adapté ici.", "Repris tel quel.", "Ajouté ici.", "<del>", "<ins>");
        assertThat(page).contains("href=\"" + COMMUN + "/2\"");
    }

    @Test
    void drawAndCreditWhatBelongsToTheVersion() {
        String first = visitor().get(COMMUN + "/1").body();
        String second = visitor().get(COMMUN + "/2").body();

        assertThat(second).contains("class=\"provenance-name\"");
        assertThat(first).as("its adaptation is one of version 2").doesNotContain("class=\"provenance-name\"");
        assertThat(first).as("those whose notes it cites, of the nine in the room").contains(">6 territoires</a>");
    }

    @Test
    void sayWhichVersionOneReadsAndThatThereIsNoOther() {
        assertThat(visitor().get(COMMUN + "/1").body()).contains("Vous lisez la version 1.");
        assertThat(visitor().get(COMMUN + "/9").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/c/rien-de-tel").statusCode()).isEqualTo(404);
    }

    @Test
    void markTheTerritoriesLikeOnesOwn() {
        String page =
                visitor().get(COMMUN + "/2?territoire=CA+du+Pays+de+Grasse").body();

        assertThat(page)
                .contains("de 100 000 à 200 000 habitants"
                        .replace("100 000", "100\u202F000")
                        .replace("200 000", "200\u202F000"));
        assertThat(page).contains("(comme le mien)");
        assertThat(visitor().get(COMMUN + "/2").body()).doesNotContain("(comme le mien)");
    }

    @Test
    void printsAnAccessiblePdfAndMarkdownWithTheNumbersOfItsNotes() throws Exception {
        for (String path : new String[] {COMMUN + "/2", ADAPTATION + "/1"}) {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + path + ".pdf"))
                    .build();
            byte[] pdf = client.send(request, BodyHandlers.ofByteArray()).body();
            Files.createDirectories(Path.of("target", "prints"));
            Files.write(Path.of("target", "prints", path.replace('/', '-') + ".pdf"), pdf);
            assertThat(VeraPdf.errors(pdf)).as(path).isEmpty();
        }
        var markdown = visitor().get(COMMUN + "/2.md");
        assertThat(markdown.body()).startsWith("# Aller chez les gens").contains("## Comment on s’y prend", "31");
    }

    @Test
    void listsFiltersAndExports() {
        assertThat(visitor().get("/communs?genre=commun").body())
                .contains(COMMUN)
                .doesNotContain("href=\"" + ADAPTATION + "\"");
        assertThat(visitor().get("/communs.csv?q=cafe").body())
                .startsWith("\uFEFFTitre;")
                .contains("Aller au café");
        var feed = visitor().get("/communs.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", COMMUN + "/2", "urn:uuid:");
    }

    @Test
    void letATerritorySayItWouldTakeItUpAndTakeThatBackOnce() {
        var visitor = visitor();
        var refused = visitor.post(
                COMMUN + "/reprendre",
                "id",
                UUID.randomUUID().toString(),
                "version",
                "2",
                "territoire",
                "Nulle part",
                "message",
                "Bonjour");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nulle part", "Bonjour", "Aucun territoire ne correspond");

        String id = UUID.randomUUID().toString();
        String[] form = {
            "id", id, "version", "2", "territoire", "CA du Pays de Grasse", "name", "Nom à taire", "message", "=1+1"
        };
        var taken = visitor.post(COMMUN + "/reprendre", form);
        String left = HttpVisitor.location(taken);
        assertThat(left).startsWith("/reprises/");
        assertThat(HttpVisitor.location(visitor.post(COMMUN + "/reprendre", form)))
                .as("sent twice")
                .startsWith(COMMUN);
        assertThat(visitor.get(COMMUN).body())
                .contains("3 territoires le reprendraient", "Pays de Grasse")
                .doesNotContain("Nom à taire");
        assertThat(visitor.get(left).body()).contains("C’est noté");

        var facilitator = visitor();
        facilitator.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        for (String path : List.of("/reprises", "/reprises.csv")) {
            assertThat(facilitator.get(COMMUN + path).statusCode()).as("somebody else's commun").isEqualTo(403);
        }
        var administrator = visitor();
        administrator.keep(TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie());
        assertThat(administrator.get(COMMUN + "/reprises").body()).contains("Nom à taire");
        assertThat(administrator.get(COMMUN + "/reprises.csv").body()).contains("'=1+1");
        var somebody = visitor();
        somebody.keep(TestAccounts.somebody(application).cookie());
        assertThat(somebody.get(COMMUN + "/reprises").statusCode()).isEqualTo(403);

        String own = left.replaceAll("\\?.*", "");
        assertThat(visitor.post(own).statusCode()).isEqualTo(303);
        assertThat(visitor.post(own).statusCode()).as("a link used twice").isEqualTo(410);
        assertThat(visitor.get(COMMUN).body()).contains("2 territoires le reprendraient");
    }

    @Test
    void tellThoseWhoLedTheWorkshopThatATerritoryWouldTakeItUp() {
        var somebody = TestAccounts.somebody(application, Role.FACILITATOR);
        var leader = somebody.who();
        var led = visitor();
        led.keep(somebody.cookie());
        Commun commun = communs.bySlug(COMMUN.substring(3)).orElseThrow();
        jdbc.sql("insert into workshop.facilitator (workshop_id, account_id) values (:workshop, :account)")
                .param("workshop", commun.latest().workshops().getFirst())
                .param("account", leader.id())
                .update();
        var visitor = visitor();

        String left = HttpVisitor.location(visitor.post(
                COMMUN + "/reprendre", "id", UUID.randomUUID().toString(), "version", "2", "territoire",
                "CA du Pays de Grasse", "name", "Nom à taire", "message", ""));

        var letter = outbox.latest(20).stream().filter(one -> one.to().equals(leader.email())).findFirst().orElseThrow();
        assertThat(letter.subject()).contains("Un territoire reprendrait", commun.title());
        assertThat(led.get(COMMUN + "/reprises").body()).contains("Nom à taire");
        assertThat(letter.text()).contains("Pays de Grasse", COMMUN + "/reprises").doesNotContain("Nom à taire");
        assertThat(outbox.latest(20)).noneMatch(one -> one.to().endsWith("exemple.invalid"));
        assertThat(visitor.get(left).body())
                .as("without a mail server nobody knows yet")
                .contains("ne leur envoie pas de lettre")
                .doesNotContain("les designers le savent");
        visitor.post(left.replaceAll("\\?.*", ""));

        jdbc.sql("update account.person set roles = '{}' where id = :id").param("id", leader.id()).update();
        String again = HttpVisitor.location(visitor.post(
                COMMUN + "/reprendre", "id", UUID.randomUUID().toString(), "version", "2", "territoire",
                "CA du Pays de Grasse", "name", "Autre nom à taire", "message", ""));
        assertThat(led.get(COMMUN + "/reprises").statusCode()).as("who leads workshops no more").isEqualTo(403);
        assertThat(outbox.latest(20).stream().filter(one -> one.to().equals(leader.email()))).hasSize(1);
        visitor.post(again.replaceAll("\\?.*", ""));
    }

    @Test
    void beginAnAdaptationThatNamesItsParentAndItsTerritory() {
        assertThat(visitor().get(COMMUN + "/2/adapter").body()).contains("Il faut un compte", "/connexion?suite=");
        var somebody = visitor();
        somebody.keep(TestAccounts.somebody(application).cookie());
        var refused = somebody.post(COMMUN + "/2/adapter", "titre", "Ab", "territoire", "Nulle part");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Donnez un titre", "Nulle part");

        var begun = somebody.post(
                COMMUN + "/2/adapter", "titre", "Aller sur le port", "territoire", "CA du Pays de Grasse");
        assertThat(HttpVisitor.location(begun)).isEqualTo("/concepts/aller-sur-le-port");
        Commun commun = communs.bySlug(COMMUN.substring(3)).orElseThrow();
        assertThat(communs.family(commun.id()).adaptationsOf(commun.id()))
                .as("a draft is not public")
                .hasSize(1);
    }

    @Test
    void areFoundFromTheTerritoryAndFromTheWorkshopTheyComeOf() {
        String workshop = "/ateliers/mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021";

        assertThat(visitor().get("/territoires/groupe-pays-du-gevaudan-lozere").body())
                .contains(ADAPTATION);
        assertThat(visitor().get(workshop).body()).contains(COMMUN, ADAPTATION);
        assertThat(visitor().get(workshop + "/restitution").body()).contains("Un commun en est né");
    }

    private HttpVisitor visitor() {
        return new HttpVisitor(port);
    }
}
