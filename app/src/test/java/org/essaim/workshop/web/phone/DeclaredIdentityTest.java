package org.essaim.workshop.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody says of themselves at the door opens no more than a participant's place.
@EssaimTest
class DeclaredIdentityTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    private Somebody facilitator;
    private HttpVisitor desk;
    private WorkshopCard card;

    @BeforeEach
    void open() {
        facilitator = TestAccounts.somebody(application, org.essaim.account.Role.FACILITATOR);
        desk = new HttpVisitor(port);
        desk.keep(facilitator.cookie());
        card = workshops.prepare(SampleMaterial.PLAN, facilitator.who().id(), Workshops.Origin.ORDINARY);
        assertThat(lead(new AgendaCommand.Open())).isInstanceOf(Answer.Done.class);
    }

    @Test
    void aDesignerByTheirOwnWordWaitsAtThePhoneAndAtTheDesk() {
        var visitor = new HttpVisitor(port);
        String phone = HttpVisitor.location(enter(visitor, "Dea", "DESIGNER"));

        assertThat(visitor.get(phone).body()).contains("Vous demandez à entrer comme designer");
        assertThat(visitor.get(phone + "/concepts").statusCode()).as("the designers’ table").isEqualTo(403);
        assertThat(desk.get(card.deskPath()).body())
                .contains("Dea", "demande à entrer comme designer", "Accepter Dea", "Refuser Dea");

        lead(new RoomCommand.AcceptRole(person("Dea").id()));

        assertThat(person("Dea").role()).isEqualTo(Role.DESIGNER);
        assertThat(visitor.get(phone).body()).doesNotContain("Vous demandez à entrer");
        assertThat(visitor.get(phone + "/concepts").statusCode()).isEqualTo(200);
        assertThat(desk.get(card.deskPath()).body()).doesNotContain("demande à entrer");
    }

    @Test
    void anAccountThatReadsTheMaterialAnywayIsWordEnough() {
        var designer = new HttpVisitor(port);
        designer.keep(TestAccounts.somebody(application, org.essaim.account.Role.DESIGNER).cookie());
        var another = new HttpVisitor(port);
        another.keep(TestAccounts.somebody(application, org.essaim.account.Role.FACILITATOR).cookie());

        enter(designer, "Connue", "DESIGNER");
        enter(another, "D’ailleurs", "DESIGNER");

        assertThat(person("Connue").role()).isEqualTo(Role.DESIGNER);
        assertThat(person("D’ailleurs").role()).isEqualTo(Role.OBSERVER);
    }

    @Test
    void whomTheFacilitatorsAddByHandIsADesignerAtOnce() {
        var added = desk.post(
                card.deskPath() + "/personnes/nouvelle", "name", "Ajoutée", "role", "DESIGNER", "territory", "", "citation",
                "BY_NAME");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(person("Ajoutée").role()).isEqualTo(Role.DESIGNER);
    }

    @Test
    void franceDoesNotVoteWithoutANod() {
        var visitor = new HttpVisitor(port);
        String phone = HttpVisitor.location(visitor.post(
                card.joinPath(), "name", "Marianne", "territory", "France", "territory-id", "national:fr", "role",
                "STATE_AGENT", "citation", "BY_NAME"));

        assertThat(person("Marianne").role()).isEqualTo(Role.OBSERVER);
        assertThat(visitor.get(phone).body()).contains("prendre part pour France");
        assertThat(desk.get(card.deskPath()).body()).contains("demande à entrer comme agente ou agent de l’État");
        lead(new RoomCommand.AcceptRole(person("Marianne").id()));
        assertThat(person("Marianne").role()).isEqualTo(Role.STATE_AGENT);
    }

    private HttpResponse<String> enter(HttpVisitor visitor, String name, String role) {
        return visitor.post(
                card.joinPath(), "name", name, "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857",
                "role", role, "citation", "BY_NAME");
    }

    private Answer lead(Command command) {
        return sessions.send(
                card.id(), new Actor.Facilitator(facilitator.who().id()), UuidCreator.getTimeOrderedEpoch(), command);
    }

    private Item.PersonShown person(String name) {
        return sessions.view(card.id(), new Viewer.Facilitator(facilitator.who().id()))
                .all(Item.PersonShown.class)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
