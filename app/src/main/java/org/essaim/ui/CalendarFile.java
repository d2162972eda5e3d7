package org.essaim.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Appointments as a calendar takes them in (RFC 5545): one, or all those of something.
///
/// @param events any number
public record CalendarFile(List<Event> events) {
    /// How sure it is that one goes.
    public enum Status {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /// One appointment.
    ///
    /// @param uid the same for the same appointment, so that a file opened twice is one line of the calendar
    /// @param sequence raised each time the appointment moves: a calendar that has it already takes it in again
    /// @param place may be empty
    /// @param url of the page that says more
    public record Event(
            String uid, int sequence, Status status, When when, String title, String description, String place, String url) {}

    public sealed interface When {
        /// Written in UTC, which needs no table of time zones and says the same everywhere.
        record Hours(Instant starts, Instant ends) implements When {}

        /// Whole days, wherever one is: a call that is open, a week of works.
        ///
        /// @param last the same as the first for one day
        record Days(LocalDate first, LocalDate last) implements When {}
    }

    public CalendarFile {
        events = List.copyOf(events);
    }

    public static CalendarFile of(Event one) {
        return new CalendarFile(List.of(one));
    }

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /// In octets, the line's end not counted.
    private static final int LONGEST_LINE = 75;

    /// @param now when it was written
    public String text(Instant now) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Essaim//FR",
                "CALSCALE:GREGORIAN",
                // What takes appointments off, and nothing else, is another method (RFC 5546).
                isOff() ? "METHOD:CANCEL" : "METHOD:PUBLISH"));
        events.forEach(event -> write(event, now, lines));
        lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> folded(line, text));
        return text.toString();
    }

    private boolean isOff() {
        return !events.isEmpty() && events.stream().allMatch(event -> event.status() == Status.CANCELLED);
    }

    private static void write(Event event, Instant now, List<String> lines) {
        lines.addAll(List.of(
                "BEGIN:VEVENT",
                "UID:" + escaped(event.uid()),
                "SEQUENCE:" + event.sequence(),
                "STATUS:" + event.status(),
                "DTSTAMP:" + UTC.format(now)));
        lines.addAll(switch (event.when()) {
            case When.Hours(var starts, var ends) -> List.of("DTSTART:" + UTC.format(starts), "DTEND:" + UTC.format(ends));
            // The end is the first day that is none of it any more.
            case When.Days(var first, var last) ->
                List.of("DTSTART;VALUE=DATE:" + DAY.format(first), "DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        });
        lines.addAll(List.of("SUMMARY:" + escaped(event.title()), "DESCRIPTION:" + escaped(event.description())));
        if (!event.place().isBlank()) {
            lines.add("LOCATION:" + escaped(event.place()));
        }
        lines.addAll(List.of("URL:" + event.url(), "END:VEVENT"));
    }

    public ResponseEntity<byte[]> download(String name, Instant now) {
        return Download.kept(name, new MediaType("text", "calendar", StandardCharsets.UTF_8)).of(text(now));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// A character is never cut in two: lines are counted in octets, and an accent takes two of them.
    private static void folded(String line, StringBuilder out) {
        int octets = 0;
        int[] points = line.codePoints().toArray();
        for (int point : points) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        out.append("\r\n");
    }
}
