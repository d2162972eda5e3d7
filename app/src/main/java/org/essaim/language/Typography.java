package org.essaim.language;

import java.util.List;
import java.util.regex.Pattern;

/// French typography, applied once to a whole message or sentence: no-break spaces where French wants them, ’ and ….
///
/// Only spaces that the author wrote are changed, none is invented, so that an address or a code passes untouched.
/// Applying it twice changes nothing more. It also works on message patterns: `{0} €` keeps its place-holder.
final class Typography {
    private static final String SPACE = "[ \u00A0\u202F]";
    private static final String MONTHS =
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String regex, String replacement) {
            return new Rule(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(?<=\\p{L})'(?=\\p{L})", "’"),
            Rule.of("\\.\\.\\.", "…"),
            Rule.of("«" + SPACE + "*", "«" + Language.THIN),
            Rule.of(SPACE + "*»", Language.THIN + "»"),
            Rule.of(SPACE + "+([;!?])", Language.THIN + "$1"),
            Rule.of(SPACE + "+:", Language.NO_BREAK + ":"),
            Rule.of(SPACE + "+([€%])", Language.NO_BREAK + "$1"),
            // A number, or the place-holder of one, keeps its unit.
            Rule.of("([\\d}])" + SPACE + "(h|min|s|km|m|kWh|ko|Mo|Go)(?![\\p{L}’])", "$1" + Language.NO_BREAK + "$2"),
            Rule.of("([\\d}]" + SPACE + "h)" + SPACE + "(?=[\\d{])", "$1" + Language.NO_BREAK),
            Rule.of("(?<!\\p{L})([nN]°|Fig\\.|art\\.|p\\.)" + SPACE + "(?=[\\p{L}\\d{])", "$1" + Language.NO_BREAK),
            Rule.of("(?<!\\d)(\\d{1,2}|1er)" + SPACE + "(?=(" + MONTHS + ")(?!\\p{L}))", "$1" + Language.NO_BREAK));

    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d,.])\\d{1,3}(?:" + SPACE + "\\d{3})+(?!\\d)");

    private Typography() {}

    /// The same words, spaced and quoted as French print does.
    static String french(String text) {
        String result = text;
        for (Rule rule : RULES) {
            result = rule.pattern().matcher(result).replaceAll(rule.replacement());
        }
        return THOUSANDS.matcher(result).replaceAll(match -> match.group().replaceAll(SPACE, Language.THIN));
    }
}
