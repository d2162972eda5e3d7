package org.essaim.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.essaim.language.Language;

/// An instant where it happens: its day and its hour are those of that place's clock, and nobody has to guess whose they
/// are. Every hour of a workshop or of a common day that somebody reads goes through it.
///
/// @param zone of the place, not of the reader
public record Moment(Instant at, ZoneId zone) {
    /// What was typed as a day and an hour of that place.
    public static Moment of(LocalDate day, LocalTime hour, ZoneId zone) {
        return new Moment(day.atTime(hour).atZone(zone).toInstant(), zone);
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(at, zone);
    }

    public LocalDate day() {
        return local().toLocalDate();
    }

    public LocalTime hour() {
        return local().toLocalTime();
    }

    public Moment plus(Duration duration) {
        return new Moment(at.plus(duration), zone);
    }

    /// « 9 mars 2027 à 9 h 00 », « 9 mars 2027 à 9 h 00, heure de La Réunion ».
    public String dateAndTime() {
        return Language.spoken().dateAndTime(local()) + whose();
    }

    /// « 9 mars 2027, matin ».
    public String dateAndPart() {
        return Language.spoken().dateAndPart(local());
    }

    /// « 9 mars 2027 ».
    public String date() {
        return Language.spoken().date(day());
    }

    /// « 9 h 00 », « 9 h 00, heure de La Réunion ».
    public String time() {
        return bareTime() + whose();
    }

    /// « 9 h 00 », where whose hour it is stands nearby already.
    public String bareTime() {
        return Language.spoken().time(hour());
    }

    /// « heure de La Réunion »; empty for the mainland.
    public String clock() {
        return zone.equals(LocalClock.PARIS.zone()) ? "" : LocalClock.words(zone);
    }

    private String whose() {
        return clock().isEmpty() ? "" : ", " + clock();
    }

    @Override
    public String toString() {
        return dateAndTime();
    }
}
