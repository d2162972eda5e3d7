package org.essaim.workshop.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class NamesAtTheDoorTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    private Somebody facilitator;
    private WorkshopCard card;

    @BeforeEach
    void prepare() {
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        card = workshops.prepare(SampleMaterial.PLAN, facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elodie", "ELODIE", "E\u0301lodie", " élodie\u00A0", "É\u200Blodie"})
    void knowsSomebodyHoweverTheirAccentsAreTyped(String name) {
        assertThat(enter("Élodie").statusCode()).isEqualTo(303);

        var twin = enter(name);

        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(people()).containsExactly("Élodie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200B", "\u3164", "\u2800", "\u202E\u202C", "\t\u00A0"})
    void asksForANameThatShows(String name) {
        var refused = enter(name);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"name-error\"");
        assertThat(people()).isEmpty();
    }

    @Test
    void cleansANameOnceForEveryReader() {
        enter("  Zoë\u0000\t\u202Eneb\u000Bli ");

        assertThat(people()).containsExactly("Zoë \u202Eneb li\u202C");
    }

    @Test
    void readsPastAnInitiativeThatIsNone() {
        var answer = new HttpVisitor(port).post(
                card.joinPath(), "name", "Camille", "territory-id", "epci:200039857", "territory", "CA du Pays de Grasse",
                "role", "ELECTED", "citation", "BY_NAME", "carries", "-".repeat(36));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aCitationNobodyKnowsIsAskedAgainAndNeverByName() {
        HttpVisitor leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());

        var answer = leader.post(
                card.deskPath() + "/personnes/nouvelle", "name", "Camille", "territory", "CA du Pays de Grasse", "territory-id",
                "epci:200039857", "role", "ELECTED", "citation", "by-name");

        assertThat(answer.body()).contains("id=\"citation-error\"");
        assertThat(people()).isEmpty();
    }

    private HttpResponse<String> enter(String name) {
        return new HttpVisitor(port).post(
                card.joinPath(), "name", name, "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857", "role",
                "ELECTED", "citation", "BY_NAME");
    }

    private Iterable<String> people() {
        return sessions.view(card.id(), new Viewer.Facilitator(facilitator.who().id())).all(Item.PersonShown.class).map(Item.PersonShown::name).toList();
    }
}
