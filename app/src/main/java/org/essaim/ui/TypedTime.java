package org.essaim.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and hours as people type them where the browser has no calendar of its own.
public final class TypedTime {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(2\\d{3})-(\\d{1,2})");
    private static final Pattern FRENCH_MONTH = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(2\\d{3})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[h:]\\s*(?:(\\d{1,2})\\s*(?:min|:00)?)?)?");
    /// A year of one, two or three digits: one that is being typed, and that a browser sends as 0027.
    private static final int FIRST_WHOLE_YEAR = 1000;
    /// Further ahead than this, a year was mistyped.
    private static final int MOST_YEARS_AHEAD = 5;

    private TypedTime() {}

    /// The day of something to come: the one rule for every date that is typed.
    ///
    /// @param today a day before it is refused
    /// @param kept  the day that it has already, which may stay
    /// @return the day, or what to mend beside the field
    public static Optional<LocalDate> coming(
            String field, String typed, LocalDate today, Optional<LocalDate> kept, FormErrors errors) {
        Optional<LocalDate> day = day(typed);
        if (typed.isBlank()) {
            errors.refuse(field, "ui.date.missing");
        } else if (day.isEmpty()) {
            errors.refuse(field, "ui.date.unreadable");
        } else if (!day.equals(kept)) {
            LocalDate read = day.get();
            boolean whole = read.getYear() >= FIRST_WHOLE_YEAR;
            errors.refuseIf(!whole, field, "ui.date.year");
            errors.refuseIf(whole && read.isBefore(today), field, "ui.date.past", read);
            errors.refuseIf(read.isAfter(today.plusYears(MOST_YEARS_AHEAD)), field, "ui.date.far", read);
        }
        return day.filter(_ -> !errors.has(field));
    }

    /// « 2027-03-09 », « 9/3/2027 ».
    static Optional<LocalDate> day(String typed) {
        Matcher iso = ISO_DAY.matcher(typed.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH_DAY.matcher(typed.strip());
        return french.matches() ? day(french.group(3), french.group(2), french.group(1)) : Optional.empty();
    }

    /// « 09:30 », « 9h30 », « 9 h », « 14 ».
    public static Optional<LocalTime> hour(String typed) {
        Matcher hour = HOUR.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!hour.matches()) {
            return Optional.empty();
        }
        try {
            String minutes = hour.group(2);
            return Optional.of(LocalTime.of(
                    Integer.parseInt(hour.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// « 2027-03 », « 03/2027 », « 3.2027 ».
    static Optional<YearMonth> month(String typed) {
        Matcher iso = ISO_MONTH.matcher(typed.strip());
        Matcher french = FRENCH_MONTH.matcher(typed.strip());
        if (!iso.matches() && !french.matches()) {
            return Optional.empty();
        }
        String year = iso.matches() ? iso.group(1) : french.group(2);
        String month = iso.matches() ? iso.group(2) : french.group(1);
        return day(year, month, "1").map(YearMonth::from);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
