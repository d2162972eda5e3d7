package org.essaim.workshop.web.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.territory.Host;
import org.essaim.territory.HostForm;
import org.essaim.territory.Territories;
import org.essaim.ui.FormErrors;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Step;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ReadingAPlanTest {
    private static final Instant NOW = Instant.parse("2027-03-01T05:00:00Z");
    private static final Territories TERRITORIES = Territories.withoutGroups();
    private static final List<PlannedInitiative> FIVE = initiatives(5);

    private FormErrors errors = FormErrors.none();

    @Test
    void aTitleADayAndInitiativesAreEnough() {
        Plan plan = read(asTheBlankPageSends("title", "Financer ensemble", "date", "2027-03-09"), FIVE).orElseThrow();

        assertThat(plan.title()).isEqualTo("Financer ensemble");
        assertThat(plan.challenge()).isEqualTo("Financer ensemble");
        assertThat(plan.startsAt()).isEqualTo(Instant.parse("2027-03-09T08:00:00Z"));
        assertThat(plan.steps()).isEqualTo(Plan.TEMPLATE);
        assertThat(plan.initiatives()).isEqualTo(FIVE);
        assertThat(plan.keep()).isEqualTo(3);
        assertThat(plan.electorate()).isEqualTo(Electorate.PERSON);
        assertThat(plan.silentStart()).isTrue();
        assertThat(plan.example()).isFalse();
    }

    @Test
    void theHourIsThatOfParisInSummerToo() {
        Plan plan = read(complete("date", "2027-07-09", "time", "9h30"), FIVE).orElseThrow();

        assertThat(plan.startsAt()).isEqualTo(Instant.parse("2027-07-09T07:30:00Z"));
    }

    @Test
    void theHourIsThatOfTheTerritoryThatReceivesIt() {
        Plan plan = read(
                        complete("host", "CA Territoire de la Côte Ouest (TCO)", "host-id", "epci:249740101", "place", "Hangar 3"),
                        FIVE)
                .orElseThrow();

        assertThat(plan.startsAt()).isEqualTo(Instant.parse("2027-03-09T05:00:00Z"));
        assertThat(plan.venue().zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(plan.venue().words()).startsWith("Hangar 3, ").contains("Côte Ouest");
        assertThat(read(complete("host", "", "clock", "Pacific/Noumea"), FIVE).orElseThrow().startsAt())
                .isEqualTo(Instant.parse("2027-03-08T22:00:00Z"));
        assertThat(refused("clock", "Mars/Olympus")).containsExactly("clock");
        assertThat(refused("host", "Atlantide")).containsExactly("host");
    }

    @Test
    void todayIsThatOfThePlaceToo() {
        // At this hour it is 1 March at Paris, and 28 February still at Tahiti.
        assertThat(read(complete("date", "2027-02-28", "time", "21:00", "clock", "Pacific/Tahiti"), FIVE)).isPresent();
        assertThat(refused("date", "2027-02-28")).containsExactly("date");
    }

    @Test
    void whatWouldBeOverAlreadyIsRefusedByItsHour() {
        assertThat(refused("date", "2027-03-01", "time", "0:30")).containsExactly("time");
        assertThat(read(complete("date", "2027-03-01", "time", "4:30"), FIVE)).isPresent();
    }

    @Test
    void whatIsMissingOrImpossibleIsSaidFieldByField() {
        assertThat(refused("title", "  ")).containsExactly("title");
        assertThat(refused("title", "x".repeat(121))).containsExactly("title");
        assertThat(refused("challenge", "x".repeat(301))).containsExactly("challenge");
        assertThat(refused("date", "")).containsExactly("date");
        assertThat(refused("date", "2027-02-30")).containsExactly("date");
        assertThat(refused("date", "2027-02-28")).containsExactly("date");
        assertThat(refused("date", "2072-03-09")).containsExactly("date");
        assertThat(refused("date", "0001-03-09")).containsExactly("date");
        assertThat(refused("date", "0027-03-09")).containsExactly("date");
        assertThat(refused("date", "9/3/27")).containsExactly("date");
        assertThat(refused("date", "27")).containsExactly("date");
        assertThat(refused("date", "9999-12-31")).containsExactly("date");
        assertThat(refused("time", "27")).containsExactly("time");
        assertThat(refused("time", "25:00")).containsExactly("time");
        assertThat(refused("keep", "4")).containsExactly("keep");
        assertThat(refused("tables", "0")).containsExactly("tables");
        assertThat(refused("tables", "beaucoup")).containsExactly("tables");
        assertThat(refused("tables", "2")).containsExactly("tables");
        assertThat(refused("capacity", "201")).containsExactly("capacity");
        assertThat(refused("electorate", "EVERYBODY")).containsExactly("electorate");
        assertThat(refused("reread", "-1")).containsExactly("reread");
        assertThat(refused("minutes-sharing", "241")).containsExactly("minutes-sharing");
        assertThat(refused("minutes-sharing", "")).containsExactly("minutes-sharing");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(refused("title", "", "date", "", "tables", "x")).containsExactlyInAnyOrder("title", "date", "tables");
    }

    @Test
    void linksAreWebAddresses() {
        assertThat(refused("video", "visio de la salle")).containsExactly("video");
        assertThat(refused("video", "javascript:alert(1)")).containsExactly("video");
        assertThat(refused("video", "https://")).containsExactly("video");
        assertThat(refused("table-links", "https://visio.example/1\nici")).containsExactly("table-links");
        assertThat(refused("table-links", "https://visio.example/x\n".repeat(6))).containsExactly("table-links");

        Plan plan = read(
                        complete("video", " https://visio.example/salle ", "table-links", "https://visio.example/1\n\nhttps://visio.example/3\n"),
                        FIVE)
                .orElseThrow();
        assertThat(plan.videoLink()).isEqualTo("https://visio.example/salle");
        assertThat(plan.tableLinks()).isEqualTo(Map.of(1, "https://visio.example/1", 3, "https://visio.example/3"));
    }

    @Test
    void aPhaseMayBeSkippedAndRoundsAreCountedAsTheyAreHeld() {
        MultiValueMap<String, String> sent = complete();
        sent.remove("held-welcome");
        sent.remove("held-decomposition-1");
        sent.add("held-decomposition-3", "on");

        assertThat(read(sent, FIVE).orElseThrow().steps())
                .startsWith(Step.of(Phase.SHARING, 40), Step.of(Phase.CHOICE, 10))
                .contains(new Step(Phase.DECOMPOSITION, 1, 20), new Step(Phase.DECOMPOSITION, 2, 20));
    }

    @Test
    void whatIsSkippedMayHoldAnything() {
        MultiValueMap<String, String> sent = complete("minutes-welcome", "longtemps");
        sent.remove("held-welcome");

        assertThat(read(sent, FIVE)).isPresent();
    }

    @Test
    void nothingIsJudgedThatNoTableDecomposed() {
        MultiValueMap<String, String> sent = complete();
        sent.remove("held-decomposition-1");
        sent.remove("held-decomposition-2");

        assertThat(read(sent, FIVE)).isEmpty();
        assertThat(errors.fields()).containsExactly("steps");
    }

    @Test
    void initiativesMayBeChosenLaterButNeverMoreThanTen() {
        assertThat(read(complete(), List.of())).isPresent();
        assertThat(read(complete(), initiatives(10))).isPresent();
        assertThat(read(complete(), initiatives(11))).isEmpty();
        assertThat(errors.fields()).containsExactly("initiatives");
    }

    @Test
    void anOpenRoomKeepsWhatItNeededToOpen() {
        PlanForm form = PlanForm.sent(complete(), StepLine.ofTheTemplate());

        assertThat(PlanReading.read(form, initiatives(4), Optional.of(Host.UNSAID), NOW, Optional.empty(), true, false, errors)).isEmpty();
        assertThat(errors.fields()).containsExactly("initiatives");
    }

    @Test
    void aPastDayStaysWhenItIsTheOneItHadAlready() {
        Plan plan = read(complete("date", "2027-03-09"), FIVE).orElseThrow();
        PlanForm form = PlanForm.sent(complete("date", "2027-03-09"), StepLine.ofTheTemplate());
        Instant later = Instant.parse("2027-04-01T10:00:00Z");

        assertThat(PlanReading.read(form, FIVE, Optional.of(Host.UNSAID), later, Optional.of(plan), false, false, errors)).contains(plan);
        assertThat(PlanReading.read(form, FIVE, Optional.of(Host.UNSAID), later, Optional.empty(), false, false, errors)).isEmpty();
    }

    @Test
    void aPlanShownAndSentBackIsTheSamePlan() {
        Plan plan = read(
                        complete("challenge", "Payer ensemble", "table-links", "\nhttps://visio.example/2", "keep", "2",
                                "electorate", "TERRITORY", "minutes-sharing", "55"),
                        FIVE)
                .orElseThrow();
        PlanForm shown = PlanForm.of(plan, HostForm.BLANK, "x", 0);

        assertThat(shown.initiatives()).hasSize(5);
        assertThat(PlanReading.read(shown, FIVE, Optional.of(Host.UNSAID), NOW, Optional.of(plan), false, false, errors)).contains(plan);
    }

    @Test
    void stepsThatTheRoomIsPastStayAsTheyWere() {
        List<StepLine> lines = StepLine.of(Plan.TEMPLATE, 4);
        MultiValueMap<String, String> sent = complete("minutes-welcome", "99", "minutes-decomposition-2", "30");
        sent.remove("held-sharing");

        PlanForm form = PlanForm.sent(sent, lines);
        Plan plan = PlanReading.read(form, FIVE, Optional.of(Host.UNSAID), NOW, Optional.empty(), true, false, errors).orElseThrow();

        assertThat(plan.steps().subList(0, 4)).isEqualTo(Plan.TEMPLATE.subList(0, 4));
        assertThat(plan.steps().get(4)).isEqualTo(new Step(Phase.DECOMPOSITION, 2, 30));
    }

    @Test
    void nothingIsAddedBehindTheRoom() {
        List<Step> withoutWelcome = Plan.TEMPLATE.subList(1, Plan.TEMPLATE.size());

        assertThat(StepLine.of(withoutWelcome, 1)).noneMatch(line -> line.phase() == Phase.WELCOME);
        assertThat(StepLine.of(withoutWelcome, 0)).anyMatch(line -> line.phase() == Phase.WELCOME && !line.held());
    }

    @Test
    void initiativesMoveWithinTheirList() {
        UUID first = FIVE.get(0).id().value();
        UUID second = FIVE.get(1).id().value();
        PlanForm form = PlanForm.blank().picking(List.of(first, second));

        assertThat(form.moving(second, -1).initiatives()).containsExactly(second, first);
        assertThat(form.moving(first, -1)).isEqualTo(form);
        assertThat(form.moving(second, 1)).isEqualTo(form);
        assertThat(form.adding(first)).isEqualTo(form);
        assertThat(form.removing(first).initiatives()).containsExactly(second);
    }

    @Test
    void theEnterKeyAsksTheCatalogueAfterANewQuestionAndSavesElsewhere() {
        assertThat(gesture("do", "enter", "query", "vélo", "asked", "").saves()).isFalse();
        assertThat(gesture("do", "enter", "query", "vélo", "asked", "vélo").saves()).isTrue();
        assertThat(gesture("do", "enter").saves()).isTrue();
        assertThat(gesture("do", "add:pas-un-identifiant").initiative()).isEmpty();
    }

    private static Pressed gesture(String... typed) {
        MultiValueMap<String, String> sent = complete(typed);
        return Pressed.of(sent, PlanForm.sent(sent, StepLine.ofTheTemplate()));
    }

    private Iterable<String> refused(String... typed) {
        assertThat(read(complete(typed), FIVE)).isEmpty();
        return new ArrayList<>(errors.fields());
    }

    private Optional<Plan> read(MultiValueMap<String, String> sent, List<PlannedInitiative> picked) {
        errors = FormErrors.none();
        PlanForm form = PlanForm.sent(sent, StepLine.ofTheTemplate());
        return PlanReading.read(
                form, picked, form.host().read(TERRITORIES, errors), NOW, Optional.empty(), false, false, errors);
    }

    private static MultiValueMap<String, String> complete(String... typed) {
        MultiValueMap<String, String> sent = asTheBlankPageSends("title", "Financer ensemble", "date", "2027-03-09");
        set(sent, typed);
        return sent;
    }

    private static MultiValueMap<String, String> asTheBlankPageSends(String... typed) {
        PlanForm blank = PlanForm.blank();
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (StepLine line : blank.steps()) {
            sent.add(line.minutesField(), line.minutes());
            if (line.held()) {
                sent.add(line.heldField(), "on");
            }
        }
        set(sent, "time", blank.time(), "keep", blank.keep(), "tables", blank.tables(), "capacity", blank.capacity(),
                "electorate", blank.electorate(), "silent", "on", "reread", blank.rereadDays());
        set(sent, typed);
        return sent;
    }

    private static void set(MultiValueMap<String, String> sent, String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            sent.set(typed[i], typed[i + 1]);
        }
    }

    static List<PlannedInitiative> initiatives(int count) {
        List<PlannedInitiative> initiatives = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            initiatives.add(new PlannedInitiative(
                    Id.derived("initiative " + i), "Initiative " + i, new Place("", "Pays de Grasse"), "", ""));
        }
        return initiatives;
    }
}
