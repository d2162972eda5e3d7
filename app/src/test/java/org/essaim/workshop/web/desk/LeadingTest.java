package org.essaim.workshop.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.essaim.ui.LocalClock;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.web.desk.RunningOrder.Line;
import org.junit.jupiter.api.Test;

/// What the desk computes of a view: real hours, quiet tables, who has judged what.
class LeadingTest {
    @Test
    void announcesThePlanBeforeTheOpening() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.PREPARED);
        RunningOrder order = order(sample);

        assertThat(hours(order)).startsWith("09:00", "09:10", "09:50", "10:00", "10:25");
        assertThat(order.lateMinutes()).isZero();
        assertThat(order.lines()).allMatch(line -> line.moment() == RunningOrder.Moment.AHEAD);
    }

    @Test
    void keepsTheHoursThatWereAndMovesThoseToCome() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.SHARING);
        RunningOrder before = order(sample);
        sample.send(SampleWorkshop.FACILITATOR, new AgendaCommand.Prolong(5));
        RunningOrder after = order(sample);

        assertThat(after.lines().subList(0, 2).stream().map(Line::from))
                .isEqualTo(before.lines().subList(0, 2).stream().map(Line::from).toList());
        assertThat(after.lines().get(1).delta()).isEqualTo(5);
        assertThat(Duration.between(before.endsAt(), after.endsAt())).isEqualTo(Duration.ofMinutes(5));
        assertThat(after.lines().get(2).from()).isEqualTo(before.lines().get(2).from().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aStepBeyondItsTimePushesTheNextOnes() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.SHARING);
        Item.Session session = sample.view(SampleWorkshop.FACILITATOR_VIEWER).session();
        Instant late = sample.now().plus(Duration.ofHours(2));

        assertThat(RunningOrder.of(session, late).lines().get(2).from()).isEqualTo(late);
    }

    @Test
    void countsEachTableAndTellsAQuietOne() {
        Tables tables = Tables.of(SampleWorkshop.at(Moment.DECOMPOSITION).view(SampleWorkshop.FACILITATOR_VIEWER));

        assertThat(tables.lines()).hasSize(5);
        assertThat(tables.lines()).allSatisfy(line -> assertThat(line.people()).hasSize(4));
        assertThat(tables.lines().stream().mapToInt(line -> line.table().notes()).sum()).isEqualTo(tables.notes());
        assertThat(tables.lines().getFirst().count(NoteKind.RESOURCE)).isEqualTo(tables.lines().getFirst().table().resources());
        assertThat(tables.cells()).isEqualTo(6);
    }

    @Test
    void knowsWhichTerritoryHasJudgedWhatItWorkedOn() {
        Progress before = progress(Moment.TABLE_TOUR);
        Progress during = progress(Moment.PERSPECTIVE);
        Progress after = progress(Moment.SYNTHESIS);

        assertThat(before.judged()).isZero();
        assertThat(during.judged()).isPositive().isLessThan(during.expected());
        assertThat(after.judged()).isGreaterThan(during.judged());
        assertThat(during.lines()).hasSize(9).allSatisfy(line -> assertThat(line.cells()).hasSize(3));
        assertThat(during.lines()).anyMatch(line -> line.cells().stream().anyMatch(Progress.Cell::first));
    }

    @Test
    void nothingAskedOfATerritoryIsNotDone() {
        var nothing = List.of(new Progress.Cell(0, 0, true), new Progress.Cell(2, 2, false));
        var all = List.of(new Progress.Cell(2, 2, true), new Progress.Cell(0, 3, false));

        assertThat(new Progress.Line("Sicoval", List.of()).isDone()).isFalse();
        assertThat(new Progress.Line("Sicoval", nothing).isDone()).isFalse();
        assertThat(new Progress.Line("Sicoval", all).isDone()).isTrue();
    }

    private static RunningOrder order(SampleWorkshop sample) {
        return RunningOrder.of(sample.view(SampleWorkshop.FACILITATOR_VIEWER).session(), sample.now());
    }

    private static List<String> hours(RunningOrder order) {
        return order.lines().stream()
                .map(line -> LocalClock.PARIS.local(line.from()).toLocalTime())
                .map(LocalTime::toString)
                .toList();
    }

    private static Progress progress(Moment moment) {
        return Progress.of(SampleWorkshop.at(moment).view(SampleWorkshop.FACILITATOR_VIEWER));
    }
}
