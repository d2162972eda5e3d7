package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.WholeDatabase;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.initiative.Edit;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.essaim.programme.Activity;
import org.essaim.programme.Challenge;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.NewChallenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.territory.Host;
import org.essaim.territory.TerritoryId;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.wire.CommandCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// « Oublier » is said in many places. Wherever it is done, neither the name nor the address is in any row of any table, the
/// letters included, nor in what is shown or streamed afterwards.
@EssaimTest
class NothingOfAPersonStaysTest {
    private static final String GRASSE = "epci:200039857";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    private final String mark = Long.toHexString(System.nanoTime());
    private final String name = "Prénom-" + mark;
    private final String email = "adresse-" + mark + "@oubli.example";
    private WholeDatabase database;
    private Somebody facilitator;
    private HttpVisitor leader;
    private HttpVisitor phone;
    private WorkshopCard card;

    @BeforeEach
    void come() {
        database = new WholeDatabase(jdbc);
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());
        phone = new HttpVisitor(port);
        card = workshops.prepare(plan(30), facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    @Test
    void whoForgetsTheirNameOnTheirPhoneIsNowhere() {
        String own = registered();
        lead(new AgendaCommand.Replan(moved()));
        String room = joined(own);
        Id<Participant> me = me();
        lead(new AgendaCommand.Open());
        post(room, new SharingCommand.Ask(new Id<>(UUID.randomUUID()), plan(30).initiatives().getFirst().id(), "Qui paie ?"));
        post(room, new RoomCommand.RaiseHand(true));
        assertThat(database.holding(name)).contains("workshop.person", "workshop.registration", "mail.letter");
        assertThat(database.holding(email)).contains("workshop.registration", "mail.letter");

        post(room, new RoomCommand.Forget(me));

        nowhere();
        assertThat(phone.get(room).statusCode()).isEqualTo(404);
        assertThat(phone.get(own).body()).doesNotContain(name).doesNotContain(email);
    }

    @Test
    void whoIsForgottenByTheFacilitatorOnceTheWorkshopIsOverIsNowhere() {
        joined(registered());
        Id<Participant> me = me();
        lead(new AgendaCommand.Open());
        lead(new AgendaCommand.Close());

        lead(new RoomCommand.Forget(me));

        nowhere();
    }

    @Test
    void whoWaitedForASeatAndCameInByTheCodeIsNowhereEither() {
        card = workshops.prepare(plan(2), facilitator.who().id(), Workshops.Origin.ORDINARY);
        for (int other = 1; other <= 2; other++) {
            register("Autre " + other, "autre" + other + "-" + mark + "@oubli.example");
        }
        registered();
        lead(new AgendaCommand.Open());
        String room = HttpVisitor.location(phone.post(
                card.joinPath(), "name", name, "territory", "CA du Pays de Grasse", "territory-id", GRASSE, "role", "ELECTED",
                "citation", "BY_NAME"));

        post(room, new RoomCommand.Forget(me()));

        nowhere();
    }

    @Test
    void whoGivesASeatBackIsNowhere() {
        String own = registered();
        assertThat(database.holding(email)).contains("mail.letter");

        assertThat(phone.post(own + "/annulation").statusCode()).isEqualTo(200);

        nowhere();
    }

    @Test
    void whatTheyWriteAgainOrWithdrawIsNowhere() {
        String room = joined(registered());
        lead(new AgendaCommand.Open());
        lead(new ChoiceCommand.Keep(
                plan(30).initiatives().stream().limit(2).map(one -> one.id()).toList()));
        for (int step = 0; step < 3; step++) {
            lead(new AgendaCommand.Advance(step));
        }
        Id<Note> note = new Id<>(UuidCreator.getTimeOrderedEpoch());
        post(room, new DecompositionCommand.WriteNote(note, 0, NoteKind.RESOURCE, "brouillon-" + mark, false));
        post(room, new DecompositionCommand.RewordNote(note, 0, "au propre " + mark));
        assertThat(database.holding("brouillon-" + mark)).isEmpty();
        lead(new AgendaCommand.Close());
        post(room, new DecompositionCommand.RewordNote(note, 1, "relu-" + mark));
        assertThat(database.holding("au propre " + mark)).isEmpty();
        assertThat(database.holding("relu-" + mark)).containsExactly("workshop.event");

        post(room, new DecompositionCommand.WithdrawNote(note));

        assertThat(database.holding("relu-" + mark)).isEmpty();
    }

    @Test
    void aQuestionIsWithdrawnFromTheirPageDuringTheRereading() {
        String room = joined(registered());
        lead(new AgendaCommand.Open());
        Id<Question> question = new Id<>(UuidCreator.getTimeOrderedEpoch());
        post(room, new SharingCommand.Ask(question, plan(30).initiatives().getFirst().id(), "question-" + mark));
        lead(new SharingCommand.Answer(question, "réponse-" + mark));
        lead(new AgendaCommand.Close());
        assertThat(phone.get(room).body())
                .contains("Votre question", "question-" + mark, "réponse-" + mark, "Retirer cette question", "withdraw-question");

        post(room, new SharingCommand.WithdrawQuestion(question));

        assertThat(phone.get(room).body()).doesNotContain("Votre question").doesNotContain(mark + "</p>");
        assertThat(database.holding("question-" + mark)).isEmpty();
        assertThat(database.holding("réponse-" + mark)).isEmpty();
    }

    @Test
    void whatTheyJudgeOtherwiseIsNowhere() {
        String room = joined(registered());
        lead(new AgendaCommand.Open());
        lead(new ChoiceCommand.Keep(
                plan(30).initiatives().stream().limit(2).map(one -> one.id()).toList()));
        for (int step = 0; step < 3; step++) {
            lead(new AgendaCommand.Advance(step));
        }
        Id<Note> note = new Id<>(UuidCreator.getTimeOrderedEpoch());
        Id<Element> element = new Id<>(UuidCreator.getTimeOrderedEpoch());
        post(room, new DecompositionCommand.WriteNote(note, 0, NoteKind.RESOURCE, "Une note", false));
        lead(new DecompositionCommand.Gather(element, NoteKind.RESOURCE, "Un élément", List.of(note)));
        lead(new DecompositionCommand.MarkDecisive(element, true));
        for (int step = 3; step < 6; step++) {
            lead(new AgendaCommand.Advance(step));
        }
        post(room, new PerspectiveCommand.Judge(
                element, Verdict.ADAPT, "avis-" + mark, List.of(new Condition(Condition.Type.BUDGET, "condition-" + mark))));
        assertThat(database.holding("avis-" + mark)).containsExactly("workshop.event");

        post(room, new PerspectiveCommand.Judge(element, Verdict.REPRODUCE, "", List.of()));

        assertThat(database.holding("avis-" + mark)).isEmpty();
        assertThat(database.holding("condition-" + mark)).isEmpty();
    }

    @Test
    void whoIsTakenOffACardIsNowhere() {
        Initiatives initiatives = application.getBean(Initiatives.class);
        Initiative made = initiatives.create(new NewInitiative(UUID.randomUUID(), naming(name + " <" + email + ">"), Optional.empty(), false));
        assertThat(database.holding(email)).containsExactly("initiative.initiative");

        assertThat(initiatives.edit(made.id(), made.revision(), naming(""))).isInstanceOf(Edit.Saved.class);

        nowhere();
    }

    private InitiativeCard naming(String contact) {
        return new InitiativeCard(
                "Fiche " + mark, new TerritoryId(TerritoryId.Level.EPCI, "200039857"), Set.of(), "", "", "", List.of(), "", "",
                contact, List.of(), "", Optional.empty());
    }

    @Test
    void whoGivesASeatOfTheCommonDayBackIsNowhere() {
        Gatherings gatherings = application.getBean(Gatherings.class);
        Programme programme = programme(Programme.Electorate.PERSON);
        Instant noon = Instant.now().plus(Duration.ofDays(20));
        gatherings.plan(new Gathering(
                programme.id(), noon, noon.plus(Duration.ofHours(6)), "Hôtel de ville", "", Host.UNSAID, 0));
        UUID activity = UUID.randomUUID();
        gatherings.save(new Activity(activity, programme.id(), noon, 45, "Le tour", "", "", 10, 0, false, 0));
        String key = ((Gatherings.Outcome.Done) gatherings.signUp(activity, name, email)).key().text();
        assertThat(database.holding(email)).containsExactlyInAnyOrder("programme.sign_up", "mail.letter");

        assertThat(phone.post("/journee/" + key + "/annulation").statusCode()).isEqualTo(200);

        nowhere();
    }

    @Test
    void whoVotedIsNowhereOnceTheVoteIsCountedOrTheirBallotTakenOut() {
        Votes votes = application.getBean(Votes.class);
        for (boolean counted : List.of(true, false)) {
            Programme programme = programme(Programme.Electorate.PERSON);
            votes.move(programme.id(), Programme.Stage.VOTING);
            assertThat(phone.post(
                                    programme.contributionPath() + "/bulletin", "name", name, "email", email, "approved",
                                    challenge(programme).toString())
                            .statusCode())
                    .isEqualTo(303);
            assertThat(database.holding(email)).containsExactlyInAnyOrder("programme.ballot", "mail.letter");

            if (counted) {
                votes.move(programme.id(), Programme.Stage.VOTED);
            } else {
                votes.voters(programme.id()).forEach(ballot -> votes.withdraw(programme.id(), ballot.id()));
            }

            nowhere();
        }
    }

    @Test
    void whoDeletesTheirAccountIsNowhere() {
        HttpVisitor administrator = new HttpVisitor(port);
        administrator.keep(TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie());
        administrator.post("/administration/invitations", "name", name, "email", email, "roles", "FACILITATOR");
        Matcher link = Pattern.compile("(/connexion/\\S+)").matcher(letterTo(email).text());
        assertThat(link.find()).isTrue();
        assertThat(phone.post(link.group(1)).statusCode()).isEqualTo(303);
        assertThat(database.holding(email)).contains("account.person", "mail.letter");

        assertThat(phone.post("/compte/suppression").statusCode()).isEqualTo(303);

        nowhere();
    }

    /// In no row, and in nothing that is shown of the room from now on.
    private void nowhere() {
        assertThat(database.holding(name)).as("the name").isEmpty();
        assertThat(database.holding(email)).as("the address").isEmpty();
        for (String path : List.of(
                "/ateliers/" + card.slug() + "/pupitre", card.path() + "/inscriptions", card.path() + "/inscriptions.csv",
                card.path(), card.wallPath())) {
            assertThat(leader.get(path).body()).as(path).doesNotContain(name).doesNotContain(email);
        }
        var desk = new Viewer.Facilitator(facilitator.who().id());
        assertThat(sessions.view(card.id(), desk).toString()).doesNotContain(name);
        assertThat(sessions.snapshot(card.id()).toString()).doesNotContain(name);
    }

    private String registered() {
        return register(name, email);
    }

    private String register(String who, String address) {
        return HttpVisitor.location(phone.post(
                card.path() + "/inscription", "name", who, "email", address.strip(), "territory", "CA du Pays de Grasse",
                "territory-id", GRASSE, "role", "ELECTED", "citation", "BY_NAME"));
    }

    /// Comes in by the link of a registration.
    private String joined(String own) {
        String key = own.substring(own.lastIndexOf('/') + 1);
        return HttpVisitor.location(phone.post(
                card.joinPath(), "inscription", key, "name", name, "territory", "CA du Pays de Grasse", "territory-id", GRASSE,
                "role", "ELECTED", "citation", "BY_NAME"));
    }

    /// Under which number the room knows them.
    private Id<Participant> me() {
        return sessions.snapshot(card.id()).people().persons().entrySet().stream()
                .filter(one -> one.getValue().name().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void post(String room, Command command) {
        var answer = phone.send(phone.request(room + "/commands")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        CommandCodec.write(UuidCreator.getTimeOrderedEpoch(), command).toString()))
                .build());
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
    }

    private void lead(Command command) {
        assertThat(sessions.send(
                        card.id(), new Actor.Facilitator(facilitator.who().id()), UuidCreator.getTimeOrderedEpoch(), command))
                .isInstanceOf(Answer.Done.class);
    }

    private Programme programme(Programme.Electorate electorate) {
        Programmes programmes = application.getBean(Programmes.class);
        Programme programme = programmes.create(
                UuidCreator.getTimeOrderedEpoch(),
                new Programme.ProgrammeText("Programme " + mark, "Pour voir.", Optional.empty(), Optional.empty(), electorate),
                facilitator.who());
        programmes.propose(
                programme.id(), new NewChallenge(UUID.randomUUID(), "Un enjeu", "", "", "", Challenge.State.ACCEPTED));
        return programme;
    }

    private UUID challenge(Programme programme) {
        return application.getBean(Programmes.class).challenges(programme.id()).getFirst().id();
    }

    private KeptLetter letterTo(String address) {
        return outbox.latest(200).stream().filter(one -> one.to().equals(address)).findFirst().orElseThrow();
    }

    private static Plan plan(int seats) {
        return plan(seats, Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS));
    }

    private static Plan moved() {
        return plan(30, Instant.now().plus(Duration.ofDays(8)).truncatedTo(ChronoUnit.HOURS));
    }

    private static Plan plan(int seats, Instant at) {
        Plan plan = SampleMaterial.PLAN;
        return new Plan(
                plan.title(), plan.challenge(), at, plan.steps(), plan.initiatives(), plan.keep(), plan.tables(), seats,
                Electorate.PERSON, plan.silentStart(), "", Map.of(), plan.rereadDays(), false);
    }
}
