package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Accounts;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Licence;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.essaim.programme.Activity;
import org.essaim.programme.Challenge;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.LedProgrammes;
import org.essaim.programme.NewChallenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programmes;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Programmes, initiatives, communs and groups of territories have their people, who invite others; nobody else changes them, but
/// administrators.
@EssaimTest
class WhatIsLedBelongsToWhoLeadsItTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Programmes programmes;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Leaders leaders;

    @Autowired
    Accounts accounts;

    @Autowired
    Territories territories;

    @Autowired
    Concepts concepts;

    @Autowired
    Outbox outbox;

    private Somebody maker;
    private Somebody other;
    private HttpVisitor making;
    private HttpVisitor another;
    private HttpVisitor administrator;

    @BeforeEach
    void come() {
        maker = TestAccounts.somebody(application, Role.FACILITATOR);
        other = TestAccounts.somebody(application, Role.FACILITATOR);
        making = visitor(maker);
        another = visitor(other);
        administrator = visitor(TestAccounts.somebody(application, Role.ADMINISTRATOR));
    }

    @Test
    void anotherFacilitatorNeitherRenamesNorCountsNorReadsAddresses() {
        Programme programme = programme();
        UUID activity = activity(programme);
        gatherings.signUp(activity, "Personne inscrite", "inscrite@exemple.fr");

        Stream.of(
                        another.get(programme.path() + "/modifier"),
                        another.post(programme.path() + "/modifier", "revision", "1", "title", "À moi", "aims", "Non."),
                        another.post(programme.path() + "/etape", "vers", "vote"),
                        another.post(programme.path() + "/etape", "vers", "compte"),
                        another.get(programme.path() + "/enjeux/nouveau"),
                        another.get(programme.path() + "/journee/modifier"),
                        another.get(programme.path() + "/journee/activites/" + activity + "/inscrits"),
                        another.get(programme.path() + "/journee/activites/" + activity + "/inscrits.csv"),
                        another.post(programme.path() + "/journee/activites/" + activity + "/retrait", "confirme", "oui"))
                .forEach(answer -> refused(answer, maker));
        assertThat(programmes.byId(programme.id()).orElseThrow().title()).isEqualTo("Un programme");
        assertThat(another.get(programme.path()).body())
                .contains("Un programme", maker.who().name(), "demandez à l’une de ces personnes")
                .doesNotContain("Ouvrir le vote", programme.contributionPath(), "inscrite@exemple.fr");
        assertThat(new HttpVisitor(port).get(programme.path()).body())
                .as("names are for people with an account")
                .doesNotContain(maker.who().name());
        assertThat(administrator.get(programme.path() + "/journee/activites/" + activity + "/inscrits").body())
                .contains("inscrite@exemple.fr");
    }

    @Test
    void itsPeopleInviteOthersAndTheLastStays() {
        Programme programme = programme();
        String page = LedProgrammes.of(programme).leadersPath();
        refused(another.post(page, "email", other.who().email()), maker);

        assertThat(making.get(page).body()).contains("Qui s’en occupe", maker.who().email(), "invitez d’abord");
        var added = making.post(page, "email", other.who().email().toUpperCase(Locale.ROOT));

        assertThat(HttpVisitor.location(added)).isEqualTo(page + "?fait=ajout");
        assertThat(another.get(programme.path() + "/modifier").statusCode()).isEqualTo(200);
        assertThat(letter(other.who().email()).subject()).contains("Un programme");
        assertThat(another.post(page + "/" + maker.who().id() + "/retrait").statusCode()).isEqualTo(303);
        refused(making.get(programme.path() + "/modifier"), other);
        var last = another.post(page + "/" + other.who().id() + "/retrait");
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("la dernière personne");
        assertThat(another.get(programme.path() + "/modifier").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoLeaveAtOnceOneStays() throws InterruptedException {
        Programme programme = programme();
        var thing = LedProgrammes.of(programme);
        leaders.add(thing, other.who().id());

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(() -> leaders.remove(thing, maker.who().id()));
            both.submit(() -> leaders.remove(thing, other.who().id()));
        }

        assertThat(leaders.of(thing)).hasSize(1);
    }

    @Test
    void somebodyWithoutAnAccountIsInvitedByALetterThatOpensThisAndNothingElse() {
        Programme programme = programme();
        String page = LedProgrammes.of(programme).leadersPath();
        String email = "nouvelle-" + UUID.randomUUID() + "@exemple.fr";

        var asked = making.post(page, "email", email);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains(email, "Donnez aussi le nom");
        assertThat(accounts.byEmail(email)).isEmpty();
        making.post(page, "email", email, "name", "Ada Nouvelle");

        var link = Pattern.compile("/connexion/\\S+").matcher(letter(email).text());
        assertThat(link.find()).isTrue();
        var invited = new HttpVisitor(port);
        var entered = invited.post(link.group());
        assertThat(HttpVisitor.location(entered)).isEqualTo(programme.path());
        assertThat(accounts.byEmail(email).orElseThrow().roles()).isEmpty();
        assertThat(invited.get(programme.path() + "/modifier").statusCode()).isEqualTo(200);
        assertThat(invited.get("/programmes/nouveau").statusCode()).isEqualTo(403);
        assertThat(invited.get("/ateliers/nouveau").statusCode()).isEqualTo(403);
        assertThat(invited.get(programme().path() + "/modifier").statusCode()).isEqualTo(403);
    }

    @Test
    void whoLostTheRoleLeadsNothingAnyMore() {
        Programme programme = programme();
        var form = administrator.post(
                "/administration/personnes/" + maker.who().id(), "name", maker.who().name(), "roles", "DESIGNER");
        assertThat(form.statusCode()).isEqualTo(303);

        assertThat(making.get(programme.path() + "/modifier").statusCode()).isEqualTo(403);
    }

    @Test
    void theSameIdSentBySomebodyElseGivesThemNothing() {
        Programme programme = programme();

        another.post(
                "/programmes/nouveau", "id", programme.id().toString(), "title", "À moi", "aims", "Non.", "electorate",
                "PERSON");

        assertThat(leaders.of(LedProgrammes.of(programme))).containsExactly(maker.who());
        refused(another.get(programme.path() + "/modifier"), maker);
    }

    @Test
    void anInitiativeIsItsWritersAndWhoCarriesItByItsLink() {
        String path = HttpVisitor.location(
                making.post("/initiatives", "title", "Un verger " + UUID.randomUUID(), "territory", "06069"));

        Stream.of(
                        another.get(path + "/modifier"),
                        another.post(path, "revision", "1", "title", "Volé", "territory", "06069"),
                        another.get(path + "/lien"),
                        another.post(path + "/lien"))
                .forEach(answer -> refused(answer, maker));
        assertThat(another.get(path).body()).contains("Un verger", maker.who().name()).doesNotContain("/modifier", "/lien\"");
        String link = making.post(path + "/lien").body();
        var key = Pattern.compile("/initiatives/completer/[^\"]+").matcher(link);
        assertThat(key.find()).isTrue();
        assertThat(new HttpVisitor(port).get(key.group()).statusCode()).isEqualTo(200);
        assertThat(administrator.get(path + "/modifier").statusCode()).isEqualTo(200);
    }

    @Test
    void aCommunIsWrittenAndPublishedByItsPeople() {
        var writer = TestAccounts.somebody(application, Role.DESIGNER);
        var writing = visitor(writer);
        var designing = visitor(TestAccounts.somebody(application, Role.DESIGNER));
        Concept begun = concepts.begin("Un commun " + UUID.randomUUID(), List.of(), Optional.of(writer.who().id()));
        UUID block = UUID.randomUUID();
        change(begun, new Change.Retitle(begun.body().title(), "Essayer."));
        change(begun, new Change.AddBlock(block, BodyBlock.Kind.FREE, "Comment"));
        change(begun, new Change.AddSentence(block, UUID.randomUUID(), "Une phrase.", List.of()));
        String publication = begun.path() + "/publication";

        assertThat(designing.get(begun.path()).statusCode()).as("a draft is written by several").isEqualTo(200);
        refused(designing.get(publication), writer);
        refused(publish(designing, begun), writer);
        String commun = HttpVisitor.location(publish(writing, begun)).replaceAll("/1$", "");
        assertThat(commun).startsWith("/c/");

        Stream.of(
                        designing.get(begun.path()),
                        designing.post(begun.path(), "do", "retitle", "title", "Volé"),
                        publish(designing, begun),
                        designing.get(commun + "/reprises"),
                        another.get(commun + "/reprises"),
                        another.get(commun + "/reprises.csv"))
                .forEach(answer -> refused(answer, writer));
        assertThat(writing.get(commun + "/reprises").statusCode()).isEqualTo(200);
        assertThat(administrator.get(begun.path()).statusCode()).isEqualTo(200);
        writing.post("/responsables/commun/" + begun.id(), "email", other.who().email());
        assertThat(another.get(commun + "/reprises").statusCode()).isEqualTo(200);
        assertThat(another.get(begun.path()).statusCode()).isEqualTo(200);
    }

    private void change(Concept concept, Change change) {
        assertThat(concepts.change(concept.id(), concepts.byId(concept.id()).orElseThrow().revision(), change, Optional.empty()))
                .isInstanceOf(Decision.Accepted.class);
    }

    private HttpResponse<String> publish(HttpVisitor visitor, Concept concept) {
        return visitor.post(
                concept.path() + "/publication", "revision",
                Integer.toString(concepts.byId(concept.id()).orElseThrow().revision()), "licence",
                Licence.LICENCE_OUVERTE.key(), "changes", "", "citation", "sans");
    }

    @Test
    void aGroupOfTerritoriesIsChangedByWhoMadeIt() {
        String name = "Entente " + UUID.randomUUID();
        String path = HttpVisitor.location(
                making.post("/territoires/groupes", "name", name, "members", "Grand Besançon Métropole\nCA du Pays de Grasse"));
        TerritoryId group = TerritoryId.ofSlug(path.replace("/territoires/", "")).orElseThrow();
        String edit = "/territoires/groupes/" + group.code() + "/modifier";

        refused(another.get(edit), maker);
        refused(another.post(edit, "name", "Volé", "members", "Mende\nGrasse"), maker);
        assertThat(making.get(path).body()).contains(edit, "Qui s’en occupe");
        assertThat(another.get(path).body()).contains(maker.who().name()).doesNotContain(edit);
        String kept = making.get(edit).body();
        assertThat(kept).contains(name, "242500361\n200039857");
        making.post(edit, "name", name + " et alliés", "members", "242500361\n200039857\n06069");

        assertThat(territories.find(group).orElseThrow().name()).isEqualTo(name + " et alliés");
        assertThat(territories.members(group)).hasSize(3);
        var inherited = another.get("/territoires/groupes/terres-de-lorraine/modifier");
        assertThat(inherited.statusCode()).isEqualTo(403);
        assertThat(inherited.body()).contains("L’administration de cet Essaim s’en occupe");
        assertThat(administrator.get("/territoires/groupes/terres-de-lorraine/modifier").statusCode()).isEqualTo(200);
    }

    @Test
    void theInvitationOfAnAccountTicksNoRoleAndSaysWhatEachOpens() {
        String form = administrator.get("/administration").body();

        assertThat(form).contains("name=\"roles\"").doesNotContain("checked");
        assertThat(form).contains("ne change rien à ceux des autres", "publie en communs", "choisit leurs rôles");
        var none = administrator.post("/administration/invitations", "name", "Ada", "email", "ada-sans-role@exemple.fr");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choisissez au moins un rôle");
    }

    private static void refused(HttpResponse<String> answer, Somebody whomToAsk) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
        assertThat(answer.body()).contains("S’en occupent", whomToAsk.who().name(), "Rien n’a été changé");
    }

    private KeptLetter letter(String email) {
        return outbox.latest(200).stream()
                .filter(one -> one.to().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private HttpVisitor visitor(Somebody somebody) {
        var visitor = new HttpVisitor(port);
        visitor.keep(somebody.cookie());
        return visitor;
    }

    private Programme programme() {
        var text = new ProgrammeText(
                "Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        Programme made = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, maker.who());
        for (String title : List.of("Un enjeu", "Un autre")) {
            programmes.propose(
                    made.id(),
                    new NewChallenge(UuidCreator.getTimeOrderedEpoch(), title, "", "", "", Challenge.State.ACCEPTED));
        }
        return made;
    }

    private UUID activity(Programme programme) {
        Instant begins = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        gatherings.plan(new Gathering(programme.id(), begins, begins.plus(3, ChronoUnit.HOURS), "Mende", ""));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        gatherings.save(new Activity(id, programme.id(), begins, 60, "Atelier", "", "", 10, 0));
        return id;
    }
}
