package org.essaim.workshop.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Plan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class TheDeskSaysWhatIsLackingTest {
    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @LocalServerPort
    int port;

    @Test
    void beforeItIsAskedToOpen() {
        var facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        var desk = new HttpVisitor(port);
        desk.keep(facilitator.cookie());
        WorkshopCard lacking = prepared(Plan.FEWEST_INITIATIVES - 2, facilitator);
        WorkshopCard ready = prepared(Plan.FEWEST_INITIATIVES, facilitator);

        assertThat(desk.get(lacking.deskPath()).body())
                .contains("Il manque 2 initiatives avant d’ouvrir", lacking.path() + "/modifier")
                .doesNotContain("L’atelier est prêt", "Ouvrir l’atelier");
        assertThat(desk.get(ready.deskPath()).body()).contains("L’atelier est prêt", "Ouvrir l’atelier").doesNotContain("Il manque");
    }

    private WorkshopCard prepared(int initiatives, TestAccounts.Somebody facilitator) {
        Plan of = SampleMaterial.PLAN;
        var plan = new Plan(
                of.title(), of.challenge(), of.startsAt(), of.steps(), of.initiatives().subList(0, initiatives), of.keep(), of.tables(),
                of.capacity(), of.electorate(), of.silentStart(), "", Map.of(), of.rereadDays(), true);
        return workshops.prepare(plan, facilitator.who().id(), Workshops.Origin.ORDINARY);
    }
}
