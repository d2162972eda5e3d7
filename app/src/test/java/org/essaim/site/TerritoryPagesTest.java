package org.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.PageCheck;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.territory.Territories;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.live.SampleRoom;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class TerritoryPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Territories territories;

    @ParameterizedTest
    @ValueSource(strings = {"", "/epci-200039857", "/departement-48", "/groupe-pays-du-gevaudan-lozere", "/commune-06069"})
    void keepTheirPromises(String path) {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/territoires" + path);

            PageCheck.audit(page);
            Browser.picture(page, "territory" + path.replace('/', '-'));
        }
    }

    @Test
    void tellWhereATerritoryIsAndWhatItIsMadeOf() {
        var page = new HttpVisitor(port).get("/territoires/epci-200039857").body();

        assertThat(page).contains("CA du Pays de Grasse", "/territoires/departement-06", "/territoires/commune-06069");
    }

    @Test
    void listTheWorkshopsInWhichItsPeopleTookPart() {
        var room = new SampleRoom(workshops, sessions);
        workshops.join(room.card, new Workshops.Newcomer(
                "Quelqu’un", org.essaim.workshop.domain.Role.LOCAL_AGENT,
                new Place("epci:200039857", "Pays de Grasse"), Citation.BY_TERRITORY, Set.of()));

        var visitor = new HttpVisitor(port);
        assertThat(visitor.get("/territoires/epci-200039857").body()).contains(room.card.path());
        assertThat(visitor.get("/territoires/departement-06").body()).as("its department").contains(room.card.path());
        assertThat(visitor.get("/territoires/departement-48").body()).doesNotContain(room.card.path());
    }

    @Test
    void areFoundByANameEvenWithASlip() {
        var visitor = new HttpVisitor(port);

        assertThat(visitor.get("/territoires?territoire=CA+du+Pays+de+Grasse").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/territoires/epci-200039857"));
        assertThat(visitor.get("/territoires?territoire=Zzzzz").body()).contains("Aucun territoire ne correspond");
        assertThat(visitor.get("/territoires/epci-000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void severalIntercommunalitiesActAsOneOnceGrouped() {
        var visitor = new HttpVisitor(port);
        visitor.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());

        var refused = visitor.post(
                "/territoires/groupes", "name", "Contrat d’essai", "members", "200039857\nNulle part ailleurs");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ligne 2, ", "Donnez son numéro SIREN", "Contrat d’essai", "200039857");

        var made = visitor.post("/territoires/groupes", "name", "Contrat d’essai", "members", "200039857\n243100633\n");
        assertThat(made.headers().firstValue("Location")).hasValueSatisfying(address ->
                assertThat(address).endsWith("/territoires/groupe-contrat-d-essai"));
        assertThat(territories.search("contrat essai", 3)).extracting(found -> found.territory().id().toString())
                .contains("groupe:contrat-d-essai");
        var again = visitor.post("/territoires/groupes", "name", "Contrat d’essai", "members", "200039857\n243100633\n");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(new HttpVisitor(port).get("/territoires/groupes/nouveau").statusCode()).as("not signed in").isNotEqualTo(200);
    }
}
