package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Two taps on the forms of concepts and communs, over the demonstration's.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class SentTwiceToCommunsTest {
    private static final String COMMUN = "/c/aller-chez-les-gens-avant-de-les-reunir";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    JdbcClient jdbc;

    private HttpVisitor designer;
    private HttpVisitor visitor;

    @BeforeEach
    void come() {
        designer = new HttpVisitor(port);
        designer.keep(TestAccounts.somebody(application, Role.DESIGNER).cookie());
        visitor = new HttpVisitor(port);
    }

    @Test
    void beginsAConceptOnceAndWritesInItOnce() {
        List<WorkshopCard> told = application.getBean(Workshops.class).all().stream()
                .filter(card -> designer.get("/concepts/nouveau").body().contains(card.id().toString()))
                .toList();
        String concept = TwoTaps.sameAnswer(
                designer, "/concepts", "once", TwoTaps.once(designer, "/concepts/nouveau"), "title", "Deux tapes sur Commencer",
                "workshops", told.getFirst().id().toString());
        assertThat(count("select count(*) from commun.concept where body->>'title' = 'Deux tapes sur Commencer'")).isEqualTo(1);

        TwoTaps.sameAnswer(
                designer, concept, "once", TwoTaps.once(designer, concept), "revision", "0", "do", "block", "kind", "free", "text",
                "Une seule partie");
        assertThat(count("select count(*) from commun.concept where body::text like '%Une seule partie%'")).isEqualTo(1);
        assertThat(count("select count(*) from commun.concept where body::text like '%Une seule partie%Une seule partie%'")).isZero();
    }

    @Test
    void adaptsOnceAndTakesUpOnce() {
        String draft = TwoTaps.sameAnswer(
                designer, COMMUN + "/1/adapter", "once", TwoTaps.once(designer, COMMUN + "/1/adapter"), "titre",
                "Deux tapes sur Adapter", "territoire", "CA du Pays de Grasse", "territoire-id", "epci:200039857");
        assertThat(draft).startsWith("/concepts/");
        assertThat(count("select count(*) from commun.concept where body->>'title' = 'Deux tapes sur Adapter'")).isEqualTo(1);

        String taken = TwoTaps.sameAnswer(
                visitor, COMMUN + "/reprendre", "once", TwoTaps.once(visitor, COMMUN + "/reprendre"), "version", "1", "territoire",
                "CA du Pays de Grasse", "territoire-id", "epci:200039857", "name", "Camille", "message", "Deux tapes.");
        assertThat(taken).startsWith("/reprises/").endsWith("?merci");
        assertThat(count("select count(*) from commun.taker where message = 'Deux tapes.'")).isEqualTo(1);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
