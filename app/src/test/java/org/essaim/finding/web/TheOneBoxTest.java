package org.essaim.finding.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.Publishing;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.InitiativePicks;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.programme.Challenge.State;
import org.essaim.programme.NewChallenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programmes;
import org.essaim.territory.TerritoryId;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One box over everything that anybody may read, and over nothing else.
@EssaimTest
class TheOneBoxTest {
    private static final Plan PLAN = SampleMaterial.PLAN;

    @LocalServerPort
    int port;

    @Autowired
    Concepts concepts;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Autowired
    Programmes programmes;

    @Autowired
    Initiatives initiatives;

    @Autowired
    InitiativePicks picks;

    @Autowired
    BeanFactory application;

    @Test
    void aCommunIsFoundOnceItIsPublishedAndSaysWhy() {
        LiveSample.Played played = played(Moment.PUBLISHED);
        Concept draft = draft(played, "La pédibussière des coteaux");
        assertThat(asked("a")).contains("Écrivez au moins un mot").doesNotContain("résultats</h1>");
        assertThat(asked("pédibussière")).contains("Rien pour").doesNotContain("des coteaux");

        publish(draft);

        assertThat(asked("pédibussières"))
                .contains("Communs et adaptations", "<mark>pédibussière</mark> des coteaux", "autre forme de pédibussières")
                .contains("/chercher?q=p%C3%A9dibussi%C3%A8res&amp;genre=commun");
        assertThat(asked("pédibussière", "genre", "commun")).contains("des coteaux", "dans le titre");
        assertThat(asked("pédibussière", "genre", "initiative")).doesNotContain("des coteaux");
    }

    /// A condition is said in the room and stands in no text of the commun.
    @Test
    void theListOfCommunsFindsTheWordsOfTheConditionsThatRoomsPutToThem() {
        LiveSample.Played played = played(Moment.PUBLISHED);
        var workshop = sessions.snapshot(played.card().id()).workshop();
        var judged = workshop.perspective().all().filter(it -> !it.conditions().isEmpty()).findFirst().orElseThrow();
        Note note = workshop.decomposition().inOrder().filter(it -> judged.element().equals(it.element())).findFirst().orElseThrow();
        Concept draft = draft(played, "Une condition à tenir", note);
        publish(draft);
        String condition = judged.conditions().getFirst().text();

        String list = new HttpVisitor(port).get("/communs?q=" + URLEncoder.encode(condition, StandardCharsets.UTF_8)).body();

        assertThat(list).contains("Une condition à tenir");
        assertThat(new HttpVisitor(port).get("/communs?q=hyperboloide").body()).doesNotContain("Une condition à tenir");
    }

    @Test
    void thePickerOfAWorkshopFindsWhatTheCatalogueFinds() {
        TerritoryId mende = TerritoryId.parse("commune:48095").orElseThrow();
        var card = InitiativeCard.knownOnlyByItsTerritory("Remplacer les lanternes du bourg", mende, Set.of(), "");
        initiatives.create(new NewInitiative(UuidCreator.getTimeOrderedEpoch(), card, Optional.empty(), false), Optional.empty());

        assertThat(picks.best("éclairage public", 8)).extracting(it -> it.card().title()).contains("Remplacer les lanternes du bourg");
        assertThat(picks.best("éclairages publics à Mende", 8).getFirst().card().title()).isEqualTo("Remplacer les lanternes du bourg");
        assertThat(picks.best("téléphérique lunaire", 8)).isEmpty();
    }

    @Test
    void whatARoomSaidIsFoundOnlyAsLongAsItsRestitutionIsPublished() {
        Plan plan = titled("quinquinettes");
        LiveSample.Played closed = new LiveSample(workshops, sessions).at(Moment.CLOSED, plan);
        assertThat(asked("quinquinettes", "genre", "element")).contains("Rien pour");

        closed.facilitator(new SynthesisCommand.Publish(true));
        assertThat(asked("quinquinettes", "genre", "element"))
                .contains("Éléments et conditions", "Fonctionnement", "Condition (", closed.card().path() + "/restitution#initiative-1")
                .contains("/restitution#perspective-1");

        closed.facilitator(new SynthesisCommand.Unpublish());
        assertThat(asked("quinquinettes", "genre", "element")).contains("Rien pour");
        assertThat(asked("quinquinettes")).contains("Rien pour").doesNotContain("/restitution#");
    }

    @Test
    void aWorkshopIsFoundByItsPageAndARehearsalNeverIs() {
        Plan plan = new Plan(
                "Le grand raout des lavandières", PLAN.challenge(), PLAN.startsAt(), PLAN.venue(), PLAN.steps(), PLAN.initiatives(),
                PLAN.keep(), PLAN.tables(), PLAN.capacity(), PLAN.electorate(), PLAN.silentStart(), PLAN.videoLink(), PLAN.tableLinks(),
                PLAN.rereadDays(), PLAN.example());
        WorkshopCard card = workshops.prepare(plan, SampleWorkshop.ACCOUNT, Workshops.Origin.ORDINARY);
        WorkshopCard rehearsal = workshops.prepare(plan, SampleWorkshop.ACCOUNT, Workshops.Origin.rehearsing(card));

        assertThat(asked("lavandières")).contains("Ateliers", card.path() + "\"").doesNotContain(rehearsal.path() + "\"");
    }

    @Test
    void anEnjeuIsFoundAsLongAsItIsShown() {
        Somebody facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        var text = new ProgrammeText("Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        Programme programme = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, facilitator.who());
        UUID enjeu = UuidCreator.getTimeOrderedEpoch();
        programmes.propose(programme.id(), new NewChallenge(enjeu, "Les tarasques en rivière", "Elles mordent.", "", "", State.PROPOSED));
        assertThat(asked("tarasques")).contains("Rien pour");

        programmes.moderate(enjeu, State.ACCEPTED);
        assertThat(asked("tarasques")).contains("Enjeux", "<mark>tarasques</mark>", programme.path() + "#enjeu-");

        programmes.reword(enjeu, "Les dragons en rivière", "Ils mordent.");
        assertThat(asked("tarasques", "genre", "enjeu")).contains("Rien pour");

        programmes.moderate(enjeu, State.DECLINED);
        assertThat(asked("dragons rivière", "genre", "enjeu")).doesNotContain("/programmes/");
    }

    @Test
    void aTerritoryIsFoundByItsNameItsFormerNameOrItsPostcodeAndNotByABeginning() {
        assertThat(asked("Saint-Flour", "genre", "territoire")).contains("/territoires/commune-15187", "Cantal");
        assertThat(asked("pédibulle à Saint-Flour")).contains("Rien pour").contains("/territoires/commune-15187");
        assertThat(asked("06130", "genre", "territoire")).contains("/territoires/commune-06069");
        assertThat(asked("eau", "genre", "territoire")).doesNotContain("Eauze");
    }

    @Test
    void aPlaceNamedInPassingIsSaidAndCanBeAWordAgainOrItsNamesake() {
        String page = asked("pédibus à Saint-Denis");

        assertThat(page)
                .contains("Lieu compris dans votre recherche")
                .contains("près de Saint-Denis", "ou plutôt", "à Saint-Denis", "comme un mot", "/territoires/commune-97411");
        assertThat(page).contains("&amp;mot=", "&amp;lieu=");
        assertThat(asked("pédibus à Saint-Denis", "mot", "a%20saint%20denis")).doesNotContain("Lieu compris");
        assertThat(asked("pédibus à Saint-Denis", "lieu", "commune-93066")).contains("près de Saint-Denis, Seine-Saint-Denis");
        assertThat(asked("pédibus à Saint-Denis", "lieu", "n-importe-quoi")).contains("près de Saint-Denis, La Réunion");
    }

    @Test
    void whatLiesInThePlaceThatWasNamedComesFirstAndSaysSo() {
        Somebody facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        var text = new ProgrammeText("Deux rives", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        Programme programme = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, facilitator.who());
        propose(programme, "Le bac à traille d’en haut", "commune:88160", "Épinal");
        propose(programme, "Le bac à traille", "commune:15187", "Saint-Flour");

        String page = asked("bac à traille à Saint-Flour", "genre", "enjeu");

        assertThat(page).contains("Dans ce lieu", "Ailleurs").containsSubsequence("Saint-Flour, Deux rives", "Épinal, Deux rives");
        assertThat(asked("bac à traille à Aurillac", "genre", "enjeu"))
                .contains("Rien dans ce lieu même", "Dans le même département")
                .containsSubsequence("Saint-Flour, Deux rives", "Épinal, Deux rives");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "le la les des", "?!…;:", "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /", "*", "title:commun", "a AND", "🚲🌳", "مياه الشرب",
        "%00", "<script>alert(1)</script>", "' or 1=1 --", "99999", "00000"
    })
    void whateverIsTypedHasAPage(String typed) {
        HttpResponse<String> answer = ask(typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void aQuestionOfTenThousandLettersHasAPage() {
        // A head of a request holds 8,000: what is longer never comes to us, and what comes is cut.
        assertThat(ask("eau potable ".repeat(500)).statusCode()).isEqualTo(200);
        assertThat(ask("x".repeat(6_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void askedNothingItSaysWhatCanBeFound() {
        assertThat(new HttpVisitor(port).get("/chercher").body())
                .contains("Décrivez un besoin", "Projets financés", "Communs et adaptations")
                .doesNotContain("Rien pour");
    }

    @Test
    void theBoxIsInTheHeadOfThePublicPages() {
        for (String path : List.of("/", "/communs", "/initiatives", "/chercher", "/n-existe-pas")) {
            assertThat(new HttpVisitor(port).get(path).body()).as(path).contains("<form class=\"head-box\" action=\"/chercher\"");
        }
    }

    private String asked(String words, String... more) {
        return ask(words, more).body();
    }

    private HttpResponse<String> ask(String words, String... more) {
        String address = "/chercher?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return new HttpVisitor(port).get(more.length == 0 ? address : address + "&" + more[0] + "=" + more[1]);
    }

    /// The sample's plan, an initiative of it bearing a word that nothing else has.
    private static Plan titled(String word) {
        return new Plan(
                PLAN.title(), PLAN.challenge(), PLAN.startsAt(), PLAN.venue(), PLAN.steps(),
                PLAN.initiatives().stream()
                        .map(it -> new PlannedInitiative(it.id(), it.title() + " " + word, it.place(), it.summary(), it.slug()))
                        .toList(),
                PLAN.keep(), PLAN.tables(), PLAN.capacity(), PLAN.electorate(), PLAN.silentStart(), PLAN.videoLink(), PLAN.tableLinks(),
                PLAN.rereadDays(), PLAN.example());
    }

    private void propose(Programme programme, String title, String territory, String name) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        programmes.propose(programme.id(), new NewChallenge(id, title, "", territory, name, State.PROPOSED));
        programmes.moderate(id, State.ACCEPTED);
    }

    private LiveSample.Played played(Moment moment) {
        return new LiveSample(workshops, sessions).at(moment);
    }

    private Concept draft(LiveSample.Played played, String title) {
        return draft(
                played,
                title,
                sessions.snapshot(played.card().id()).workshop().decomposition().inOrder().filter(Note::stands).findFirst().orElseThrow());
    }

    private Concept draft(LiveSample.Played played, String title, Note note) {
        Concept begun = concepts.begin(title, List.of(played.card()), Optional.empty());
        UUID block = UuidCreator.getTimeOrderedEpoch();
        change(begun, new Change.Retitle(title, "Essayer."));
        change(begun, new Change.AddBlock(block, BodyBlock.Kind.MECHANISM, "Comment"));
        change(
                begun,
                new Change.AddSentence(
                        block, UUID.randomUUID(), "Une phrase tient.", List.of(new NoteRef(played.card().id(), note.number()))));
        return begun;
    }

    private void change(Concept concept, Change change) {
        int revision = concepts.byId(concept.id()).orElseThrow().revision();
        assertThat(concepts.change(concept.id(), revision, change, Optional.empty())).isInstanceOf(Decision.Accepted.class);
    }

    private void publish(Concept concept) {
        int revision = concepts.byId(concept.id()).orElseThrow().revision();
        assertThat(concepts.publish(concept.id(), new Publishing.Wish(revision, Licence.LICENCE_OUVERTE, ""), Optional.empty()))
                .isInstanceOf(Publishing.Outcome.Published.class);
    }
}
