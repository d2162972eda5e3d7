package org.essaim.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.essaim.ui.CalendarReading;
import org.essaim.ui.Moment;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Venue;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who were told of a workshop are told again: that it moves, is called off, is held after all.
@EssaimTest
class ToldAgainTest {
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final LocalDate DAY = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30);
    private static final Instant NINE = Moment.of(DAY, LocalTime.of(9, 0), Venue.UNSAID.zone()).at();
    private static final Venue TOWN_HALL = new Venue(Place.UNKNOWN, "Hôtel de ville, Grasse", Venue.UNSAID.zone());
    private static final Venue SAINT_PAUL =
            new Venue(new Place("epci:249740101", "Territoire de la Côte Ouest"), "Hangar 3", REUNION);
    private static final String VIDEO = "https://visio.example/salle";

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
    private HttpVisitor leader;
    private HttpVisitor visitor;

    @BeforeEach
    void come() {
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());
        visitor = new HttpVisitor(port);
    }

    @Test
    void aMoveIsWrittenToEverybodyWithWhatItWasAndWhatItIs() {
        WorkshopCard card = workshop(plan("Bien manger", NINE, TOWN_HALL, 2));
        String seat = register(card, "Alix");
        String other = register(card, "Camille");
        String turn = register(card, "Noor");
        var before = calendar(seat);

        replan(card, plan("Bien manger", NINE.plus(Duration.ofDays(1)), TOWN_HALL, 2));

        for (String name : new String[] {"Alix", "Camille", "Noor"}) {
            KeptLetter letter = letter(name);
            assertThat(plain(letter.subject())).isEqualTo("Changement pour l’atelier : Bien manger");
            assertThat(plain(letter.text()))
                    .contains(
                            "– le jour : " + said(NINE.plus(Duration.ofDays(1))) + ", au lieu du " + said(NINE),
                            "Il a désormais lieu le " + said(NINE.plus(Duration.ofDays(1))) + " (Hôtel de ville, Grasse)");
            assertThat(letter.text()).doesNotContain("– l’heure", "– le lieu");
            assertThat(visitor.get(link(letter)).statusCode()).isEqualTo(200);
        }
        var after = calendar(seat);
        assertThat(after.get("UID")).isEqualTo(before.get("UID"));
        assertThat(Integer.parseInt(after.get("SEQUENCE"))).isGreaterThan(Integer.parseInt(before.get("SEQUENCE")));
        assertThat(after).containsEntry("STATUS", "CONFIRMED").containsEntry("METHOD", "PUBLISH");
        assertThat(calendar(turn)).containsEntry("STATUS", "TENTATIVE");
        assertThat(other).isNotEmpty();
    }

    @Test
    void onlyWhatChangedIsSaid() {
        WorkshopCard card = workshop(plan("Hour", NINE, TOWN_HALL, 30));
        register(card, "Heure");
        replan(card, plan("Hour", NINE.plus(Duration.ofHours(5)), TOWN_HALL, 30));
        assertThat(plain(letter("Heure").text())).contains("– l’heure : 14 h 00, au lieu de 9 h 00").doesNotContain("– le jour");

        replan(card, plan("Hour", NINE.plus(Duration.ofHours(5)), SAINT_PAUL, 30));
        assertThat(plain(letter("Heure").text()))
                .contains("– le lieu : Hangar 3, Territoire de la Côte Ouest, au lieu de Hôtel de ville, Grasse", "heure de La Réunion");

        var again = letter("Heure").id();
        replan(card, plan("Un autre titre", NINE.plus(Duration.ofHours(5)), SAINT_PAUL, 31));
        assertThat(letter("Heure").id()).as("neither moved").isEqualTo(again);
    }

    @Test
    void aPromotionReadsWhatWasJustSaved() {
        WorkshopCard card = workshop(plan("Ancien titre", NINE, TOWN_HALL, 2));
        register(card, "Un");
        register(card, "Deux");
        register(card, "Trois");

        replan(card, plan("Nouveau titre", NINE.plus(Duration.ofDays(2)), SAINT_PAUL, 3));

        KeptLetter promoted = letter("Trois");
        assertThat(plain(promoted.subject())).isEqualTo("Une place s’est libérée pour vous : Nouveau titre");
        assertThat(plain(promoted.text()))
                .contains("Nouveau titre", said(NINE.plus(Duration.ofDays(2)), REUNION))
                .doesNotContain("Ancien titre");
        assertThat(registrations.seats(card.id()).confirmed()).isEqualTo(3);
    }

    @Test
    void calledOffItSaysSoEverywhereAndIsHeldAfterAll() {
        WorkshopCard card = workshop(plan("Annulable", NINE, TOWN_HALL, 30));
        String seat = register(card, "Sacha");
        int sequence = Integer.parseInt(calendar(seat).get("SEQUENCE"));
        assertThat(leader.get(card.path()).body()).contains("Oui, annuler l’atelier", "La personne inscrite recevra une lettre");

        leader.post(card.path() + "/annulation", "annuler", "oui");

        assertThat(plain(letter("Sacha").subject())).isEqualTo("Atelier annulé : Annulable");
        assertThat(plain(letter("Sacha").text())).contains("prévu le " + said(NINE));
        var gone = calendar(seat);
        assertThat(gone).containsEntry("STATUS", "CANCELLED").containsEntry("METHOD", "CANCEL");
        assertThat(Integer.parseInt(gone.get("SEQUENCE"))).isGreaterThan(sequence);
        assertThat(visitor.get(card.path()).body()).contains("Cet atelier est annulé").doesNotContain("/inscription\"");
        assertThat(visitor.get(seat).body()).contains("Cet atelier est annulé");
        assertThat(visitor.get(card.path() + "/inscription").statusCode()).isEqualTo(409);
        assertThat(visitor.get(card.joinPath()).body()).contains("Cet atelier est annulé");
        assertThat(leader.get(card.deskPath()).statusCode()).isEqualTo(410);
        assertThat(leader.get("/ateliers").body()).contains("annulé");

        leader.post(card.path() + "/annulation", "annuler", "non");

        assertThat(plain(letter("Sacha").subject())).isEqualTo("L’atelier a bien lieu : Annulable");
        assertThat(calendar(seat)).containsEntry("STATUS", "CONFIRMED");
        assertThat(visitor.get(card.path() + "/inscription").statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasBegunIsNotCalledOffAndOthersDoNotCallOff() {
        WorkshopCard card = workshop(plan("Commencé", NINE, TOWN_HALL, 30));
        assertThat(visitor.post(card.path() + "/annulation").statusCode()).isEqualTo(401);
        assertThat(workshops.byId(card.id()).orElseThrow().isCalledOff()).isFalse();
        sessions.send(card.id(), new Actor.Facilitator(facilitator.who().id()), UUID.randomUUID(), new AgendaCommand.Open());

        assertThat(leader.post(card.path() + "/annulation").statusCode()).isEqualTo(409);
    }

    @Test
    void whoWaitsIsNotGivenTheWayIntoTheRoom() {
        WorkshopCard card = workshop(plan("À distance", NINE, Venue.UNSAID, 2));
        String seat = register(card, "Premier");
        register(card, "Deuxième");
        String turn = register(card, "Troisième");

        assertThat(visitor.get(seat + "/calendrier.ics").body().replace("\r\n ", "")).contains(VIDEO);
        assertThat(visitor.get(turn + "/calendrier.ics").body().replace("\r\n ", "")).doesNotContain("visio");
        assertThat(letter("Troisième").text()).doesNotContain("visio");
        int waiting = Integer.parseInt(calendar(turn).get("SEQUENCE"));

        visitor.post(seat + "/annulation");

        assertThat(calendar(turn)).containsEntry("STATUS", "CONFIRMED");
        assertThat(Integer.parseInt(calendar(turn).get("SEQUENCE"))).isGreaterThan(waiting);
        assertThat(calendar(seat)).containsEntry("METHOD", "CANCEL");
    }

    @Test
    void nobodyRegistersForNorIsPromotedIntoWhatIsOver() {
        WorkshopCard card = workshop(plan("Passé", NINE, TOWN_HALL, 2));
        String seat = register(card, "Alpha");
        register(card, "Beta");
        register(card, "Gamma");
        var told = letter("Gamma").id();
        jdbc.sql("update workshop.workshop set starts_at = now() - interval '1 day' where id = :id").param("id", card.id()).update();

        visitor.post(seat + "/annulation");

        assertThat(registrations.seats(card.id())).isEqualTo(new Seats(2, 1, 1, false));
        assertThat(letter("Gamma").id()).isEqualTo(told);
        assertThat(visitor.get(card.path() + "/inscription").statusCode()).isEqualTo(409);
    }

    @Test
    void anHourOverseasIsNeverLeftToGuess() {
        Instant fiveByTheWorldsClock = Moment.of(DAY, LocalTime.of(9, 0), REUNION).at();
        WorkshopCard card = workshop(plan("À Saint-Paul", fiveByTheWorldsClock, SAINT_PAUL, 30));
        String seat = register(card, "Zoé");
        String said = "9 h 00, heure de La Réunion";

        assertThat(calendar(seat).get("DTSTART")).endsWith("T050000Z");
        assertThat(calendar(seat)).containsEntry("LOCATION", "Hangar 3, Territoire de la Côte Ouest");
        assertThat(plain(letter("Zoé").text())).contains(said, "(Hangar 3, Territoire de la Côte Ouest)");
        assertThat(plain(visitor.get(card.path()).body())).contains(said, "Les heures sont données à l’heure de La Réunion");
        assertThat(plain(visitor.get(seat).body())).contains(said);
        assertThat(plain(visitor.get(card.path() + "/inscription").body())).contains(said);
        assertThat(plain(leader.get(card.path() + "/affiche").body())).contains(said);
        assertThat(plain(leader.get(card.deskPath()).body())).contains("9 h 00", "heure de La Réunion");
        assertThat(leader.get("/ateliers.csv").body()).contains("T09:00;Indian/Reunion");
        var joined = visitor.post(
                card.joinPath(), "name", "Zoé", "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857",
                "role", "ELECTED", "citation", "BY_NAME");
        assertThat(plain(visitor.get(HttpVisitor.location(joined)).body())).contains(said);
        assertThat(plain(leader.get(card.path() + "/modifier").body())).contains("value=\"09:00\"", "Côte Ouest");
    }

    private void replan(WorkshopCard card, Plan plan) {
        assertThat(sessions.send(
                        card.id(), new Actor.Facilitator(facilitator.who().id()), UUID.randomUUID(), new AgendaCommand.Replan(plan)))
                .isInstanceOf(Answer.Done.class);
    }

    private WorkshopCard workshop(Plan plan) {
        return workshops.prepare(plan, facilitator.who().id(), Workshops.Origin.ORDINARY);
    }

    private static Plan plan(String title, Instant startsAt, Venue venue, int seats) {
        Plan plan = SampleMaterial.PLAN;
        return new Plan(
                title, title, startsAt, venue, plan.steps(), plan.initiatives(), plan.keep(), plan.tables(), seats,
                Electorate.PERSON, plan.silentStart(), VIDEO, Map.of(), plan.rereadDays(), false);
    }

    private String register(WorkshopCard card, String name) {
        return HttpVisitor.location(visitor.post(
                card.path() + "/inscription", "name", name, "email", address(name), "territory", "CA du Pays de Grasse",
                "territory-id", "epci:200039857", "role", "ELECTED", "citation", "BY_TERRITORY"));
    }

    private static String address(String name) {
        return "redite-" + Integer.toHexString(name.hashCode()) + "@grasse.example";
    }

    private Map<String, String> calendar(String own) {
        return CalendarReading.of(visitor.get(own + "/calendrier.ics").body());
    }

    private KeptLetter letter(String name) {
        return outbox.latest(300).stream()
                .filter(letter -> letter.to().equals(address(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String link(KeptLetter letter) {
        var link = Pattern.compile("/inscription/[\\w-]{22}").matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String said(Instant instant) {
        return said(instant, Venue.UNSAID.zone());
    }

    private static String said(Instant instant, ZoneId zone) {
        return plain(new Moment(instant, zone).dateAndTime());
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
