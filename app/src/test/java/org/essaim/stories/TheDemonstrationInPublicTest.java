package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.DemonstrationAccess;
import org.essaim.commun.Communs;
import org.essaim.programme.Programmes;
import org.essaim.territory.Territories;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The demonstration where others can reach it: everything of it asks its key, and what a visitor types is nobody else's to
/// read, nor there the day after.
@EssaimTest
@TestPropertySource(properties = {"essaim.demo=true", "server.address=0.0.0.0"})
class TheDemonstrationInPublicTest {
    private static final String COMMUN = "/c/aller-chez-les-gens-avant-de-les-reunir";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @Autowired
    JdbcClient jdbc;

    private HttpVisitor visitor;
    private String key;

    @BeforeEach
    void come() {
        visitor = new HttpVisitor(port);
        key = application.getBean(DemonstrationAccess.class).linkWithKey().orElseThrow().replaceAll(".*cle=", "");
    }

    @Test
    void everythingOfItAsksItsKey() {
        assertThat(visitor.get("/").body()).doesNotContain("/a/FIL-294", "/demo/");
        Stream.of(
                        visitor.get("/a/FIL-294"),
                        visitor.get("/a/FIL-294?cle=devinee"),
                        join("/a/FIL-294"),
                        visitor.post("/a/FIL-294/retour", "personal", "ABCD"),
                        visitor.post("/demo/participante"),
                        visitor.post("/demo/animation"),
                        visitor.post("/demo/projecteur", "cle", "devinee"))
                .forEach(answer -> assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403));

        assertThat(visitor.get("/?cle=" + key).body()).contains("/a/FIL-294?cle=" + key, "/demo/participante");
    }

    @Test
    void itsKeyLeadsToARehearsalThatNobodyElseReads() {
        String door = HttpVisitor.location(visitor.get("/a/FIL-294?cle=" + key));
        assertThat(door).startsWith("/a/").isNotEqualTo("/a/FIL-294");
        String phone = HttpVisitor.location(join(door));
        assertThat(phone).startsWith("/s/");
        assertThat(visitor.get(phone).statusCode()).isEqualTo(200);

        WorkshopCard rehearsal = workshops.byCode(door.substring(3)).orElseThrow();
        var stranger = new HttpVisitor(port);
        for (String page : new String[] {"/resultat", "/restitution", "/resultat/bulletins.csv", "/restitution/notes.csv"}) {
            assertThat(stranger.get(rehearsal.path() + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(stranger.get("/ateliers/mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021/restitution").statusCode())
                .as("what the demonstration tells is for all to read")
                .isEqualTo(200);
    }

    @Test
    void whatAVisitorTypesIsPublishedNowhere() {
        visitor.post("/demo/animation", "cle", key);
        long initiatives = count("initiative.initiative");
        long workshopsBefore = count("workshop.workshop where rehearsal_of is null");
        long programmes = count("programme.programme");
        WorkshopCard coming = workshops.all().stream()
                .filter(card -> card.state() == WorkshopCard.State.PREPARED)
                .findFirst()
                .orElseThrow();
        WorkshopCard open = workshops.byCode("FIL-294").orElseThrow();

        Stream.of(
                        visitor.post("/programmes/nouveau", "title", "Publicité", "aims", "Pour vendre.", "electorate", "PERSON"),
                        visitor.post("/initiatives", "title", "Publicité pour rien", "territory", "06069"),
                        visitor.post("/territoires/groupes", "name", "Publicité", "members", "Mende\nGrasse"),
                        visitor.post("/ateliers/nouveau", "title", "Publicité"),
                        visitor.get(coming.path() + "/modifier"),
                        visitor.get(open.deskPath()),
                        visitor.post("/concepts", "title", "Publicité", "workshops", open.id().toString()),
                        visitor.post(COMMUN + "/1/adapter", "titre", "Publicité", "territoire", "Mende"),
                        visitor.post(COMMUN + "/reprendre", "version", "1", "territoire", "Mende", "message", "Publicité"),
                        visitor.post(
                                coming.path() + "/inscription", "name", "Publicité", "email", "a@exemple.fr", "role",
                                "ELECTED", "citation", "BY_NAME", "territory", "Mende"))
                .forEach(answer -> {
                    assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
                    assertThat(answer.body()).as(answer.uri().getPath()).doesNotContain("Publicité");
                });
        String example = HttpVisitor.location(visitor.post("/demo/animation", "cle", key));
        assertThat(visitor.get(example).statusCode()).as("a rehearsal is theirs to lead").isEqualTo(200);
        assertThat(count("initiative.initiative")).isEqualTo(initiatives);
        assertThat(count("workshop.workshop where rehearsal_of is null")).isEqualTo(workshopsBefore);
        assertThat(count("programme.programme")).isEqualTo(programmes);
        assertThat(application.getBean(Communs.class).bySlug(COMMUN.substring(3)).orElseThrow().versions()).hasSize(2);
        assertThat(application.getBean(Programmes.class).all()).noneMatch(one -> one.title().contains("Publicité"));
        assertThat(application.getBean(Territories.class).search("Publicité", 5)).isEmpty();
    }

    @Test
    void thereIsAlwaysAPlaceForOneMoreVisitor() {
        for (int number = 1; number <= 16; number++) {
            var entered = visitor.post("/demo/participante", "cle", key);
            assertThat(entered.statusCode()).as("visitor " + number).isEqualTo(303);
            assertThat(visitor.get(HttpVisitor.location(entered)).statusCode()).as("visitor " + number).isEqualTo(200);
        }
    }

    private HttpResponse<String> join(String door) {
        return visitor.post(
                door, "name", "Passante " + UUID.randomUUID().toString().substring(0, 6), "territory", "CA du Pays de Grasse",
                "territory-id", "epci:200039857", "role", "ELECTED", "citation", "BY_NAME");
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
