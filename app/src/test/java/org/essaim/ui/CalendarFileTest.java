package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.essaim.ui.CalendarFile.When.Days;
import org.essaim.ui.CalendarFile.When.Hours;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NINE = Instant.parse("2021-03-09T08:00:00Z");
    private static final CalendarFile FILE = CalendarFile.of(new CalendarFile.Event(
            "42@essaim",
            3,
            CalendarFile.Status.CONFIRMED,
            new Hours(NINE, NINE.plusSeconds(3 * 3600)),
            "Le financement collectif ; première partie, à l’hôtel de l’agglomération de Compiègne et ailleurs",
            "Une ligne\nune autre",
            "",
            "https://essaim.example/inscription/k"));

    @Test
    void endsEveryLineAsTheStandardAsks() {
        assertThat(FILE.text(NINE).replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(FILE.text(NINE)).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void keepsEveryLineWithinSeventyFiveOctets() {
        assertThat(FILE.text(NINE).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void unfoldsToWhatWasWritten() {
        assertThat(FILE.text(NINE).replace("\r\n ", ""))
                .contains("DTSTART:20210309T080000Z\r\n", "DTEND:20210309T110000Z\r\n")
                .contains("SUMMARY:Le financement collectif \\; première partie\\, à l’hôtel de l’agglomération de "
                        + "Compiègne et ailleurs\r\n")
                .contains("DESCRIPTION:Une ligne\\nune autre\r\n")
                .doesNotContain("LOCATION");
    }

    @Test
    void aCalendarOfManyHasEachWithItsOwnNumberAndState() {
        var one = FILE.events().getFirst();
        var off = new CalendarFile.Event("43@essaim", 1, CalendarFile.Status.CANCELLED, one.when(), "Annulé", "", "Évian", one.url());

        assertThat(new CalendarFile(List.of(one, off)).text(NINE))
                .containsOnlyOnce("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:PUBLISH\r\n")
                .containsSubsequence(
                        "BEGIN:VEVENT\r\nUID:42@essaim\r\nSEQUENCE:3\r\nSTATUS:CONFIRMED\r\n", "END:VEVENT\r\n",
                        "BEGIN:VEVENT\r\nUID:43@essaim\r\nSEQUENCE:1\r\nSTATUS:CANCELLED\r\n", "LOCATION:Évian\r\n", "END:VEVENT\r\n",
                        "END:VCALENDAR\r\n");
        assertThat(new CalendarFile(List.of(off)).text(NINE)).contains("METHOD:CANCEL\r\n");
        assertThat(new CalendarFile(List.of()).text(NINE)).contains("METHOD:PUBLISH\r\n").doesNotContain("VEVENT");
    }

    @Test
    void wholeDaysEndWithTheFirstDayThatIsNoneOfThem() {
        var days = new Days(LocalDate.of(2027, 2, 27), LocalDate.of(2027, 2, 28));
        var open = new CalendarFile.Event(
                "44@essaim", 0, CalendarFile.Status.CONFIRMED, days, "Appel ouvert", "", "", "https://essaim.example/appel");

        assertThat(CalendarFile.of(open).text(NINE))
                .contains("DTSTART;VALUE=DATE:20270227\r\n", "DTEND;VALUE=DATE:20270301\r\n");
    }
}
