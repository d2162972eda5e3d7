package org.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.language.Language;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.essaim.programme.Gatherings.Outcome;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.ui.CalendarReading;
import org.essaim.ui.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class TheCommonDayTest {
    private static final LocalDate DAY = LocalDate.of(LocalDate.now().getYear() + 1, 7, 23);
    private static final Instant NEXT_WEEK = Moment.of(DAY, LocalTime.of(10, 0), ZoneId.of("Europe/Paris")).at();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Programmes programmes;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Outbox outbox;

    private HttpVisitor leader;
    private HttpVisitor visitor;
    private Programme programme;

    @BeforeEach
    void come() {
        leader = new HttpVisitor(port);
        var somebody = TestAccounts.somebody(application, Role.FACILITATOR);
        leader.keep(somebody.cookie());
        visitor = new HttpVisitor(port);
        var text = new ProgrammeText(
                "Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        programme = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, somebody.who());
    }

    @Test
    void isAnnouncedThenFilled() {
        assertThat(visitor.get(programme.gatheringPath()).statusCode()).isEqualTo(404);
        leader.post(
                programme.gatheringPath() + "/modifier", "date", DAY.toString(), "from", "9h30", "to", "17 h", "place",
                "Hôtel de ville", "presentation", "On se retrouve.");
        leader.post(
                programme.gatheringPath() + "/activites/nouvelle", "id", UUID.randomUUID().toString(), "title",
                "Le tour des affiches", "hour", "10:15", "minutes", "45", "capacity", "12");

        String page = visitor.get(programme.gatheringPath()).body();
        assertThat(page).contains("La journée du " + Language.spoken().date(DAY), "Hôtel de ville", "Le tour des affiches");
        assertThat(page).contains("aucune place prise sur 12");
        assertThat(visitor.get(programme.path()).body()).contains("Une activité au programme.");
        assertThat(visitor.get(programme.path() + "/journee.ics").body()).contains("DTSTART:" + DAY.toString().replace("-", "") + "T073000Z");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var refused = leader.post(
                programme.gatheringPath() + "/modifier", "date", "un mardi", "from", "17:00", "to", "9:00", "place", "Ici");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"un mardi\"", "value=\"Ici\"", "La fin vient avant le début");
    }

    @Test
    void whoeverSignsUpHasASeatAndALinkToGiveItBack() {
        Activity activity = activity(2);
        var done = signUp(activity, "Camille", "journee@grasse.example");

        String own = HttpVisitor.location(done);
        assertThat(visitor.get(own).body()).contains("Votre place est gardée");
        assertThat(visitor.get(own + "/calendrier.ics").body()).startsWith("BEGIN:VCALENDAR");
        assertThat(outbox.latest(50)).anyMatch(letter -> letter.to().equals("journee@grasse.example"));
        assertThat(leader.get(href(activity) + "/inscrits.csv").body()).contains("Camille");
        assertThat(visitor.get(href(activity) + "/inscrits").statusCode()).isEqualTo(302);

        assertThat(visitor.post(own + "/annulation").body()).contains("Votre place est rendue");
        assertThat(visitor.post(own + "/annulation").statusCode()).isEqualTo(410);
        assertThat(gatherings.signedUp(activity.id())).isEmpty();
    }

    @Test
    void theLastSeatIsGivenOnce() throws Exception {
        Activity activity = activity(1);
        CountDownLatch together = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = List.of("Alix", "Noor").stream()
                    .map(name -> people.submit(() -> {
                        together.await();
                        return gatherings.signUp(activity.id(), name, name + "@grasse.example");
                    }))
                    .toList();
            together.countDown();
            List<Outcome> outcomes = List.of(asked.get(0).get(), asked.get(1).get());

            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class).contains(new Outcome.Full());
        }
        assertThat(signUp(activity, "Sacha", "sacha@grasse.example").statusCode()).isEqualTo(409);
    }

    @Test
    void knowsANameHoweverItsAccentsAreTyped() {
        Activity activity = activity(5);
        signUp(activity, "Élodie", "pliee@grasse.example");

        assertThat(signUp(activity, "Elodie", "pliee@grasse.example").statusCode()).isEqualTo(422);
        assertThat(signUp(activity, "E\u0301lodie", "Pliee@grasse.example").statusCode()).isEqualTo(422);
        assertThat(gatherings.signedUp(activity.id())).hasSize(1);
    }

    @Test
    void anActivityWithPeopleIsNotTakenAwayNorMadeTooSmall() {
        Activity activity = activity(5);
        gatherings.signUp(activity.id(), "Alix", "alix@grasse.example");
        gatherings.signUp(activity.id(), "Noor", "noor@grasse.example");

        assertThat(leader.post(href(activity) + "/retrait").statusCode()).isEqualTo(409);
        assertThat(gatherings.signedUp(activity.id())).hasSize(2);
        var small = leader.post(
                href(activity) + "/modifier", "title", "Atelier", "hour", "10:00", "minutes", "30", "capacity", "1");
        assertThat(small.statusCode()).isEqualTo(422);
        assertThat(small.body()).contains("2 personnes ont déjà leur place");
    }

    @Test
    void whenTheDayMovesItsActivitiesFollowAndTheirPeopleAreTold() {
        Activity activity = activity(5);
        String own = HttpVisitor.location(signUp(activity, "Camille", "suit@grasse.example"));
        var before = CalendarReading.of(visitor.get(own + "/calendrier.ics").body());

        planned("date", DAY.plusDays(2).toString(), "from", "9:00", "to", "12:00", "place", "Salle des fêtes");

        var after = CalendarReading.of(visitor.get(own + "/calendrier.ics").body());
        assertThat(after.get("UID")).isEqualTo(before.get("UID"));
        assertThat(Integer.parseInt(after.get("SEQUENCE"))).isGreaterThan(Integer.parseInt(before.get("SEQUENCE")));
        assertThat(after.get("DTSTART")).isEqualTo(DAY.plusDays(2).toString().replace("-", "") + "T080000Z");
        assertThat(after).containsEntry("LOCATION", "Salle des fêtes");
        var letter = letterTo("suit@grasse.example");
        assertThat(plain(letter.subject())).isEqualTo("Changement : Atelier");
        assertThat(plain(letter.text())).contains("– le jour : ", "au lieu du ", "– le lieu : Salle des fêtes");
    }

    @Test
    void activitiesKeepTheirDistanceWhenTheirHourIsNoMoreInTheDayAndStayInside() {
        Activity activity = activity(5);

        planned("date", DAY.toString(), "from", "14:00", "to", "15:00");
        assertThat(gatherings.activity(programme.id(), activity.id()).orElseThrow().starts())
                .isEqualTo(NEXT_WEEK.plus(Duration.ofHours(4)));

        var short_ = leader.post(programme.gatheringPath() + "/modifier", "date", DAY.toString(), "from", "14:00", "to", "14:20");
        assertThat(short_.statusCode()).isEqualTo(422);
        assertThat(short_.body()).contains("« Atelier »");
        var outside = leader.post(
                programme.gatheringPath() + "/activites/nouvelle", "title", "Trop tard", "hour", "14:50", "minutes", "30");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body()).contains("La journée va de");
    }

    @Test
    void anActivityThatMovesOrIsCalledOffIsTold() {
        Activity activity = activity(5);
        String own = HttpVisitor.location(signUp(activity, "Noor", "annulee@grasse.example"));
        leader.post(href(activity) + "/modifier", "title", "Atelier", "hour", "10:15", "minutes", "30", "capacity", "5");
        assertThat(plain(letterTo("annulee@grasse.example").text())).contains("– l’heure : ");
        int sequence = Integer.parseInt(CalendarReading.of(visitor.get(own + "/calendrier.ics").body()).get("SEQUENCE"));

        leader.post(href(activity) + "/retrait", "confirme", "oui");

        assertThat(plain(letterTo("annulee@grasse.example").subject())).isEqualTo("Activité annulée : Atelier");
        var gone = CalendarReading.of(visitor.get(own + "/calendrier.ics").body());
        assertThat(gone).containsEntry("STATUS", "CANCELLED").containsEntry("METHOD", "CANCEL");
        assertThat(Integer.parseInt(gone.get("SEQUENCE"))).isGreaterThan(sequence);
        assertThat(visitor.get(own).body()).contains("Cette activité est annulée");
        assertThat(visitor.get(programme.gatheringPath()).body()).contains("annulée");
        assertThat(signUp(activity, "Sacha", "trop-tard@grasse.example").statusCode()).isEqualTo(409);
    }

    @Test
    void aFullActivitySaysThatItIsFull() {
        Activity activity = activity(1);
        signUp(activity, "Alix", "pleine1@grasse.example");

        var full = signUp(activity, "Noor", "pleine2@grasse.example");
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("L’activité est complète").doesNotContain("La salle a avancé");
    }

    @Test
    void daysThatNobodyMeantAreRefused() {
        for (String day : List.of("0001-03-09", "0027-03-09", "9999-12-31", "27", "2021-03-23")) {
            var refused = leader.post(programme.gatheringPath() + "/modifier", "date", day, "from", "9:00", "to", "12:00");
            assertThat(refused.statusCode()).as(day).isEqualTo(422);
            var programmeOf = leader.post(
                    "/programmes/nouveau", "title", "Un programme", "aims", "Pour voir.", "from", day, "electorate", "PERSON");
            assertThat(programmeOf.statusCode()).as(day).isEqualTo(422);
        }
    }

    @Test
    void itsHoursAreThoseOfTheTerritoryThatReceivesIt() {
        planned("date", DAY.toString(), "from", "9:00", "to", "12:00", "host", "CA Territoire de la Côte Ouest (TCO)",
                "host-id", "epci:249740101");

        assertThat(CalendarReading.of(visitor.get(programme.path() + "/journee.ics").body()).get("DTSTART")).endsWith("T050000Z");
        assertThat(visitor.get(programme.gatheringPath()).body()).contains("heure de La Réunion");
        assertThat(visitor.get(programme.path()).body()).contains("heure de La Réunion");
    }

    private void planned(String... fields) {
        assertThat(leader.post(programme.gatheringPath() + "/modifier", fields).statusCode()).isEqualTo(303);
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private KeptLetter letterTo(String address) {
        return outbox.latest(100).stream().filter(letter -> letter.to().equals(address)).findFirst().orElseThrow();
    }

    private HttpResponse<String> signUp(Activity activity, String name, String email) {
        return visitor.post(href(activity) + "/inscription", "name", name, "email", email);
    }

    private String href(Activity activity) {
        return programme.gatheringPath() + "/activites/" + activity.id();
    }

    private Activity activity(int capacity) {
        gatherings.plan(new Gathering(programme.id(), NEXT_WEEK, NEXT_WEEK.plusSeconds(3600), "", ""));
        var activity = new Activity(
                UuidCreator.getTimeOrderedEpoch(), programme.id(), NEXT_WEEK, 30, "Atelier", "", "", capacity, 0);
        gatherings.save(activity);
        return activity;
    }
}
