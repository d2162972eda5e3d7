package org.essaim.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The years that cells and the names of files hold, out of real dates.
public final class Years {
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})([T ].*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})([.,]0+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})|(\\d{1,2})/(\\d{4})");
    private static final Pattern NAMED_YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_YEAR_OF_LISTS = 2000;
    private static final int LAST_YEAR_OF_LISTS = 2099;

    private Years() {}

    /// The year of « 2024-12-01 00:00:00+00 », « 01/09/2023 », « 09/2023 », « 2023 »; empty for a day that is in no
    /// calendar.
    public static OptionalInt of(String cell) {
        Matcher iso = ISO_DATE.matcher(cell);
        if (iso.matches()) {
            return yearOf(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH_DATE.matcher(cell);
        if (french.matches()) {
            return yearOf(french.group(3), french.group(2), french.group(1));
        }
        Matcher month = MONTH.matcher(cell);
        if (month.matches()) {
            return month.group(1) == null
                    ? yearOf(month.group(4), month.group(3), "1")
                    : yearOf(month.group(1), month.group(2), "1");
        }
        Matcher year = YEAR.matcher(cell);
        return year.matches() ? yearOf(year.group(1), "1", "1") : OptionalInt.empty();
    }

    /// Likewise, for a list published each year: those came with this century.
    public static OptionalInt ofList(String cell) {
        OptionalInt year = of(cell.strip());
        return year.isPresent() && year.getAsInt() >= FIRST_YEAR_OF_LISTS && year.getAsInt() <= LAST_YEAR_OF_LISTS
                ? year
                : OptionalInt.empty();
    }

    private static OptionalInt yearOf(String year, String month, String day) {
        try {
            int read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .getYear();
            return read < FIRST_YEAR || read > LAST_YEAR ? OptionalInt.empty() : OptionalInt.of(read);
        } catch (DateTimeException noSuchDay) {
            return OptionalInt.empty();
        }
    }

    /// The only year that a text names, such as a file's name.
    static OptionalInt only(String text) {
        List<Integer> years = named(text);
        return years.size() == 1 ? OptionalInt.of(years.getFirst()) : OptionalInt.empty();
    }

    static boolean namesNone(String text) {
        return named(text).isEmpty();
    }

    private static List<Integer> named(String text) {
        return NAMED_YEAR.matcher(text).results()
                .map(match -> Integer.valueOf(match.group()))
                .distinct()
                .toList();
    }
}
