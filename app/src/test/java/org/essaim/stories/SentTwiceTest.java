package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.account.store.PersonStore;
import org.essaim.initiative.Initiatives;
import org.essaim.mail.Outbox;
import org.essaim.programme.Challenge;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.registration.Registrations;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two taps on one page: each form that creates something creates it once, and both are answered the same page, the same
/// link.
@EssaimTest
class SentTwiceTest {
    private static final String GRASSE = "CA du Pays de Grasse";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    private Somebody facilitator;
    private HttpVisitor leader;
    private HttpVisitor visitor;

    @BeforeEach
    void come() {
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR, Role.ADMINISTRATOR, Role.DESIGNER);
        leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());
        visitor = new HttpVisitor(port);
    }

    @Test
    void entersOnceAndBothTapsFindTheSamePhone() {
        WorkshopCard card = workshop();
        String once = TwoTaps.once(visitor, card.joinPath());

        String phone = TwoTaps.sameAnswer(
                visitor, card.joinPath(), "once", once, "name", "Camille", "territory", GRASSE, "territory-id", "epci:200039857",
                "role", "ELECTED", "citation", "BY_NAME");

        assertThat(phone).startsWith("/s/");
        assertThat(visitor.get(phone).statusCode()).isEqualTo(200);
        assertThat(people(card)).containsExactly("Camille");
        assertThat(visitor.cookies()).contains(phone.substring(3));
    }

    @Test
    void twoTapsBehindASlowNetworkEnterAndRegisterOnce() throws IOException {
        WorkshopCard card = workshop();
        try (UnkindNetwork network = UnkindNetwork.to(port)) {
            Page phone = Browser.page(Device.PHONE);
            phone.navigate(network.address(card.joinPath()));
            phone.locator("#name").fill("Camille");
            phone.locator("#territory").fill(GRASSE);
            phone.getByText("agent de collectivité").first().click();
            network.answersAfter(Duration.ofSeconds(3), card.joinPath());
            tapTwice(phone);
            phone.waitForURL(Pattern.compile("/s/"));
            assertThat(network.asked("POST " + card.joinPath())).isEqualTo(2);
            assertThat(people(card)).containsExactly("Camille");

            String path = card.path() + "/inscription";
            network.isKind();
            phone.navigate(network.address(path));
            phone.locator("#name").fill("Alix");
            phone.locator("#email").fill("deux-tapes-lentes@grasse.example");
            phone.locator("#territory").fill(GRASSE);
            phone.getByText("agent de collectivité").first().click();
            network.answersAfter(Duration.ofSeconds(3), path);
            tapTwice(phone);
            phone.waitForURL(Pattern.compile("/inscription/[\\w-]{22}"));
            assertThat(network.asked("POST " + path)).isEqualTo(2);
            assertThat(phone.locator("h1").textContent()).contains("Votre place est gardée");
            phone.context().close();
        }
    }

    @Test
    void twoPeopleAtOnePhoneAreTwoThoughThePageIsTheSame() {
        WorkshopCard card = workshop();
        String once = TwoTaps.once(visitor, card.joinPath());

        for (String name : List.of("Camille", "Alix")) {
            assertThat(visitor.post(
                                    card.joinPath(), "once", once, "name", name, "territory", GRASSE, "territory-id",
                                    "epci:200039857", "role", "ELECTED", "citation", "BY_NAME")
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(people(card)).containsExactly("Camille", "Alix");
    }

    @Test
    void aRefusedFormIsReadAnew() {
        WorkshopCard card = workshop();
        String once = TwoTaps.once(visitor, card.joinPath());
        String[] nameless = {"once", once, "name", "", "territory", GRASSE, "role", "ELECTED", "citation", "BY_NAME"};

        assertThat(visitor.post(card.joinPath(), nameless).statusCode()).isEqualTo(422);
        assertThat(visitor.post(card.joinPath(), nameless).statusCode()).isEqualTo(422);
        // Forgotten once the answer has left, a moment after it came.
        await().untilAsserted(() ->
                assertThat(jdbc.sql("select count(*) from ui.sent_form where answer is null").query(Long.class).single())
                        .isZero());
    }

    /// The id of somebody else's page leads to nothing of theirs, even with their words.
    @Test
    void anIdIsNotARight() {
        String once = TwoTaps.once(leader, "/programmes/nouveau");
        String[] form = {
            "once", once, "title", "À qui est-ce", "aims", "Voir.", "electorate", "TERRITORY", "id", UUID.randomUUID().toString()
        };
        String first = HttpVisitor.location(leader.post("/programmes/nouveau", form));
        HttpVisitor other = new HttpVisitor(port);
        other.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        form[9] = UUID.randomUUID().toString();

        String second = HttpVisitor.location(other.post("/programmes/nouveau", form));

        assertThat(second).isNotEqualTo(first);
        assertThat(jdbc.sql("select count(*) from ui.sent_form where encode(answer, 'escape') like '%/programmes/%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theIdOfAWorkshopOfSomebodyElseMakesNobodyItsFacilitator() {
        WorkshopCard theirs = workshop();
        Somebody other = TestAccounts.somebody(application, Role.FACILITATOR);

        WorkshopCard made = workshops.prepare(theirs.id(), SampleMaterial.PLAN, other.who().id(), Workshops.Origin.ORDINARY);

        assertThat(made.id()).isNotEqualTo(theirs.id());
        HttpVisitor leads = new HttpVisitor(port);
        leads.keep(other.cookie());
        assertThat(leads.get(theirs.deskPath()).statusCode()).isEqualTo(403);
        assertThat(leads.get(made.deskPath()).statusCode()).isEqualTo(200);
        assertThat(workshops.prepare(theirs.id(), SampleMaterial.PLAN, facilitator.who().id(), Workshops.Origin.ORDINARY))
                .isEqualTo(theirs);
    }

    @Test
    void theIdOfAnEnjeuOrAnActivityOfAnotherProgrammeLeavesItAlone() {
        Programme theirs = programme();
        Programme mine = programme();
        UUID id = UUID.randomUUID();
        enjeu(theirs, id, "Leur enjeu");
        enjeu(mine, id, "Mon enjeu");
        Programmes programmes = application.getBean(Programmes.class);
        assertThat(programmes.challenges(theirs.id())).singleElement().matches(one -> one.title().equals("Leur enjeu"));
        assertThat(programmes.challenges(mine.id())).singleElement().matches(one -> one.title().equals("Mon enjeu"));

        day(theirs);
        day(mine);
        activity(theirs, id, "Leur atelier");
        activity(mine, id, "Mon atelier");
        Gatherings gatherings = application.getBean(Gatherings.class);
        assertThat(gatherings.activities(theirs.id())).singleElement().matches(one -> one.title().equals("Leur atelier"));
        assertThat(gatherings.activities(mine.id())).singleElement().matches(one -> one.title().equals("Mon atelier"));
    }

    @Test
    void registersOnceAndBothTapsFindTheSameLink() {
        WorkshopCard card = workshop();
        String path = card.path() + "/inscription";

        String own = TwoTaps.sameAnswer(
                visitor, path, "once", TwoTaps.once(visitor, path), "name", "Camille", "email", "deux-fois@grasse.example", "territory",
                GRASSE, "territory-id", "epci:200039857", "role", "ELECTED", "citation", "BY_TERRITORY");

        assertThat(own).startsWith("/inscription/");
        assertThat(application.getBean(Registrations.class).of(card.id())).hasSize(1);
        assertThat(letters("deux-fois@grasse.example")).isEqualTo(1);
    }

    @Test
    void signsUpForAnActivityOnce() {
        Programme programme = programme();
        day(programme);
        UUID activity = UUID.randomUUID();
        activity(programme, activity, "Le tour des affiches");
        String path = programme.gatheringPath() + "/activites/" + activity + "/inscription";

        String own = TwoTaps.sameAnswer(
                visitor, path, "once", TwoTaps.once(visitor, path), "name", "Camille", "email", "une-place@grasse.example");

        assertThat(own).startsWith("/journee/");
        assertThat(application.getBean(Gatherings.class).signedUp(activity)).hasSize(1);
        assertThat(letters("une-place@grasse.example")).isEqualTo(1);
    }

    @Test
    void votesOnceAndKeepsTheLinkOfItsBallot() {
        Programme programme = programme();
        UUID enjeu = UUID.randomUUID();
        enjeu(programme, enjeu, "Les cantines");
        application.getBean(Programmes.class).moderate(enjeu, Challenge.State.ACCEPTED);
        application.getBean(Votes.class).move(programme.id(), Stage.VOTING);
        String path = programme.contributionPath();

        String ballot = TwoTaps.sameAnswer(
                visitor, path + "/bulletin", "once", TwoTaps.once(visitor, path), "territory", GRASSE, "territory-id", "epci:200039857",
                "approved", enjeu.toString());

        assertThat(ballot).startsWith(path + "/bulletin/");
        assertThat(application.getBean(Votes.class).voters(programme.id())).hasSize(1);
    }

    @Test
    void proposesAnEnjeuOnce() {
        Programme programme = programme();
        String path = programme.contributionPath();

        TwoTaps.sameAnswer(visitor, path + "/enjeux", "once", TwoTaps.once(visitor, path), "title", "Les cantines", "why", "Parce que.");

        assertThat(application.getBean(Programmes.class).challenges(programme.id())).hasSize(1);
    }

    @Test
    void writesAnInitiativeOnce() {
        String initiative = TwoTaps.sameAnswer(
                leader, "/initiatives", "once", TwoTaps.once(leader, "/initiatives/nouvelle"), "title", "Deux tapes sur Enregistrer",
                "territory", "Pays de Grasse");

        assertThat(initiative).isEqualTo("/initiatives/deux-tapes-sur-enregistrer");
        assertThat(application.getBean(Initiatives.class).namesakes("Deux tapes sur Enregistrer")).hasSize(1);
    }

    @Test
    void createsAProgrammeAGroupAndAnInvitationOnce() {
        String programme = TwoTaps.sameAnswer(
                leader, "/programmes/nouveau", "once", TwoTaps.once(leader, "/programmes/nouveau"), "title", "Deux tapes de trop", "aims",
                "Voir.", "electorate", "TERRITORY");
        assertThat(programme).isEqualTo("/programmes/deux-tapes-de-trop");
        assertThat(leader.get("/programmes/deux-tapes-de-trop-2").statusCode()).isEqualTo(404);

        String group = TwoTaps.sameAnswer(
                leader, "/territoires/groupes", "once", TwoTaps.once(leader, "/territoires/groupes/nouveau"), "name", "Deux tapes", "members",
                "epci:200039857\nepci:243100633".replace("epci:200039857", GRASSE).replace("epci:243100633", "CA du SICOVAL"));
        assertThat(group).contains("deux-tapes");

        String invited = TwoTaps.sameAnswer(
                leader, "/administration/invitations", "once", TwoTaps.once(leader, "/administration"), "name", "Deux tapes", "email",
                "deux-tapes@grasse.example", "roles", "FACILITATOR");
        assertThat(invited).isEqualTo("/administration?fait=invitation");
        assertThat(application.getBean(PersonStore.class).byEmail("deux-tapes@grasse.example")).isPresent();
        assertThat(letters("deux-tapes@grasse.example")).isEqualTo(1);
    }

    @Test
    void letsInByHandOnce() {
        WorkshopCard card = workshop();
        String path = card.deskPath() + "/personnes/nouvelle";

        String person = TwoTaps.sameAnswer(
                leader, path, "once", TwoTaps.once(leader, path), "name", "Camille", "territory", GRASSE, "territory-id", "epci:200039857",
                "role", "ELECTED", "citation", "BY_TERRITORY");

        assertThat(person).startsWith(card.deskPath() + "/personnes/");
        assertThat(people(card)).containsExactly("Camille");
    }

    @Test
    void makesOneLinkForWhoCarriesAnInitiative() {
        String initiative = HttpVisitor.location(leader.post("/initiatives", "title", "Un lien et un seul", "territory", "Pays de Grasse"));
        String path = initiative + "/lien";
        String once = TwoTaps.once(leader, path);
        Pattern link = Pattern.compile("/initiatives/completer/([\\w-]{43})");

        List<HttpResponse<String>> both = TwoTaps.twice(leader, path, "once", once, "courriel", "porteuse@grasse.example");

        List<String> keys = both.stream()
                .map(answer -> link.matcher(answer.body()))
                .map(found -> found.find() ? found.group(1) : "none")
                .distinct()
                .toList();
        assertThat(keys).hasSize(1).doesNotContain("none");
        assertThat(letters("porteuse@grasse.example")).isEqualTo(1);

        String complete = "/initiatives/completer/" + keys.getFirst();
        String thanks = TwoTaps.sameAnswer(
                visitor, complete, "once", TwoTaps.once(visitor, complete), "title", "Un lien et un seul", "territory", "Pays de Grasse");
        assertThat(visitor.get(thanks).body()).contains("C’est enregistré, merci");
    }

    @Test
    void preparesAWorkshopOnceAndRehearsesItOnce() {
        String[] form = TwoTaps.filled(leader.get("/ateliers/nouveau").body(), "/ateliers/nouveau",
                "title", "Deux tapes sur Préparer", "date", "9/3/2027", "do", "save");
        String workshop = TwoTaps.sameAnswer(leader, "/ateliers/nouveau", form);

        assertThat(workshop).startsWith("/ateliers/deux-tapes-sur-preparer-9-mars-2027");
        assertThat(workshops.all()).filteredOn(card -> card.title().equals("Deux tapes sur Préparer")).hasSize(1);

        WorkshopCard card = workshop();
        String desk = TwoTaps.sameAnswer(leader, card.path() + "/repeter", "once", TwoTaps.once(leader, card.path()));
        assertThat(desk).endsWith("/pupitre");
        assertThat(jdbc.sql("select count(*) from workshop.workshop where rehearsal_of = :id")
                        .param("id", card.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesInAFileOnce() {
        long before = imports();
        String once = TwoTaps.once(leader, "/initiatives/imports");
        String file = "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;"
                + "nom_demarche_ds;numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n"
                + "Occitanie;48;Lozère;48095;MENDE;1;69071;Rénovation énergétique;9007;Deux tapes;MENDE;214800955;10,00\n";

        var both = TwoTaps.twice(() -> TwoTaps.give(leader, once, "deux-fois.csv", file));

        assertThat(both.stream().map(HttpVisitor::location).distinct()).hasSize(1);
        assertThat(imports()).isEqualTo(before + 1);
    }

    private long imports() {
        return jdbc.sql("select count(*) from initiative.import_run").query(Long.class).single();
    }

    /// Every form of a page that posts has the id, or creates nothing: then it stands here, with why.
    @Test
    void everyFormThatCreatesCarriesAnId() throws IOException {
        List<String> creatingNothing = List.of(
                "account/account.jte", // a name changed, a session left
                "account/deletion.jte",
                "account/letter.jte", // a letter was passed on, which is so once
                "account/person.jte",
                "commun/taken.jte", // taken back
                "commun/takers.jte:retrait",
                "commun/news.jte", // news stopped
                "workshop/prepare/removal.jte",
                "registration/list.jte", // registrations opened or closed
                "registration/own.jte", // a seat given back
                "workshop/desk/expected.jte", // somebody expected is here, which is so once
                "workshop/desk/person.jte", // one more key to a phone, shown each time
                "programme/show.jte", // a stage, a decision
                "project/plan.jte", // a plan closed or settled, which is so once
                "project/show.jte", // shown to all, or taken back
                "account/leadersPage.jte:retrait", // somebody taken off a list
                "programme/show.jte:retrait",
                "programme/activityForm.jte:retrait",
                "programme/ownSignUp.jte");
        Path templates = Path.of("src/main/jte");
        try (Stream<Path> all = Files.walk(templates)) {
            List<String> without = all.filter(Files::isRegularFile)
                    .flatMap(file -> forms(file)
                            .filter(form -> !form.contains("template.ui.once"))
                            .map(form -> templates.relativize(file) + (form.contains("/retrait") ? ":retrait" : "")))
                    .distinct()
                    .filter(file -> !creatingNothing.contains(file))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static Stream<String> forms(Path file) {
        try {
            return Pattern.compile("<form[^\n]*?method=\"post\".*?</form>", Pattern.DOTALL)
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// While the browser waits for the first answer, which a click of the test's would wait for too.
    private static void tapTwice(Page page) {
        page.evaluate("""
                () => {
                  const button = document.querySelector("form:has(#territory) button:not([type=button])")
                  button.click()
                  setTimeout(() => button.click(), 700)
                }""");
    }

    private long letters(String to) {
        return application.getBean(Outbox.class).latest(200).stream()
                .filter(letter -> letter.to().equals(to))
                .count();
    }

    private List<String> people(WorkshopCard card) {
        return sessions.view(card.id(), new Viewer.Facilitator(facilitator.who().id()))
                .all(Item.PersonShown.class)
                .map(Item.PersonShown::name)
                .toList();
    }

    private WorkshopCard workshop() {
        return workshops.prepare(SampleMaterial.inAWeek(), facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    private Programme programme() {
        var text = new ProgrammeText("Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        return application.getBean(Programmes.class).create(UUID.randomUUID(), text, facilitator.who());
    }

    private void enjeu(Programme programme, UUID id, String title) {
        leader.post(programme.path() + "/enjeux/nouveau", "id", id.toString(), "title", title, "why", "Parce que.");
    }

    private void day(Programme programme) {
        Instant nine = LocalDate.now().plusDays(7).atTime(9, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
        application
                .getBean(Gatherings.class)
                .plan(new Gathering(programme.id(), nine, nine.plus(Duration.ofHours(8)), "", ""));
    }

    private void activity(Programme programme, UUID id, String title) {
        leader.post(
                programme.gatheringPath() + "/activites/nouvelle", "id", id.toString(), "title", title, "hour", "10:15", "minutes",
                "45", "capacity", "12");
    }
}
