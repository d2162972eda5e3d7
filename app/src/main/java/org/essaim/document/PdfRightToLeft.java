package org.essaim.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Puts what runs from right to left in the order of the paper, a line at a time, after the letters of Arabic took the
/// shape that their neighbours ask for.
final class PdfRightToLeft implements BidiReorderer {
    private static final Map<Integer, Integer> MIRRORED = Map.ofEntries(
            Map.entry((int) '(', (int) ')'),
            Map.entry((int) ')', (int) '('),
            Map.entry((int) '[', (int) ']'),
            Map.entry((int) ']', (int) '['),
            Map.entry((int) '{', (int) '}'),
            Map.entry((int) '}', (int) '{'),
            Map.entry((int) '<', (int) '>'),
            Map.entry((int) '>', (int) '<'),
            Map.entry((int) '«', (int) '»'),
            Map.entry((int) '»', (int) '«'),
            Map.entry((int) '‹', (int) '›'),
            Map.entry((int) '›', (int) '‹'));

    @Override
    public String shapeText(String text) {
        return ArabicShapes.shape(text);
    }

    @Override
    public String reorderRTLTextToLTR(String line) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[bidi.getRunCount()];
        for (int run = 0; run < runs.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] = levels[run] % 2 == 1 ? backwards(text) : text;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    /// A mark stays behind the letter that carries it, where fonts draw it over what came before.
    private static String backwards(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        List<String> found = new ArrayList<>();
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
            String letter = text.substring(from, to);
            Integer mirror = MIRRORED.get(letter.codePointAt(0));
            found.add(mirror == null ? letter : Character.toString(mirror));
            from = to;
        }
        Collections.reverse(found);
        return String.join("", found);
    }

    /// Fonts are asked for what was shaped; ours draw all shapes.
    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
