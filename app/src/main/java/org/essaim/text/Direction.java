package org.essaim.text;

import java.util.ArrayDeque;
import java.util.Deque;

/// The controls by which a text runs from right to left or back, closed in the line that opens them.
final class Direction {
    private static final int CLOSES_EMBEDDING = 0x202C;
    private static final int CLOSES_ISOLATE = 0x2069;

    private Direction() {}

    static String closed(String text) {
        if (text.chars().noneMatch(Direction::isControl)) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length() + 4);
        Deque<Integer> open = new ArrayDeque<>();
        text.codePoints().forEach(sign -> {
            if (sign == '\n') {
                end(open, closed);
            }
            if (!isClosing(sign)) {
                closed.appendCodePoint(sign);
                if (isControl(sign)) {
                    open.push(isIsolate(sign) ? CLOSES_ISOLATE : CLOSES_EMBEDDING);
                }
            } else if (open.contains(sign)) {
                // What was opened within is closed with it.
                while (open.element() != sign) {
                    close(open, closed);
                }
                close(open, closed);
            }
        });
        end(open, closed);
        return closed.toString();
    }

    /// Before the blanks at the end of the line, which go with the line.
    private static void end(Deque<Integer> open, StringBuilder closed) {
        int words = closed.length();
        while (words > 0 && !open.isEmpty() && closed.charAt(words - 1) == ' ') {
            words--;
        }
        String blanks = closed.substring(words);
        closed.setLength(words);
        while (!open.isEmpty()) {
            close(open, closed);
        }
        closed.append(blanks);
    }

    /// What turns nothing goes.
    private static void close(Deque<Integer> open, StringBuilder closed) {
        int closing = open.pop();
        int last = closed.length() - 1;
        if (last >= 0 && isControl(closed.charAt(last)) && !isClosing(closed.charAt(last))) {
            closed.setLength(last);
        } else {
            closed.appendCodePoint(closing);
        }
    }

    private static boolean isControl(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    }

    private static boolean isClosing(int sign) {
        return sign == CLOSES_EMBEDDING || sign == CLOSES_ISOLATE;
    }

    private static boolean isIsolate(int sign) {
        return sign >= 0x2066;
    }
}
