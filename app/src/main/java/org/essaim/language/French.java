package org.essaim.language;

import essaim.money.Amount;
import java.text.Collator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates, hours, numbers and lists as French writes them, already typographed.
final class French implements Language {
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

    private static final Pattern AN_INITIATIVE =
            Pattern.compile("(?i)((une |l’|l')?initiative (de la |du |des |de |d’|d'|en )?)?");

    /// « 9 mars 2021 », « 1er avril 2021 ».
    @Override
    public String date(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    /// « 9 mars ».
    @Override
    public String dayAndMonth(LocalDate date) {
        return dayOfMonth(date) + NO_BREAK + month(date);
    }

    /// « 9 », « 1er ».
    @Override
    public String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    }

    /// « mars ».
    @Override
    public String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    /// « 9 mars 2021, matin »: *nuit* before five, *matin* before noon, *après-midi* before six, then *soir*.
    @Override
    public String dateAndPart(LocalDateTime at) {
        return date(at.toLocalDate()) + ", " + part(at.toLocalTime());
    }

    /// « nuit », « matin », « après-midi » or « soir ».
    @Override
    public String part(LocalTime time) {
        return time.getHour() < 5 ? "nuit" : time.getHour() < 12 ? "matin" : time.getHour() < 18 ? "après-midi" : "soir";
    }

    /// « 9 mars 2021 à 10 h 41 ».
    @Override
    public String dateAndTime(LocalDateTime at) {
        return date(at.toLocalDate()) + " à" + NO_BREAK + time(at.toLocalTime());
    }

    /// « 10 h 41 », « 9 h 00 »; seconds are left out.
    @Override
    public String time(LocalTime time) {
        return time.getHour() + NO_BREAK + "h" + NO_BREAK + twoDigits(time.getMinute());
    }

    /// « 10 782 », with thin no-break spaces.
    @Override
    public String number(long number) {
        String digits = Long.toString(number);
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", THIN);
    }

    /// Masculine.
    @Override
    public String inWords(long count) {
        return FrenchNumber.words(count, this);
    }

    @Override
    public String inWordsFeminine(long count) {
        return FrenchNumber.feminine(inWords(count));
    }

    @Override
    public String fraction(long whole, long rest, long of) {
        return FrenchNumber.fraction(whole, rest, of, this);
    }

    /// « 45 s », « 25 min », « 1 h 05 min »; seconds are left out from one minute on.
    @Override
    public String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + NO_BREAK + "s";
        }
        String minutes = NO_BREAK + "min";
        if (duration.toHours() == 0) {
            return duration.toMinutes() + minutes;
        }
        String hours = number(duration.toHours()) + NO_BREAK + "h";
        return duration.toMinutesPart() == 0
                ? hours
                : hours + NO_BREAK + twoDigits(duration.toMinutesPart()) + minutes;
    }

    /// « a », « a et b », « a, b et c »; empty for none.
    @Override
    public String list(Collection<String> items) {
        return list(items, "et");
    }

    @Override
    public String anyOf(Collection<String> items) {
        return list(items, "ou");
    }

    @Override
    public String quoted(String title) {
        return "«" + THIN + title + THIN + "»";
    }

    @Override
    public boolean saysOnlyWhose(String title, String place) {
        return AN_INITIATIVE.matcher(title.replace(place, "")).matches();
    }

    private static String list(Collection<String> items, String last) {
        List<String> words = List.copyOf(items);
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
        };
    }

    /// A text that somebody wrote, as a sentence before another: it ends as they ended it, else with a full stop.
    @Override
    public String sentence(String text) {
        String said = text.strip();
        boolean ended = said.isEmpty() || said.matches("(?s).*[.!?…][\\s»”\")]*");
        return ended ? said : said + ".";
    }

    /// The singular below two, as French does: « 0 note », « 1 note », « 2 notes ».
    @Override
    public String plural(long count, String one, String several) {
        return Math.abs(count) < 2 ? one : several;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public Locale locale() {
        return Locale.FRENCH;
    }

    @Override
    public String typographed(String text) {
        return Typography.french(text);
    }

    @Override
    public String exact(Amount amount) {
        return Euros.exact(amount, this);
    }

    @Override
    public String rounded(Amount amount) {
        return Euros.rounded(amount, this);
    }

    @Override
    public String ofNoun(String noun) {
        return Elision.of(noun);
    }

    @Override
    public String thePlace(String name) {
        return Elision.thePlace(name);
    }

    @Override
    public String ofPlace(String name) {
        return Elision.ofPlace(name);
    }

    @Override
    public Comparator<String> order() {
        return Collator.getInstance(Locale.FRENCH)::compare;
    }
}
