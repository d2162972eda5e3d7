package essaim.money;

import essaim.money.TypedAmount.Ambiguous;
import essaim.money.TypedAmount.Read;
import essaim.money.TypedAmount.Reason;
import essaim.money.TypedAmount.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The grammar of [TypedAmount#read].
final class AmountReading {
    /// Sign, number, unit. Spaces are plain ones here.
    private static final Pattern WHOLE = Pattern.compile("(?iU)([+-]?) ?(\\d[\\d .,]*|[.,]\\d+) ?(k|m|md)? ?(€|eur|euros?)?");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ .,])\\d{3}(\\1\\d{3})*");
    private static final Map<String, Integer> POWERS = Map.of("k", 3, "m", 6, "md", 9);
    private static final int CENT = 2;

    private final boolean negative;
    private final int power;

    private AmountReading(boolean negative, int power) {
        this.negative = negative;
        this.power = power;
    }

    static TypedAmount of(String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return new Refused(Reason.EMPTY);
        }
        Matcher parts = WHOLE.matcher(plain);
        if (!parts.matches()) {
            return new Refused(Reason.NOT_AN_AMOUNT);
        }
        int power = POWERS.getOrDefault(String.valueOf(parts.group(3)).toLowerCase(Locale.ROOT), 0);
        return new AmountReading(parts.group(1).equals("-"), power).number(parts.group(2).strip());
    }

    /// Every blank is a space, every minus a hyphen; the apostrophe that groups thousands in Switzerland is a space too.
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints().forEach(sign -> plain.appendCodePoint(
                Character.isSpaceChar(sign) || Character.isWhitespace(sign) || sign == '\'' || sign == '’' ? ' '
                        : sign == '−' || sign == '–' ? '-' : sign));
        return plain.toString().strip().replaceAll(" +", " ");
    }

    private TypedAmount number(String number) {
        long points = count(number, '.');
        long commas = count(number, ',');
        if (points > 0 && commas > 0) {
            char decimal = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
            return count(number, decimal) > 1 ? new Refused(Reason.MISGROUPED) : around(number, decimal);
        }
        if (points + commas == 0) {
            return around(number, '.');
        }
        char sign = points > 0 ? '.' : ',';
        if (points + commas > 1) {
            return around(number, sign == '.' ? ',' : '.');
        }
        boolean couldGroup = number.matches("[1-9]\\d{0,2}[.,]\\d{3}");
        return couldGroup ? eitherOf(around(number, sign), around(number, sign == '.' ? ',' : '.')) : around(number, sign);
    }

    private static TypedAmount eitherOf(TypedAmount decimal, TypedAmount grouped) {
        return decimal instanceof Read(var small) && grouped instanceof Read(var large)
                ? new Ambiguous(small.compareTo(large) <= 0 ? List.of(small, large) : List.of(large, small))
                : grouped instanceof Read ? grouped : decimal;
    }

    /// With this sign before the decimals, if it is there, and groups of three digits, or none, before it.
    private TypedAmount around(String number, char decimal) {
        int at = number.indexOf(decimal);
        String whole = at < 0 ? number : number.substring(0, at).strip();
        String decimals = at < 0 ? "" : number.substring(at + 1).strip();
        boolean grouped = !whole.matches("\\d*");
        if (grouped && !GROUPED.matcher(whole).matches() || !decimals.matches("\\d*")) {
            return new Refused(Reason.MISGROUPED);
        }
        return amount(new BigDecimal((whole.isEmpty() ? "0" : whole.replaceAll("[ .,]", "")) + "." + decimals + "0"));
    }

    private TypedAmount amount(BigDecimal number) {
        BigDecimal cents = (negative ? number.negate() : number).movePointRight(power + CENT).stripTrailingZeros();
        if (cents.scale() > 0) {
            return new Refused(Reason.TOO_FINE);
        }
        try {
            return new Read(new Amount(cents.longValueExact()));
        } catch (ArithmeticException beyond) {
            return new Refused(Reason.TOO_LARGE);
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
