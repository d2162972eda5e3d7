package org.essaim.territory;

/// One slip of the finger: a letter wrong, missing, too many, or two neighbours swapped.
final class Slip {
    private Slip() {}

    /// Whether `typed`, after at most one slip, begins `word`.
    static boolean begins(String word, String typed) {
        int same = 0;
        int shortest = Math.min(word.length(), typed.length());
        while (same < shortest && word.charAt(same) == typed.charAt(same)) {
            same++;
        }
        return same == typed.length()
                || rest(word, same + 1, typed, same + 1) // wrong
                || rest(word, same + 1, typed, same) // missing
                || rest(word, same, typed, same + 1) // too many
                || swapped(word, typed, same) && rest(word, same + 2, typed, same + 2);
    }

    private static boolean rest(String word, int from, String typed, int at) {
        return word.length() - from >= typed.length() - at && word.regionMatches(from, typed, at, typed.length() - at);
    }

    private static boolean swapped(String word, String typed, int at) {
        return at + 1 < word.length()
                && at + 1 < typed.length()
                && word.charAt(at) == typed.charAt(at + 1)
                && word.charAt(at + 1) == typed.charAt(at);
    }
}
