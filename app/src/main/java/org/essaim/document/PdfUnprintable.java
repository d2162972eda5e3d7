package org.essaim.document;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.ui.Messages;

/// Brings a text inside what our fonts draw. A sign is written another way only where that is the same sign (composed,
/// without the style that some pages lend to letters); whatever no font draws is said in words, with its number, so that
/// it is never read as something else.
final class PdfUnprintable {
    /// Styles of letters, not other letters: 𝗕 is a bold B, Ｂ a wide one, ﬁ an f and an i, Ⅻ is XII.
    private static final Set<UnicodeBlock> STYLES = Set.of(
            UnicodeBlock.MATHEMATICAL_ALPHANUMERIC_SYMBOLS,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS,
            UnicodeBlock.ARABIC_PRESENTATION_FORMS_A,
            UnicodeBlock.ARABIC_PRESENTATION_FORMS_B,
            UnicodeBlock.NUMBER_FORMS);

    private final PdfFonts fonts;
    private final Messages messages;

    PdfUnprintable(PdfFonts fonts, Messages messages) {
        this.fonts = fonts;
        this.messages = messages;
    }

    /// @return the same text, of letters that a font of ours draws
    String printable(String text) {
        int[] letters =
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
        var printed = new StringBuilder(letters.length);
        for (int i = 0; i < letters.length; i++) {
            int letter = letters[i];
            String same = same(letter);
            if (invisible(letter)) {
                if (directs(letter, i == 0 ? ' ' : letters[i - 1])) {
                    printed.appendCodePoint(letter);
                }
            } else if (skinTone(letter) && i > 0 && fonts.others().signs().get(letters[i - 1])) {
                printed.appendCodePoint(letter);
            } else if (!same.isEmpty()) {
                printed.append(same);
            } else {
                int end = endOfUnprintable(letters, i);
                printed.append(said(letters, i, end));
                i = end - 1;
            }
        }
        return printed.toString();
    }

    /// A skin tone has no shape of its own: alone it is said.
    private boolean prints(int letter) {
        return fonts.own(letter) || !skinTone(letter) && fonts.others().draw(letter);
    }

    private static boolean skinTone(int letter) {
        return letter >= 0x1F3FB && letter <= 0x1F3FF;
    }

    private static boolean invisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> letter != '\n';
            default -> letter == 0x20E3 || letter >= 0xFE00 && letter <= 0xFE0F;
        };
    }

    /// A sign without a shape of its own is kept where it tells how its neighbours belong together.
    private boolean directs(int letter, int before) {
        boolean inEmoji = fonts.others().signs().get(before) || "0123456789#*".indexOf(before) >= 0;
        return letter == 0x200C || letter == 0x200D
                ? inEmoji || UnicodeScript.of(before) == UnicodeScript.ARABIC
                : inEmoji && fonts.others().signs().get(letter);
    }

    /// @return how this letter is printed; empty: it is not
    private String same(int letter) {
        if (letter == '‐' || letter == '‑') {
            return "-";
        }
        if (prints(letter)) {
            return Character.toString(letter);
        }
        if (Character.isSpaceChar(letter)) {
            return " ";
        }
        if (!STYLES.contains(UnicodeBlock.of(letter))) {
            return "";
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(this::prints) ? plain : "";
    }

    /// Signs of one script that follow each other are said together.
    private int endOfUnprintable(int[] letters, int from) {
        int end = from + 1;
        while (end < letters.length
                && UnicodeScript.of(letters[end]) == UnicodeScript.of(letters[from])
                && !invisible(letters[end])
                && same(letters[end]).isEmpty()) {
            end++;
        }
        return end;
    }

    private String said(int[] letters, int from, int to) {
        String numbers = Arrays.stream(letters, from, to)
                .mapToObj(letter -> String.format(Locale.ROOT, "U+%04X", letter))
                .collect(Collectors.joining(" "));
        String script = "document.unprintable."
                + UnicodeScript.of(letters[from]).name().toLowerCase(Locale.ROOT);
        if (messages.has(script)) {
            return messages.get(script, numbers);
        }
        return messages.get(
                Character.isEmoji(letters[from]) ? "document.unprintable.emoji" : "document.unprintable", numbers);
    }
}
