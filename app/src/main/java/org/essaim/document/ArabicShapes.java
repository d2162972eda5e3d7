package org.essaim.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shape of each Arabic letter among its neighbours: alone, last, first or in the middle.
///
/// Unicode keeps one sign for each shape, and says which letter it is of. Both blocks list the shapes of a letter in that
/// very order, two for the letters that join on their right alone and four for those that join on both sides: the table
/// is read from there. Lam before alef makes one sign, written in every hand.
final class ArabicShapes {
    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;

    private static final int LAM = 0x0644;
    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;

    private static final Map<Integer, List<Integer>> SHAPES = new HashMap<>();
    private static final Map<Integer, List<Integer>> LAM_ALEF = new HashMap<>();

    static {
        read(0xFE80, 0xFEFC);
        read(0xFB50, 0xFBFF);
    }

    private ArabicShapes() {}

    private static void read(int from, int to) {
        for (int shape = from; shape <= to; shape++) {
            int[] of = Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC)
                    .codePoints()
                    .toArray();
            if (of.length == 1 && of[0] != shape) {
                SHAPES.computeIfAbsent(of[0], _ -> new ArrayList<>(4)).add(shape);
            } else if (of.length == 2 && of[0] == LAM && shape >= 0xFEF5) {
                LAM_ALEF.computeIfAbsent(of[1], _ -> new ArrayList<>(2)).add(shape);
            }
        }
    }

    static String shape(String text) {
        int[] letters = text.codePoints().toArray();
        var shaped = new StringBuilder(text.length());
        boolean joined = false;
        for (int i = 0; i < letters.length; i++) {
            int letter = letters[i];
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                shaped.appendCodePoint(letter);
                continue;
            }
            List<Integer> lamAlef = letter == LAM && i + 1 < letters.length ? LAM_ALEF.get(letters[i + 1]) : null;
            if (lamAlef != null) {
                shaped.appendCodePoint(lamAlef.get(joined ? LAST : ALONE));
                joined = false;
                i++;
                continue;
            }
            boolean joins = joinsNext(letter) && joinsPrevious(next(letters, i));
            shaped.appendCodePoint(shape(letter, joined, joins));
            joined = joins;
        }
        return shaped.toString();
    }

    private static int shape(int letter, boolean joined, boolean joins) {
        List<Integer> shapes = SHAPES.get(letter);
        if (shapes == null) {
            return letter;
        }
        if (joins) {
            return shapes.get(joined ? MIDDLE : FIRST);
        }
        // Alone, a letter is itself.
        return joined && shapes.size() > LAST ? shapes.get(LAST) : letter;
    }

    private static @Nullable Integer next(int[] letters, int at) {
        for (int i = at + 1; i < letters.length; i++) {
            if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
                return letters[i];
            }
        }
        return null;
    }

    private static boolean joinsNext(int letter) {
        return letter == TATWEEL || letter == JOINER || shapes(letter) > FIRST;
    }

    private static boolean joinsPrevious(@Nullable Integer letter) {
        return letter != null && (letter == TATWEEL || letter == JOINER || shapes(letter) > LAST);
    }

    private static int shapes(int letter) {
        List<Integer> shapes = SHAPES.get(letter);
        return shapes == null ? 0 : shapes.size();
    }
}
