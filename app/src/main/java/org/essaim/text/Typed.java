package org.essaim.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was typed, pasted or sent, fit to be kept, compared, counted and given to any reader: a page, a letter, an XML
/// feed, a PDF, a database.
///
/// - Blanks of any kind (tabs, vertical tabs, next-line, no-break and thin spaces) are spaces, a run of them one space:
///   words are never glued. Where French wants a space not to break is decided when a text is shown.
/// - What is no character goes: controls, noncharacters, halves of surrogates, byte-order marks, and signs that mark
///   nothing but a place to break (zero-width spaces, soft hyphens).
/// - A text turned from right to left turns back at its end: directional controls are closed in the line that opens
///   them, and cannot turn the page around it.
/// - One form of each letter: composed (NFC), so that two ways of typing « é » are one.
/// - One apostrophe: ’, between letters; an address keeps what it has.
/// - A text in which nothing shows is empty: spaces and fillers alone are no name.
///
/// Cleaning twice changes nothing more. The page's counter, `ui/signs.js`, counts by the same rules.
public final class Typed {
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}|\\t");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /// An address of a page or of a person, with any of the dots that programs take for one.
    private static final Pattern LEADS_SOMEWHERE =
            Pattern.compile("://|[@/\\\\]|(?i:^www\\b)|[\\p{L}\\p{N}-][.。．｡․]\\p{L}{2}");

    private static final Pattern BEFORE_CUT = Pattern.compile("[\\s,;:]+$");

    private static final int LONGEST_WORD_SHOWN = 60;

    private Typed() {}

    /// One line: a name, a title.
    public static String line(@Nullable String typed) {
        return shown(Apostrophes.french(spaced(sound(typed).replace('\n', ' '))));
    }

    /// Lines and paragraphs: a text that keeps its line ends, at most one blank line between two paragraphs.
    public static String text(@Nullable String typed) {
        String lines = sound(typed).lines().map(Typed::spaced).collect(Collectors.joining("\n"));
        return shown(Apostrophes.french(BLANK_LINES.matcher(lines).replaceAll("\n\n").strip()));
    }

    /// A mail address, a code, a link, a choice: one line whose signs are kept as they are.
    public static String word(@Nullable String typed) {
        return shown(spaced(sound(typed).replace('\n', ' ')));
    }

    /// A word as a refusal quotes it: cut where it would fill the page.
    public static String quoted(@Nullable String typed) {
        return shortened(word(typed), LONGEST_WORD_SHOWN);
    }

    /// Nothing in it is refused by a database or by XML, and nothing leaks out of it; blanks are as they were typed,
    /// tabs too, for they part the cells of a table that was pasted; line ends are `\n`.
    public static String sound(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        StringBuilder sound = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .codePoints()
                .map(Typed::plain)
                .filter(Typed::isCharacter)
                .forEach(sound::appendCodePoint);
        // Last, for a letter and its accent may have been kept apart by what went.
        return Normalizer.normalize(Direction.closed(sound.toString()), Normalizer.Form.NFC);
    }

    /// An id that a page gave and that came back; empty for anything else.
    public static Optional<UUID> id(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches() ? Optional.of(UUID.fromString(sent)) : Optional.empty();
    }

    /// A whole number, blanks around it allowed; empty for anything else, or beyond nine digits.
    public static Optional<Integer> whole(@Nullable String typed) {
        return Optional.of(word(typed)).filter(word -> WHOLE.matcher(word).matches()).map(Integer::valueOf);
    }

    /// A name as it may stand in a letter that somebody else had written: without a word that is an address, or that a
    /// mail program would make one of.
    public static String unlinked(String name) {
        return Arrays.stream(line(name).split(" "))
                .filter(word -> !LEADS_SOMEWHERE.matcher(word).find())
                .collect(Collectors.joining(" "));
    }

    /// In signs, as people count and as the page's counter does.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Its first signs, none of them cut in two.
    public static String cut(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /// As much of it as fits, cut between words where one can be, with « … » in the place of the rest.
    public static String shortened(String text, int longest) {
        if (length(text) <= longest) {
            return text;
        }
        String most = cut(text, longest - 1);
        int space = text.charAt(most.length()) == ' ' ? most.length() : most.lastIndexOf(' ');
        return BEFORE_CUT.matcher(space > most.length() / 2 ? most.substring(0, space) : most).replaceAll("") + "…";
    }

    /// Any blank as a space, any line end as one.
    private static int plain(int sign) {
        return switch (sign) {
            case '\n', '\r', 0x2028, 0x2029 -> '\n';
            case '\t' -> '\t';
            case 0x0B, '\f', 0x85 -> ' ';
            default -> Character.isSpaceChar(sign) || Character.isWhitespace(sign) ? ' ' : sign;
        };
    }

    private static boolean isCharacter(int sign) {
        boolean none = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
        boolean marksNothing = switch (sign) {
            case 0xAD, 0x180E, 0x200B, 0x2060, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB -> true;
            default -> false;
        };
        boolean control = sign != '\n' && sign != '\t' && Character.isISOControl(sign);
        return !none && !marksNothing && !control && Character.getType(sign) != Character.SURROGATE;
    }

    private static String spaced(String line) {
        return SPACES.matcher(line).replaceAll(" ").strip();
    }

    private static String shown(String text) {
        return text.codePoints().anyMatch(Typed::shows) ? text : "";
    }

    /// Letters, digits, punctuation, signs; not the letters that Unicode has to fill a place with nothing.
    private static boolean shows(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> switch (sign) {
                case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> false;
                default -> true;
            };
        };
    }
}
