package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.WholeDatabase;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.initiative.OwnerLinks;
import org.essaim.initiative.web.imports.FilesForTests;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.registration.Registration;
import org.essaim.registration.Registrations;
import org.essaim.territory.Host;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Kept;
import org.essaim.ui.Messages;
import org.essaim.ui.Purge;
import org.essaim.ui.Register;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the register says is what is done: every delay is lived through, every line without one names the test of the
/// gesture that erases it, and no table holds people without a line.
@EssaimTest
class TheRegisterIsAppliedTest {
    /// Where there is nobody.
    private static final Set<String> NOBODY = Set.of(
            "commun.concept", "commun.version", "deadline.due", "essaim.migrated", "initiative.collectivite", "initiative.funded_project",
            "programme.activity", "programme.challenge", "programme.counted_ballot", "programme.gathering",
            "programme.programme", "project.parameter", "project.plan", "project.project", "territory.grouping", "workshop.workshop");

    /// What has no delay, and the test of the gesture that erases it.
    private static final Map<String, String> GESTURES = Map.ofEntries(
            Map.entry("workshop.kept.people", "NothingOfAPersonStaysTest#whoForgetsTheirNameOnTheirPhoneIsNowhere"),
            Map.entry("workshop.kept.words", "NothingOfAPersonStaysTest#whatTheyWriteAgainOrWithdrawIsNowhere"),
            Map.entry("workshop.kept.voices", "NothingOfAPersonStaysTest#whatTheyJudgeOtherwiseIsNowhere"),
            Map.entry("workshop.kept.ballots", "org.essaim.workshop.live.TheLogInPostgresqlTest#theBallotBoxIsEmptyOnceClosedAndNoEventSaysWhoVotedWhat"),
            Map.entry("workshop.kept.facilitators", "NothingOfAPersonStaysTest#whoDeletesTheirAccountIsNowhere"),
            Map.entry("programme.kept.ballots", "NothingOfAPersonStaysTest#whoVotedIsNowhereOnceTheVoteIsCountedOrTheirBallotTakenOut"),
            Map.entry("commun.kept.takers", "org.essaim.commun.NewsOfANewVersionTest#anAddressIsAskedOnTheFormAndGoesWithTheRest"),
            Map.entry("commun.kept.authors", "NothingOfAPersonStaysTest#whoDeletesTheirAccountIsNowhere"),
            Map.entry("initiative.kept.contacts", "NothingOfAPersonStaysTest#whoIsTakenOffACardIsNowhere"),
            Map.entry("initiative.kept.pictures", "org.essaim.media.KeepingAPictureTest#forgetsAPicture"),
            Map.entry("initiative.kept.imports", "NothingOfAPersonStaysTest#whoDeletesTheirAccountIsNowhere"),
            Map.entry("account.kept.people", "NothingOfAPersonStaysTest#whoDeletesTheirAccountIsNowhere"),
            Map.entry("account.kept.leaders", "NothingOfAPersonStaysTest#whoDeletesTheirAccountIsNowhere"),
            Map.entry("ui.kept.addresses", "TheRegisterIsAppliedTest#noAddressOfTheNetworkIsEverWritten"));

    /// Something kept since then, or that its delay is counted from.
    private record Planted(Instant since, BooleanSupplier there) {}

    /// What has a delay: a thing of that kind.
    private final Map<String, Supplier<Planted>> cases = Map.of(
            "registration.kept", this::registration,
            "programme.kept.sign-ups", this::signUp,
            "initiative.kept.owner-links", this::ownerLink,
            "initiative.kept.files", this::file,
            "initiative.kept.abandoned", this::abandonedPicture,
            "account.kept.sessions", this::session,
            "account.kept.links", this::link,
            "mail.kept.letters", this::letter,
            "workshop.kept.rehearsals", this::rehearsal,
            "ui.kept.forms", this::form);

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Register register;

    @Autowired
    Messages messages;

    private final String mark = Long.toHexString(System.nanoTime());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private TestAccounts.Somebody somebody;

    @BeforeEach
    void come() {
        somebody = TestAccounts.somebody(application, Role.FACILITATOR);
    }

    @Test
    void everyLineWithADelayIsThereTheDayBeforeAndGoneTheDayAfter() {
        Set<String> lived = new TreeSet<>();
        for (Kept kept : register.kept()) {
            Optional<Purge> purge = kept.purge();
            if (purge.isEmpty()) {
                continue;
            }
            assertThat(cases).as("a case of this delay").containsKey(kept.key());
            Planted planted = cases.get(kept.key()).get();
            Instant end = planted.since().plus(purge.get().after());
            assertThat(planted.there().getAsBoolean()).as(kept.key() + ", at first").isTrue();

            at(kept, end.minus(Duration.ofDays(1))).purge();
            assertThat(planted.there().getAsBoolean()).as(kept.key() + ", the day before").isTrue();

            Register dayAfter = at(kept, end.plus(Duration.ofDays(1)));
            assertThat(due(dayAfter)).as(kept.key() + ", in the dry run").isPositive();
            assertThat(planted.there().getAsBoolean()).as(kept.key() + ", after the dry run").isTrue();
            dayAfter.purge();
            assertThat(planted.there().getAsBoolean()).as(kept.key() + ", the day after").isFalse();
            assertThat(due(dayAfter)).as(kept.key() + ", in a dry run after that").isZero();
            lived.add(kept.key());
        }
        assertThat(cases.keySet()).isEqualTo(lived);
    }

    @Test
    void everyLineWithoutADelayNamesTheTestOfTheGestureThatErasesIt() throws ClassNotFoundException {
        Set<String> without = register.kept().stream()
                .filter(kept -> kept.purge().isEmpty())
                .map(Kept::key)
                .collect(Collectors.toSet());

        assertThat(GESTURES.keySet()).isEqualTo(without);
        for (String gesture : GESTURES.values()) {
            String[] parts = gesture.split("#");
            String type = parts[0].contains(".") ? parts[0] : getClass().getPackageName() + "." + parts[0];
            assertThat(Arrays.stream(Class.forName(type).getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Test.class))
                            .map(Method::getName))
                    .as(gesture)
                    .contains(parts[1]);
        }
    }

    @Test
    void everyTableHasItsLineOrIsKnownToHoldNobody() {
        Set<String> told = new HashSet<>(NOBODY);
        register.kept().forEach(kept -> told.addAll(kept.tables()));

        assertThat(new WholeDatabase(jdbc).tables()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void thePageSaysOfEachDelayWhatThePurgeApplies() {
        String page = new HttpVisitor(port).get("/donnees-personnelles").body();

        for (Kept kept : register.kept()) {
            assertThat(page).as(kept.key()).contains(messages.get(kept.key()));
            kept.purge().ifPresent(purge -> {
                String until = messages.get(kept.key() + ".until", purge.after().toDays());
                assertThat(until).as(kept.key()).contains(Long.toString(purge.after().toDays()));
                assertThat(page).as(kept.key()).contains(until);
            });
        }
    }

    @Test
    void theAdministratorReadsItWithNumbersAndNoName() {
        letter();
        HttpVisitor administrator = new HttpVisitor(port);
        administrator.keep(TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie());

        String page = administrator.get("/administration/donnees").body();

        register.lines().forEach(line -> assertThat(page).contains(line.what(), line.whom(), line.why(), line.readers()));
        assertThat(page).doesNotContain(mark);
        assertThat(administrator.get("/administration").body()).contains("href=\"/administration/donnees\"");
        HttpVisitor facilitator = new HttpVisitor(port);
        facilitator.keep(somebody.cookie());
        assertThat(facilitator.get("/administration/donnees").statusCode()).isEqualTo(403);
    }

    @Test
    void noAddressOfTheNetworkIsEverWritten() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.get("/rejoindre?code=ZZZ-999");
        visitor.post("/connexion", "email", "personne-" + mark + "@grasse.example");

        assertThat(new WholeDatabase(jdbc).holding("127.0.0.1")).isEmpty();
    }

    private Register at(Kept kept, Instant then) {
        return new Register(List.of(kept), Clock.fixed(then, ZoneOffset.UTC), messages);
    }

    private static int due(Register register) {
        return register.dryRun().getFirst().due().orElseThrow();
    }

    private Planted registration() {
        WorkshopCard card = application.getBean(Workshops.class)
                .prepare(SampleMaterial.inAWeek(), somebody.who().id(), Workshops.Origin.ORDINARY);
        var wish = new Registration.Wish(
                "Camille " + mark, "camille-" + mark + "@grasse.example", new Place("epci:200039857", "Pays de Grasse"),
                org.essaim.workshop.domain.Role.ELECTED, Citation.BY_NAME);
        application.getBean(Registrations.class).register(card, wish);
        return new Planted(card.startsAt(), rows("workshop.registration where name like '%" + mark + "'"));
    }

    private Planted rehearsal() {
        Workshops workshops = application.getBean(Workshops.class);
        WorkshopCard told = workshops.prepare(
                SampleMaterial.PLAN, somebody.who().id(), new Workshops.Origin(true, Optional.empty(), Optional.empty()));
        WorkshopCard tried = workshops.prepare(SampleMaterial.PLAN, somebody.who().id(), Workshops.Origin.rehearsing(told));
        return new Planted(now, rows("workshop.event where workshop_id = '" + tried.id() + "'"));
    }

    private Planted signUp() {
        Gatherings gatherings = application.getBean(Gatherings.class);
        var text = new Programme.ProgrammeText(
                "Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Programme.Electorate.TERRITORY);
        Programme programme = application.getBean(Programmes.class)
                .create(UuidCreator.getTimeOrderedEpoch(), text, somebody.who());
        Instant day = now.plus(Duration.ofDays(20));
        gatherings.plan(new Gathering(programme.id(), day, day.plus(Duration.ofHours(6)), "Ici", "", Host.UNSAID, 0));
        UUID activity = UUID.randomUUID();
        gatherings.save(new Activity(activity, programme.id(), day, 45, "Le tour", "", "", 10, 0, false, 0));
        gatherings.signUp(activity, "Alix " + mark, "alix-" + mark + "@sicoval.example");
        return new Planted(day, rows("programme.sign_up where email like '%" + mark + "%'"));
    }

    private Planted ownerLink() {
        Initiative initiative = application.getBean(Initiatives.class).create(new NewInitiative(
                UUID.randomUUID(),
                new InitiativeCard(
                        "Fiche " + mark, new TerritoryId(TerritoryId.Level.EPCI, "200039857"), Set.of(), "", "", "", List.of(), "", "",
                        "", List.of(), "", Optional.empty()),
                Optional.empty(),
                false));
        application.getBean(OwnerLinks.class).make(initiative.id(), somebody.who().id(), "");
        return new Planted(
                now.plus(OwnerLinks.VALIDITY), rows("initiative.owner_link where initiative_id = '" + initiative.id() + "'"));
    }

    private Planted file() {
        Path path = FilesForTests.waiting(application);
        return new Planted(now, () -> Files.exists(path));
    }

    private Planted abandonedPicture() {
        String id = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into media.picture (id, width, height, kept_at) values (:id, 10, 10, :now)")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Planted(now, rows("media.picture where id = '" + id + "'"));
    }

    private Planted session() {
        return new Planted(now, rows("account.session where person_id = '" + somebody.who().id() + "'"));
    }

    private Planted link() {
        Duration validity = Duration.ofMinutes(30);
        TestAccounts.link(application, somebody.who().id(), "/compte", validity);
        return new Planted(now.plus(validity), rows("account.sign_in_link where person_id = '" + somebody.who().id() + "'"));
    }

    private Planted letter() {
        application.getBean(Outbox.class).send(new Letter("lettre-" + mark + "@grasse.example", "Bonjour", "Bonjour."));
        return new Planted(now, rows("mail.letter where recipient = 'lettre-" + mark + "@grasse.example'"));
    }

    private Planted form() {
        byte[] id = mark.getBytes(StandardCharsets.US_ASCII);
        jdbc.sql("insert into ui.sent_form (id, sent_at, answer) values (:id, :now, :id)")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Planted(
                now, () -> jdbc.sql("select count(*) from ui.sent_form where id = :id").param("id", id).query(Long.class).single() > 0);
    }

    private BooleanSupplier rows(String which) {
        return () -> jdbc.sql("select count(*) from " + which).query(Long.class).single() > 0;
    }
}
