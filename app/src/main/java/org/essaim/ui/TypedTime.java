package org.essaim.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and hours as people type them where the browser has no calendar of its own.
public final class TypedTime {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[h:]\\s*(\\d{1,2})?)?(?:min|:00)?");

    private TypedTime() {}

    /// « 2027-03-09 », « 9/3/2027 ».
    public static Optional<LocalDate> day(String typed) {
        Matcher iso = ISO_DAY.matcher(typed.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH_DAY.matcher(typed.strip());
        return french.matches() ? day(french.group(3), french.group(2), french.group(1)) : Optional.empty();
    }

    /// « 09:30 », « 9h30 », « 9 h », « 14 ».
    public static Optional<LocalTime> hour(String typed) {
        Matcher hour = HOUR.matcher(typed.strip().toLowerCase(java.util.Locale.ROOT));
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

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
