package org.essaim.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// One appointment as a calendar takes it in (RFC 5545). Hours are written in UTC, which needs no table of time zones
/// and says the same everywhere.
///
/// @param uid the same for the same appointment, so that a file opened twice is one line of the calendar
/// @param place may be empty
/// @param url of the page that says more
public record CalendarFile(
        String uid, Instant starts, Instant ends, String title, String description, String place, String url) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// In octets, the line's end not counted.
    private static final int LONGEST_LINE = 75;

    /// @param now when it was written
    public String text(Instant now) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Essaim//FR",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + escaped(uid),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(starts),
                "DTEND:" + UTC.format(ends),
                "SUMMARY:" + escaped(title),
                "DESCRIPTION:" + escaped(description)));
        if (!place.isBlank()) {
            lines.add("LOCATION:" + escaped(place));
        }
        lines.addAll(List.of("URL:" + url, "END:VEVENT", "END:VCALENDAR"));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> folded(line, text));
        return text.toString();
    }

    public ResponseEntity<byte[]> download(String name, Instant now) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text(now).getBytes(StandardCharsets.UTF_8));
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
