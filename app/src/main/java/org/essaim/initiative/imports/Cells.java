package org.essaim.initiative.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What cells hold beside texts.
final class Cells {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}([.,]\\d{1,2}0*)?");
    private static final Pattern YEAR = Pattern.compile("^(19|20)\\d\\d(?=-|$)");
    private static final Pattern ITEM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\[\\]{}\"\\s][^,\\]}]*)");

    private Cells() {}

    /// Cents of « 21 667,00 € », « 20314.0 », « 450000 », whatever the spaces; empty for an empty cell.
    ///
    /// @throws LineRefused when it is no amount
    static OptionalLong cents(String cell) throws LineRefused {
        String plain = cell.replaceAll("[\\s\\u00A0\\u202F\\u2009€]", "");
        if (plain.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!AMOUNT.matcher(plain).matches()) {
            throw new LineRefused("line.amount", cell);
        }
        return OptionalLong.of(
                new BigDecimal(plain.replace(',', '.')).movePointRight(2).longValueExact());
    }

    /// The year that a date begins with.
    static OptionalInt year(String cell) {
        Matcher year = YEAR.matcher(cell);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
    }

    /// The items of `["a","b"]` or of `{"a",NULL,b}`.
    static List<String> items(String cell) {
        var items = new ArrayList<String>();
        Matcher item = ITEM.matcher(cell);
        while (item.find()) {
            String text = item.group(1) != null ? item.group(1).replaceAll("\\\\(.)", "$1") : item.group(2);
            if (!text.isBlank() && !(item.group(1) == null && text.strip().equals("NULL"))) {
                items.add(text.strip());
            }
        }
        return List.copyOf(items);
    }
}
