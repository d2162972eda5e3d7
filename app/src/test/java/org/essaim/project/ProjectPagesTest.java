package org.essaim.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A project from its beginning to a plan that holds, as its keepers and others see it.
@EssaimTest
class ProjectPagesTest {
    private static final Pattern LINE = Pattern.compile("ressource\\?ligne=([0-9a-z-]+)\"");
    private static final String TABLE = "Poste\tMontant HT\nLuminaires\t31 150,00\nPose\t9 870,00\nTotal\t41 020,00\n";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private HttpVisitor keeper;

    @BeforeEach
    void somebodyKeepsAProject() {
        keeper = somebody(Role.FACILITATOR);
    }

    @Test
    void isItsKeepersAloneUntilTheySayOtherwise() {
        String path = begun();
        HttpVisitor stranger = new HttpVisitor(port);

        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(somebody(Role.FACILITATOR).get(path + "/plan").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/projets").body()).doesNotContain(path + "\"");
        assertThat(stranger.get("/chercher?q=eclairage+a+led").body()).doesNotContain(path + "\"");

        keeper.post(path + "/visibilite", "a", "tous");

        assertThat(stranger.get(path).body()).contains("Éclairage à LED", "Pays de Grasse");
        assertThat(stranger.get("/projets?q=eclairage").body()).contains(path + "\"");
        assertThat(stranger.get("/chercher?q=eclairage+a+led").body()).contains(path + "\"");
        assertThat(stranger.get(path + "/plan/depense").headers().firstValue("Location").orElse("")).contains("/connexion");
        assertThat(somebody(Role.FACILITATOR).get(path + "/plan/depense").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormSentTwiceBeginsOneProjectAndAnotherPersonsIdNone() {
        String id = UUID.randomUUID().toString();

        String first = HttpVisitor.location(begin(keeper, id, "20007056300024"));
        String again = HttpVisitor.location(begin(keeper, id, "20007056300024"));
        String others = HttpVisitor.location(begin(somebody(Role.DESIGNER), id, ""));

        assertThat(again).isEqualTo(first);
        assertThat(others).isNotEqualTo(first);
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndWhatWasTypedStays() {
        var refused = begin(keeper, UUID.randomUUID().toString(), "123456789012");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ni un SIREN ni un SIRET", "123456789012", "Éclairage à LED");
    }

    @Test
    void aPastedTableIsReadBackThenWrittenWithoutItsTotal() {
        String plan = begun() + "/plan";

        var readBack = keeper.post(plan + "/coller", "table", TABLE, "revision", "0");

        assertThat(readBack.statusCode()).isEqualTo(200);
        assertThat(readBack.body()).contains("3 lignes lues", "Laisser de côté la ligne 4", "un total");
        assertThat(keeper.get(plan).body()).contains("Aucune dépense");

        var written = keeper.post(plan + "/coller", "table", TABLE, "revision", "0", "agreed", "oui", "without", "4");

        assertThat(written.statusCode()).isEqualTo(303);
        assertThat(keeper.get(plan).body()).contains("41\u202F020,00", "il manque 41\u202F020,00").doesNotContain("82\u202F040,00");
    }

    @Test
    void anAidGivesItsMostAndOwnFundsCloseThePlan() {
        String plan = begunWithExpenses() + "/plan";

        resource(plan, UUID.randomUUID().toString(), "0", "STATE", "Fonds vert", "30", "");
        keeper.post(plan + "/equilibre");

        assertThat(keeper.get(plan).body())
                .contains("12\u202F306,00", "28\u202F714,00", "équilibré, écart 0,00", "70,0")
                .contains("Fonds vert", "Et si une aide manque");
        assertThat(keeper.get(plan + ".csv").body()).contains("Fonds vert", "12306,00", "28714,00");
    }

    @Test
    void anAidOfMoreThanAllIsRefusedWithItsMend() {
        String plan = begunWithExpenses() + "/plan";

        var refused = resource(plan, UUID.randomUUID().toString(), "0", "STATE", "Trop", "120", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ne dépasse pas 100", "value=\"120\"");
    }

    @Test
    void whatAnotherKeeperWroteMeanwhileIsShownBesideWhatWasTyped() {
        String plan = begunWithExpenses() + "/plan";
        String line = UUID.randomUUID().toString();
        resource(plan, line, "1", "REGION", "Région", "", "100");
        assertThat(LINE.matcher(keeper.get(plan).body()).results().count()).isEqualTo(1);

        resource(plan, line, "2", "REGION", "Région", "", "150");
        var late = resource(plan, line, "2", "REGION", "Région Sud", "", "175");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("150,00", "Région Sud", "value=\"175\"", "value=\"3\"");
        assertThat(keeper.get(plan).body()).contains("150,00").doesNotContain("175,00");
        assertThat(resource(plan, line, "3", "REGION", "Région Sud", "", "175").statusCode()).isEqualTo(303);
    }

    private HttpVisitor somebody(Role role) {
        var visitor = new HttpVisitor(port);
        visitor.keep(TestAccounts.somebody(application, role).cookie());
        return visitor;
    }

    private HttpResponse<String> resource(String plan, String id, String revision, String from, String label, String rate, String amount) {
        return keeper.post(
                plan + "/ressource", "id", id, "revision", revision, "from", from, "label", label, "life", "TO_SUBMIT", "rate", rate,
                "amount", amount, "beforeStart", "NOTHING");
    }

    private String begunWithExpenses() {
        String path = begun();
        keeper.post(path + "/plan/coller", "table", TABLE, "revision", "0", "agreed", "oui", "without", "4");
        return path;
    }

    private String begun() {
        return HttpVisitor.location(begin(keeper, UUID.randomUUID().toString(), "")).replaceFirst("\\?.*", "");
    }

    private static HttpResponse<String> begin(HttpVisitor who, String id, String number) {
        return who.post(
                "/projets/nouveau", "id", id, "title", "Éclairage à LED", "territory", "Grasse", "territory-id", "commune:06069", "ownerKind",
                "AUTHORITY", "ownerName", "Pays de Grasse", "ownerNumber", number, "phase", "IDEA", "state", "UNDER_WAY");
    }
}
