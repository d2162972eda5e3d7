package org.essaim.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/// Dates, hours, numbers and lists as French writes them, already typographed.
public final class French {
    /// Whose clock the hours on pages are: that of Paris, wherever the workshop is.
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private static final List<String> COUNTS = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf",
            "vingt");

    private French() {}

    /// The day and hour of an instant, as pages say it.
    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }

    /// « 9 mars 2021 », « 1er avril 2021 ».
    public static String date(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    /// « 9 mars ».
    public static String dayAndMonth(LocalDate date) {
        return dayOfMonth(date) + Typography.NO_BREAK + month(date);
    }

    /// « 9 », « 1er ».
    public static String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    }

    /// « mars ».
    public static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    /// « 9 mars 2021, matin »: *matin* before noon, *après-midi* before six, then *soir*.
    public static String dateAndPart(LocalDateTime at) {
        return date(at.toLocalDate()) + ", " + part(at.toLocalTime());
    }

    /// « matin », « après-midi » or « soir ».
    public static String part(LocalTime time) {
        return time.getHour() < 12 ? "matin" : time.getHour() < 18 ? "après-midi" : "soir";
    }

    /// « 9 mars 2021 à 10 h 41 ».
    public static String dateAndTime(LocalDateTime at) {
        return date(at.toLocalDate()) + " à" + Typography.NO_BREAK + time(at.toLocalTime());
    }

    /// « 10 h 41 », « 9 h 00 »; seconds are left out.
    public static String time(LocalTime time) {
        return time.getHour() + Typography.NO_BREAK + "h" + Typography.NO_BREAK + twoDigits(time.getMinute());
    }

    /// « 10 782 », with thin no-break spaces.
    public static String number(long number) {
        String digits = Long.toString(number);
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", Typography.THIN);
    }

    /// « trois », « vingt » for a sentence; digits above twenty. Masculine.
    public static String words(long count) {
        return count >= 0 && count < COUNTS.size() ? COUNTS.get((int) count) : number(count);
    }

    /// « 45 s », « 25 min », « 1 h 05 min »; seconds are left out from one minute on.
    public static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + Typography.NO_BREAK + "s";
        }
        String minutes = Typography.NO_BREAK + "min";
        if (duration.toHours() == 0) {
            return duration.toMinutes() + minutes;
        }
        String hours = number(duration.toHours()) + Typography.NO_BREAK + "h";
        return duration.toMinutesPart() == 0
                ? hours
                : hours + Typography.NO_BREAK + twoDigits(duration.toMinutesPart()) + minutes;
    }

    /// « a », « a et b », « a, b et c »; empty for none.
    public static String list(Collection<String> items) {
        return list(items, "et");
    }

    /// The same with another last word: « élue ou élu ».
    public static String list(Collection<String> items, String last) {
        List<String> words = List.copyOf(items);
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
        };
    }

    /// The singular below two, as French does: « 0 note », « 1 note », « 2 notes ».
    public static String plural(long count, String one, String several) {
        return Math.abs(count) < 2 ? one : several;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
