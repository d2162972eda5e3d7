package org.essaim.imports;

/// Follows quotes from line to line: a field is quoted when it begins with one.
final class Quotes {
    private final char separator;
    private boolean inside;
    private boolean atStart = true;
    private boolean wordsAfter;

    Quotes(char separator) {
        this.separator = separator;
    }

    boolean leavesOpen(String text) {
        atStart = !inside;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                // A doubled quote is a quote of the text.
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    inside = false;
                    wordsAfter |= i + 1 < text.length() && text.charAt(i + 1) != separator && text.charAt(i + 1) != ' ';
                }
            } else if (c == '"' && atStart) {
                inside = true;
                atStart = false;
            } else {
                atStart = c == separator;
            }
        }
        return inside;
    }

    /// Whether words followed a closing quote: it was then rather an opening one.
    boolean wordsAfter() {
        return wordsAfter;
    }

    static int count(String text, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            count += !quoted && text.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
