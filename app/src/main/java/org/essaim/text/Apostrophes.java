package org.essaim.text;

/// The straight apostrophe of keyboards, made ’ between two letters. Addresses keep theirs.
final class Apostrophes {
    private Apostrophes() {}

    static String french(String text) {
        if (text.indexOf('\'') < 0) {
            return text;
        }
        StringBuilder french = new StringBuilder(text);
        for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', at + 1)) {
            if (isApostrophe(text, at)) {
                french.setCharAt(at, '’');
            }
        }
        return french.toString();
    }

    private static boolean isApostrophe(String text, int at) {
        if (at == 0 || at == text.length() - 1 || !Character.isLetter(text.codePointBefore(at))) {
            return false;
        }
        int next = text.codePointAt(at + 1);
        if (!Character.isLetterOrDigit(next) && next != '«') {
            return false;
        }
        int start = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at)) + 1;
        int space = text.indexOf(' ', at);
        int line = text.indexOf('\n', at);
        int end = Math.min(space < 0 ? text.length() : space, line < 0 ? text.length() : line);
        String word = text.substring(start, end);
        return !word.contains("://") && word.indexOf('@') < 0;
    }
}
