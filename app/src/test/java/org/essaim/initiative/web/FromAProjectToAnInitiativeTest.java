package org.essaim.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.initiative.web.GivingFiles.HEADER;
import static org.essaim.initiative.web.GivingFiles.give;
import static org.essaim.initiative.web.GivingFiles.line;
import static org.essaim.initiative.web.GivingFiles.report;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.initiative.Theme;
import org.essaim.mail.Outbox;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class FromAProjectToAnInitiativeTest {
    private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/initiatives/completer/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private Somebody somebody;
    private HttpVisitor facilitator;
    private HttpVisitor owner;

    @BeforeEach
    void signIn() {
        somebody = TestAccounts.somebody(application, Role.FACILITATOR);
        facilitator = new HttpVisitor(port);
        facilitator.keep(somebody.cookie());
        owner = new HttpVisitor(port);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from initiative.funded_project").update();
    }

    @Test
    void fillsTheFormFromTheProjectAndRemembersTheLinkBothWays() {
        report(facilitator, HttpVisitor.location(give(facilitator, "fv.csv", HEADER + line("77", "Isoler l’école du bourg", "21\u00A0667,50 €"))));
        String slug = jdbc.sql("select slug from initiative.funded_project where source_key = '77'")
                .query(String.class)
                .single();
        String page = owner.get("/projets-finances/" + slug).body();
        assertThat(page)
                .contains("Isoler l’école du bourg", "21\u202F667,50\u00A0€", "Mende", "/territoires/commune-48095", "SIREN 214800955")
                .doesNotContain("initiatives/nouvelle");
        assertThat(owner.get("/territoires/commune-48095").body())
                .contains("Un projet financé", "Surtout Bâtiments (1) et Énergie (1).", "/projets-finances/" + slug);
        assertThat(facilitator.get("/projets-finances/" + slug).body()).contains("/initiatives/nouvelle?projet=" + slug);

        String form = facilitator.get("/initiatives/nouvelle?projet=" + slug).body();
        assertThat(form)
                .contains("value=\"Isoler l’école du bourg\"", "value=\"commune:48095\"", "Fonds vert 2023, dossier n° 77, MENDE")
                .contains("name=\"projet\" value=\"" + slug + "\"")
                .containsPattern("value=\"energie\" checked");

        String id = UUID.randomUUID().toString();
        String path = HttpVisitor.location(make(slug, id));
        assertThat(HttpVisitor.location(make(slug, id))).isEqualTo(path);
        assertThat(owner.get(path).body()).contains("Née d’un projet financé", "/projets-finances/" + slug);
        assertThat(owner.get("/projets-finances/" + slug).body()).contains("href=\"" + path + "\"");

        // Somebody else who had the form open loses nothing and makes no double.
        var second = make(slug, UUID.randomUUID().toString());
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Une initiative a été faite de ce projet entre-temps", "On a isolé.");

        // The import of the same file leaves the link.
        report(facilitator, HttpVisitor.location(give(facilitator, "fv.csv", HEADER + line("77", "Isoler l’école du bourg", "1,00 €"))));
        assertThat(owner.get(path).body()).contains("/projets-finances/" + slug);
    }

    @Test
    void anOwnerCompletesByALinkThatServesOnce() {
        Initiative initiative = made("Une initiative à raconter");
        String email = "porteuse-" + System.nanoTime() + "@territoire.example";

        var shown = facilitator.post(initiative.path() + "/lien", "courriel", email);
        String path = link(shown.body());
        assertThat(outbox.latest(20))
                .filteredOn(letter -> letter.to().equals(email))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(path, somebody.who().name()));

        assertThat(owner.get(path).body()).contains("Ce lien ouvre cette seule fiche", "action=\"" + path + "\"");
        var wrong = owner.post(path, "revision", "1", "title", "", "territory", "Mende", "brief", "À garder.");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("À garder.", "action=\"" + path + "\"");
        var saved = owner.post(path, "revision", "1", "title", "Le jardin des écoles", "territory", "Mende", "brief", "On jardine.");
        assertThat(owner.get(HttpVisitor.location(saved)).body()).contains("C’est enregistré, merci");
        assertThat(owner.get(initiative.path()).body()).contains("Le jardin des écoles", "On jardine.");

        // Once used, it says so and whom to ask; and saves nothing.
        assertThat(owner.get(path).statusCode()).isEqualTo(410);
        var again = owner.post(path, "revision", "2", "title", "Un piratage", "territory", "Mende");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Ce lien a servi le", somebody.who().name());
        assertThat(initiatives.find(initiative.id()).orElseThrow().card().title()).isEqualTo("Le jardin des écoles");
    }

    @Test
    void aLinkClosesAfterThirtyDaysAndAnUnknownOneOpensNothing() {
        Initiative initiative = made("Une initiative oubliée");
        String path = link(facilitator.post(initiative.path() + "/lien").body());
        jdbc.sql("update initiative.owner_link set expires_at = now() - interval '1 day' where initiative_id = ?")
                .param(initiative.id())
                .update();

        var expired = owner.get(path);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("trente jours après sa création", somebody.who().name());
        assertThat(owner.get("/initiatives/completer/nimporte").statusCode()).isEqualTo(404);
        assertThat(owner.post(initiative.path() + "/lien").statusCode()).isNotEqualTo(200);
        var wrong = facilitator.post(initiative.path() + "/lien", "courriel", "pas une adresse");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("pas une adresse", "Cette adresse n’en est pas une");
    }

    @Test
    void anEditThatOvertookTheOwnerKeepsBothAndTheLink() {
        Initiative initiative = made("Une initiative à deux mains");
        String path = link(facilitator.post(initiative.path() + "/lien").body());
        facilitator.post(initiative.path(), "revision", "1", "title", "Une initiative à deux mains", "territory", "Mende", "brief", "Leur texte.");

        var mine = owner.post(path, "revision", "1", "title", "Une initiative à deux mains", "territory", "Mende", "brief", "Mon texte.");

        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body()).contains("Leur texte.", "Mon texte.", "action=\"" + path + "\"");
        var both = owner.post(path, "revision", "2", "title", "Une initiative à deux mains", "territory", "Mende", "brief", "Les deux.");
        assertThat(owner.get(HttpVisitor.location(both)).body()).contains("C’est enregistré, merci");
    }

    private HttpResponse<String> make(String project, String id) {
        return facilitator.post(
                "/initiatives", "id", id, "projet", project, "title", "L’école isolée", "territory", "Mende", "brief", "On a isolé.");
    }

    private Initiative made(String title) {
        var card = InitiativeCard.knownOnlyByItsTerritory(
                title, TerritoryId.commune("48095"), EnumSet.of(Theme.ENERGIE), "");
        return initiatives.create(
                new NewInitiative(UUID.randomUUID(), card, Optional.empty(), false), Optional.of(somebody.who().id()));
    }

    private static String link(String page) {
        var link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }
}
