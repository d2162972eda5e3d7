package org.essaim.document;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Writes the words of one document, and remembers what they ask of the typesetter. What our own faces draw is written
/// as it is; a word with another letter goes whole into a face that has it, and what runs from right to left into an
/// isolate of its own, which [PdfRightToLeft] puts in order line by line.
final class PdfWords implements Markup.Letters {
    private final PdfFonts fonts;
    private final PdfUnprintable unprintable;
    private final List<String> backwards = new ArrayList<>();
    private boolean otherFonts;

    PdfWords(PdfFonts fonts, PdfUnprintable unprintable) {
        this.fonts = fonts;
        this.unprintable = unprintable;
    }

    boolean needOtherFonts() {
        return otherFonts;
    }

    /// What runs from right to left, in the order of reading.
    List<String> backwards() {
        return backwards;
    }

    @Override
    public void write(Markup out, String text) {
        if (all(text, fonts::own)) {
            out.plain(text);
            return;
        }
        String printable = unprintable.printable(text);
        char[] letters = printable.toCharArray();
        if (Bidi.requiresBidi(letters, 0, letters.length)) {
            bothWays(out, printable);
        } else {
            words(out, printable);
        }
    }

    /// A text mostly in Arabic or Hebrew runs from right to left as a whole; in another, only its words do.
    private void bothWays(Markup out, String text) {
        Bidi runs = new Bidi(
                text, mostlyBackwards(text) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int run = 0;
        while (run < runs.getRunCount()) {
            int start = runs.getRunStart(run);
            boolean forwards = runs.getRunLevel(run) == 0;
            while (run < runs.getRunCount() && forwards == (runs.getRunLevel(run) == 0)) {
                run++;
            }
            String part = text.substring(start, run < runs.getRunCount() ? runs.getRunStart(run) : text.length());
            if (forwards) {
                words(out, part);
            } else {
                otherFonts = true;
                // The number is for PdfTags, which says the words as they were written: on paper they are reordered.
                out.raw("<abbr class=\"letters\" dir=\"rtl\"").attribute("title", Integer.toString(backwards.size()));
                out.raw(">").plain(part).raw("</abbr>");
                backwards.add(part);
            }
        }
    }

    private static boolean mostlyBackwards(String text) {
        int balance = text.codePoints()
                .map(letter -> switch (Character.getDirectionality(letter)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                    default -> 0;
                })
                .sum();
        return balance > 0;
    }

    /// The typesetter draws the bare words of a line before those that stand in elements: beside a span, they stand in
    /// one too, or a machine would read them in another order.
    private void words(Markup out, String text) {
        var own = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && mayPart(text.charAt(end)) == mayPart(text.charAt(at))) {
                end++;
            }
            String word = text.substring(at, end);
            if (all(word, fonts::own)) {
                own.append(word);
            } else {
                own(out, own);
                otherFonts = true;
                boolean signs = all(word, fonts.others().signs()::get);
                out.raw(signs ? "<span class=\"signs\">" : "<span class=\"letters\">")
                        .plain(word)
                        .raw("</span>");
            }
            at = end;
        }
        own(out, own);
    }

    private static boolean mayPart(char letter) {
        return letter == ' ' || letter == '\n' || letter == '/';
    }

    private static void own(Markup out, StringBuilder words) {
        if (!words.isEmpty()) {
            out.raw("<span>").plain(words.toString()).raw("</span>");
            words.setLength(0);
        }
    }

    private static boolean all(String text, IntPredicate are) {
        return text.codePoints().allMatch(are);
    }
}
