package org.essaim.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.text.Folded;

/// What cells hold beside texts, spreadsheets having been at them: exact amounts, marks, official codes.
public final class Cells {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}([.,]\\d{1,2}0*)?");
    /// 98708.70000000001: what a binary number makes of 98 708,70.
    private static final Pattern BINARY = Pattern.compile("-?\\d{1,13}[.,]\\d{6,20}");
    private static final BigDecimal BINARY_ERROR = new BigDecimal("0.00001");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}((\\.\\d{3})+,\\d{1,2}|(,\\d{3})+\\.\\d{1,2})");
    private static final Pattern ABRIDGED = Pattern.compile("-?\\d+([.,]\\d+)?[eE][+-]?\\d+");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern ITEM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\[\\]{}\"\\s][^,\\]}]*)");
    private static final Set<String> YES = Set.of("t", "true", "vrai", "v", "oui", "o", "yes", "y", "x", "1");
    private static final Set<String> NO = Set.of("", "f", "false", "faux", "non", "n", "no", "0");

    private Cells() {}

    /// Cents of « 21 667,00 € », « 20314.0 », « 1.234,56 », « 98708.70000000001 », whatever the spaces; empty for an empty
    /// cell.
    ///
    /// @throws LineRefused when it is no amount, or one whose digits are lost
    public static OptionalLong cents(String cell) throws LineRefused {
        String plain = cell.replaceAll("[\\s\\u00A0\\u202F\\u2009€]|(?i:eur(os?)?)$", "").replace('−', '-');
        if (plain.isEmpty()) {
            return OptionalLong.empty();
        }
        if (ABRIDGED.matcher(plain).matches()) {
            throw new LineRefused("imports.line.abridged", cell);
        }
        if (GROUPED.matcher(plain).matches()) {
            char decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
            plain = plain.replace(decimal == '.' ? "," : ".", "");
        }
        boolean exact = AMOUNT.matcher(plain).matches();
        if (!exact && !BINARY.matcher(plain).matches()) {
            throw new LineRefused("imports.line.amount", cell);
        }
        BigDecimal euros = new BigDecimal(plain.replace(',', '.'));
        BigDecimal rounded = euros.setScale(2, RoundingMode.HALF_EVEN);
        if (euros.subtract(rounded).abs().compareTo(BINARY_ERROR) > 0) {
            throw new LineRefused("imports.line.amount", cell);
        }
        return OptionalLong.of(rounded.movePointRight(2).longValueExact());
    }

    /// Whether its digits were rewritten by a machine, and read all the same.
    static boolean isBinary(String cell) {
        return BINARY.matcher(cell.strip()).matches() && !AMOUNT.matcher(cell.strip()).matches();
    }

    /// Whether a mark is set; empty when it is neither a known yes nor a known no.
    public static Optional<Boolean> mark(String cell) {
        Matcher whole = WHOLE.matcher(cell.strip());
        String word = whole.matches() ? whole.group(1) : Folded.of(cell);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) && (!word.isEmpty() || cell.isBlank()) ? Optional.of(false) : Optional.empty();
    }

    /// A number that names something, without the « ,0 » that spreadsheets add.
    public static String number(String cell) {
        Matcher whole = WHOLE.matcher(cell);
        return whole.matches() ? whole.group(1) : cell;
    }

    /// Whether a spreadsheet abridged it (« 7,99E+13 »): its digits are lost.
    public static boolean isAbridged(String cell) {
        return ABRIDGED.matcher(cell).matches();
    }

    /// A commune's code in its official form, when there is one that it can be: « 1004.0 » is 01004, « 2b033 » 2B033.
    public static Optional<String> insee(String cell) {
        String code = number(cell.replaceAll("\\s", "")).toUpperCase(Locale.ROOT);
        String padded = code.matches("\\d{4}") ? "0" + code : code;
        return padded.matches("(\\d\\d|2[AB])\\d{3}") ? Optional.of(padded) : Optional.empty();
    }

    /// A department's: « 1 » is 01, « 2a » 2A.
    public static Optional<String> department(String cell) {
        String code = number(cell.replaceAll("\\s", "")).toUpperCase(Locale.ROOT);
        String padded = code.matches("\\d") ? "0" + code : code;
        return padded.matches("\\d{2,3}|2[AB]") ? Optional.of(padded) : Optional.empty();
    }

    /// A SIREN, also out of a SIRET; one that lacks a digit may be several.
    public static Optional<String> siren(String cell) {
        String digits = number(cell.replaceAll("[\\s\\u00A0\\u202F]", ""));
        return digits.matches("\\d{9}(\\d{5})?") ? Optional.of(digits.substring(0, 9)) : Optional.empty();
    }

    /// The items of `["a","b"]` or of `{"a",NULL,b}`.
    public static List<String> items(String cell) {
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
