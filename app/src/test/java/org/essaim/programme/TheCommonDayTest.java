package org.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.mail.Outbox;
import org.essaim.programme.Gatherings.Outcome;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class TheCommonDayTest {
    private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));

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
        leader.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        visitor = new HttpVisitor(port);
        var text = new ProgrammeText(
                "Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        programme = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, false);
    }

    @Test
    void isAnnouncedThenFilled() {
        assertThat(visitor.get(programme.gatheringPath()).statusCode()).isEqualTo(404);
        leader.post(
                programme.gatheringPath() + "/modifier", "date", "23/3/2031", "from", "9h30", "to", "17 h", "place",
                "Hôtel de ville", "presentation", "On se retrouve.");
        leader.post(
                programme.gatheringPath() + "/activites/nouvelle", "id", UUID.randomUUID().toString(), "title",
                "Le tour des affiches", "hour", "10:15", "minutes", "45", "capacity", "12");

        String page = visitor.get(programme.gatheringPath()).body();
        assertThat(page).contains("La journée du 23\u00A0mars 2031", "Hôtel de ville", "Le tour des affiches");
        assertThat(page).contains("aucune place prise sur 12");
        assertThat(visitor.get(programme.path()).body()).contains("Une activité au programme.");
        assertThat(visitor.get(programme.path() + "/journee.ics").body()).contains("DTSTART:20310323T083000Z");
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
    void anActivityWithPeopleIsNotTakenAwayNorMadeTooSmall() {
        Activity activity = activity(5);
        gatherings.signUp(activity.id(), "Alix", "alix@grasse.example");
        gatherings.signUp(activity.id(), "Noor", "noor@grasse.example");

        assertThat(leader.post(href(activity) + "/retrait").statusCode()).isEqualTo(409);
        var small = leader.post(
                href(activity) + "/modifier", "title", "Atelier", "hour", "10:00", "minutes", "30", "capacity", "1");
        assertThat(small.statusCode()).isEqualTo(422);
        assertThat(small.body()).contains("2 personnes ont déjà leur place");
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
