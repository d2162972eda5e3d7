package org.essaim.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.essaim.registration.Registration.State;
import org.essaim.registration.Registration.Wish;
import org.essaim.registration.RegistrationQuery.Order;
import org.essaim.registration.Registrations.Outcome;
import org.essaim.ui.Register;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class RegisteringTest {
    private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));
    private static final Pattern LINK = Pattern.compile("/inscription/([A-Za-z0-9_-]{22})");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @Autowired
    Registrations registrations;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private Somebody facilitator;
    private HttpVisitor visitor;

    @BeforeEach
    void come() {
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        visitor = new HttpVisitor(port);
    }

    @Test
    void keepsASeatAndWritesToWhoeverHasIt() {
        WorkshopCard card = workshop(30);
        var answer = register(card, "Camille", "camille@grasse.example");

        assertThat(answer.statusCode()).isEqualTo(303);
        var own = visitor.get(HttpVisitor.location(answer));
        assertThat(own.body()).contains("Votre place est gardée", "Camille", "Pays de Grasse");
        KeptLetter letter = letterTo("camille@grasse.example");
        assertThat(letter.subject()).contains("Votre place est gardée");
        assertThat(visitor.get("/inscription/" + key(letter)).body()).contains("Votre place est gardée");
        assertThat(visitor.get(card.path()).body()).contains("1 inscription pour 30 places");
    }

    @Test
    void givesTheDayToACalendar() {
        WorkshopCard card = workshop(30);
        String path = HttpVisitor.location(register(card, "Camille", "agenda@grasse.example"));
        var file = visitor.get(path + "/calendrier.ics");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("UID:" + card.id() + "@essaim\r\n");
    }

    @Test
    void theLastSeatAskedByTwoAtOnceIsGivenOnceAndTheOtherWaits() throws Exception {
        for (int round = 0; round < 5; round++) {
            WorkshopCard card = workshop(2);
            registrations.register(card, wish("Alix"));
            CountDownLatch together = new CountDownLatch(1);
            List<Outcome> outcomes = new ArrayList<>();
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = List.of("Camille", "Noor").stream()
                        .map(name -> people.submit(() -> {
                            together.await();
                            return registrations.register(card, wish(name));
                        }))
                        .toList();
                together.countDown();
                for (var one : asked) {
                    outcomes.add(one.get());
                }
            }

            assertThat(outcomes)
                    .extracting(outcome -> ((Outcome.Kept) outcome).registration().state())
                    .containsExactlyInAnyOrder(Registration.State.CONFIRMED, Registration.State.WAITING);
            assertThat(registrations.seats(card.id())).isEqualTo(new Seats(2, 2, 1, true));
        }
    }

    @Test
    void aSeatGivenBackGoesToWhoWaitsLongestWhoIsTold() {
        WorkshopCard card = workshop(2);
        String first = HttpVisitor.location(register(card, "Alix", "alix@sicoval.example"));
        register(card, "Camille", "camille2@grasse.example");
        String third = HttpVisitor.location(register(card, "Noor", "noor@besancon.example"));
        register(card, "Sacha", "sacha@evian.example");
        assertThat(visitor.get(third).body()).contains("Vous attendez une place, au rang 1");

        assertThat(visitor.post(first + "/annulation").body()).contains("Votre place est rendue");

        assertThat(visitor.get(third).body()).contains("Votre place est gardée");
        assertThat(letterTo("noor@besancon.example").subject()).contains("Une place s’est libérée");
        assertThat(registrations.seats(card.id())).isEqualTo(new Seats(2, 2, 1, true));
    }

    @Test
    void aLinkThatCancelledSaysSoAndNothingOfWhoItWas() {
        WorkshopCard card = workshop(30);
        String path = HttpVisitor.location(register(card, "Alix", "deux-fois@sicoval.example"));
        visitor.post(path + "/annulation");

        var again = visitor.post(path + "/annulation");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("La place a déjà été rendue").doesNotContain("Alix");
        assertThat(visitor.get(path).statusCode()).isEqualTo(410);
        assertThat(jdbc.sql("select count(*) from workshop.registration where workshop_id = :id and name <> ''")
                        .param("id", card.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void registeringTwiceKeepsOneSeatAndSendsTheLinkAgain() {
        WorkshopCard card = workshop(30);
        register(card, "Alix", "encore@sicoval.example");
        var again = register(card, "Alix", "encore@sicoval.example");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Vous avez déjà une inscription");
        assertThat(registrations.seats(card.id()).confirmed()).isEqualTo(1);
        assertThat(visitor.get("/inscription/" + key(letterTo("encore@sicoval.example"))).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        WorkshopCard card = workshop(30);
        var refused = visitor.post(
                card.path() + "/inscription", "name", "Alix", "email", "pas une adresse", "territory", "Atlantide",
                "role", "ELECTED", "citation", "BY_NAME");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Alix\"", "pas une adresse", "Atlantide", "Écrivez une adresse électronique entière");
    }

    @Test
    void aTerritoryMayBeSaidLater() {
        WorkshopCard card = workshop(30);
        visitor.post(
                card.path() + "/inscription", "name", "Alix", "email", "plus-tard@sicoval.example", "later", "oui",
                "role", "ELECTED", "citation", "BY_NAME");

        assertThat(registrations.of(card.id())).singleElement().matches(one -> !one.place().isKnown());
        HttpVisitor leader = leader();
        assertThat(leader.get(card.path() + "/inscriptions").body()).contains("territoire à préciser");
        assertThat(leader.get(card.path() + "/inscriptions.csv").body()).startsWith("\uFEFFNom;").contains("Alix;");
        assertThat(visitor.get(card.path() + "/inscriptions").statusCode()).isEqualTo(302);
    }

    @Test
    void listsWhoRegisteredByWordsByStateInOrderAndOnPages() {
        WorkshopCard card = workshop(3);
        registrations.register(card, wish("Élodie", "Grasse"));
        registrations.register(card, wish("camille", ""));
        registrations.register(card, wish("Zoé", "Belfort"));
        registrations.register(card, wish("Alix", "Œuilly"));

        assertThat(listed(card, "", Optional.empty(), Order.ARRIVAL, 1)).containsExactly("Élodie", "camille", "Zoé", "Alix");
        assertThat(listed(card, "", Optional.empty(), Order.NAME, 1)).containsExactly("Alix", "camille", "Élodie", "Zoé");
        assertThat(listed(card, "", Optional.empty(), Order.TERRITORY, 1)).containsExactly("Zoé", "Élodie", "Alix", "camille");
        assertThat(listed(card, "", Optional.of(State.WAITING), Order.ARRIVAL, 1)).containsExactly("Alix");
        assertThat(listed(card, "ELODIE grasse", Optional.empty(), Order.ARRIVAL, 1)).containsExactly("Élodie");
        assertThat(listed(card, "oeuilly", Optional.empty(), Order.ARRIVAL, 1)).containsExactly("Alix");
        assertThat(listed(card, "100%", Optional.empty(), Order.ARRIVAL, 1)).isEmpty();
        assertThat(registrations.list(card.id(), new RegistrationQuery("", Optional.empty(), Order.NAME), 2, 3).rows())
                .extracting(Registration::name)
                .containsExactly("Zoé");
        assertThat(leader().get(card.path() + "/inscriptions?q=alix&etat=attente&page=abc").body())
                .contains("Alix", "inscriptions.csv?q=alix&amp;etat=attente")
                .doesNotContain("Zoé");
    }

    private List<String> listed(WorkshopCard card, String words, Optional<State> state, Order order, int page) {
        return registrations.list(card.id(), new RegistrationQuery(words, state, order), page, 50).rows().stream()
                .map(Registration::name)
                .toList();
    }

    private static Wish wish(String name, String territory) {
        return new Wish(
                name,
                Integer.toHexString(name.hashCode()) + "@liste.example",
                new Place(territory.isEmpty() ? "" : "epci:200039857", territory),
                org.essaim.workshop.domain.Role.ELECTED,
                Citation.BY_TERRITORY);
    }

    @Test
    void moreSeatsInThePlanCallThoseWhoWait() {
        WorkshopCard card = workshop(2);
        register(card, "Alix", "alix3@sicoval.example");
        register(card, "Camille", "camille3@grasse.example");
        String third = HttpVisitor.location(register(card, "Noor", "noor3@besancon.example"));
        sessions.send(
                card.id(), new Actor.Facilitator(facilitator.who().id()), UUID.randomUUID(),
                new AgendaCommand.Replan(plan(3)));

        assertThat(visitor.get(third).body()).contains("Votre place est gardée");
    }

    @Test
    void whoeverIsExpectedIsLetInAtTheDeskByOneGesture() {
        WorkshopCard card = workshop(30);
        register(card, "Alix", "attendue@sicoval.example");
        open(card);
        HttpVisitor leader = leader();
        assertThat(leader.get(card.deskPath()).body()).contains("Une personne attendue", "Alix est là");
        UUID id = registrations.expected(card.id()).getFirst().id();

        assertThat(leader.post(card.deskPath() + "/attendus/" + id).statusCode()).isEqualTo(303);

        assertThat(registrations.expected(card.id())).isEmpty();
        assertThat(sessions.snapshot(card.id()).workshop().room().inOrderOfArrival()).hasSize(1);
        assertThat(leader.post(card.deskPath() + "/attendus/" + id).statusCode()).isEqualTo(410);
    }

    @Test
    void onTheDayTheirLinkOpensTheDoorWithWhatTheySaid() {
        WorkshopCard card = workshop(30);
        String path = HttpVisitor.location(register(card, "Alix", "le-jour@sicoval.example"));
        open(card);
        String key = path.substring("/inscription/".length());
        assertThat(visitor.get(path).body()).contains(card.joinPath() + "?inscription=" + key);
        var door = visitor.get(card.joinPath() + "?inscription=" + key);
        assertThat(door.body()).contains("value=\"Alix\"", "value=\"CA du Pays de Grasse\"", "value=\"" + key + "\"");

        visitor.post(
                card.joinPath(), "name", "Alix", "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857",
                "role", "ELECTED", "citation", "BY_NAME", "inscription", key);

        assertThat(registrations.expected(card.id())).isEmpty();
        assertThat(visitor.get(card.joinPath() + "?inscription=" + key).body()).doesNotContain("value=\"" + key + "\"");
        assertThat(visitor.post(path + "/annulation").statusCode()).isEqualTo(409);
    }

    @Test
    void knowsANameHoweverItsAccentsAreTyped() {
        WorkshopCard card = workshop(30);
        register(card, "Élodie Cœur", "plie@grasse.example");

        for (String name : List.of("Elodie Coeur", "E\u0301lodie Cœur", "ÉLODIE  COEUR", "élodie\tcœur")) {
            var again = register(card, name, "plie@grasse.example");
            assertThat(again.statusCode()).as(name).isEqualTo(422);
        }
        assertThat(register(card, "Élodie Cœur-Noir", "plie@grasse.example").statusCode()).isEqualTo(303);
        assertThat(registrations.of(card.id())).hasSize(2);
    }

    @Test
    void expectsNoMoreWhoeverCameUnderTheSameNameFolded() {
        WorkshopCard card = workshop(30);
        registrations.register(card, wish("Élodie"));
        open(card);

        var came = visitor.post(
                card.joinPath(), "name", "Elodie", "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857",
                "role", "ELECTED", "citation", "BY_TERRITORY");

        assertThat(came.statusCode()).isEqualTo(303);
        assertThat(registrations.expected(card.id())).isEmpty();
    }

    @Test
    void asksForANameThatShows() {
        WorkshopCard card = workshop(30);
        for (String name : List.of("\u200B", "\u3164", " \u00A0\t", "\u202E")) {
            assertThat(register(card, name, "vide@grasse.example").body()).contains("id=\"name-error\"");
        }
        assertThat(register(card, "Ze\u0000hra\u202E", "nul@grasse.example").statusCode()).isEqualTo(303);
        assertThat(registrations.of(card.id())).singleElement().matches(one -> one.name().equals("Zehra"));
    }

    @Test
    void nobodyRegistersForAWorkshopThatStartedOrClosedItsRegistrations() {
        WorkshopCard started = workshop(30);
        open(started);
        assertThat(visitor.get(started.path() + "/inscription").statusCode()).isEqualTo(409);

        WorkshopCard shut = workshop(30);
        leader().post(shut.path() + "/inscriptions/ouverture", "ouvrir", "non");
        assertThat(register(shut, "Alix", "close@sicoval.example").statusCode()).isEqualTo(409);
    }

    @Test
    void forgetsWhoRegisteredThirtyDaysAfter() {
        WorkshopCard card = workshop(30);
        String path = HttpVisitor.location(register(card, "Alix", "passee@sicoval.example"));
        jdbc.sql("update workshop.workshop set starts_at = :then, example = false where id = :id")
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofDays(31))))
                .param("id", card.id())
                .update();

        application.getBean(Register.class).purge();

        assertThat(registrations.of(card.id())).singleElement().matches(one -> one.name().isEmpty() && one.email().isEmpty());
        assertThat(registrations.seats(card.id()).confirmed()).isEqualTo(1);
        assertThat(visitor.get(path).body()).doesNotContain("Alix");
    }

    private HttpResponse<String> register(WorkshopCard card, String name, String email) {
        return visitor.post(
                card.path() + "/inscription", "name", name, "email", email, "territory", "CA du Pays de Grasse",
                "territory-id", "epci:200039857", "role", "ELECTED", "citation", "BY_TERRITORY");
    }

    private static Wish wish(String name) {
        return new Wish(
                name, name + "@grasse.example", new Place("epci:200039857", "Pays de Grasse"),
                org.essaim.workshop.domain.Role.ELECTED, Citation.BY_TERRITORY);
    }

    private HttpVisitor leader() {
        HttpVisitor leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());
        return leader;
    }

    private void open(WorkshopCard card) {
        sessions.send(
                card.id(), new Actor.Facilitator(facilitator.who().id()), UUID.randomUUID(), new AgendaCommand.Open());
    }

    private WorkshopCard workshop(int seats) {
        return workshops.prepare(plan(seats), facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    private static Plan plan(int seats) {
        Plan plan = SampleMaterial.PLAN;
        return new Plan(
                plan.title(), plan.challenge(), NEXT_WEEK, plan.steps(), plan.initiatives(), plan.keep(),
                plan.tables(), seats, Electorate.PERSON, plan.silentStart(), "", Map.of(), plan.rereadDays(), true);
    }

    private KeptLetter letterTo(String address) {
        return outbox.latest(200).stream()
                .filter(letter -> letter.to().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String key(KeptLetter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
