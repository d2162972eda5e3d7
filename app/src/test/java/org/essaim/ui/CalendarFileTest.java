package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NINE = Instant.parse("2021-03-09T08:00:00Z");
    private static final CalendarFile FILE = new CalendarFile(
            "42@essaim",
            NINE,
            NINE.plusSeconds(3 * 3600),
            "Le financement collectif ; première partie, à l’hôtel de l’agglomération de Compiègne et ailleurs",
            "Une ligne\nune autre",
            "",
            "https://essaim.example/inscription/k");

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
}
