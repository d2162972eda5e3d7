package org.essaim.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/// Where a line may end: after a space that is not a no-break one, after a hyphen between letters, after a slash.
/// The usual rules would also end it after ’ and leave « l’ » alone.
final class PdfLines implements FSTextBreaker {
    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return BreakIterator.DONE;
        }
        position++;
        while (position < text.length() && !mayEndAt(position)) {
            position++;
        }
        return position;
    }

    private boolean mayEndAt(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return switch (before) {
            case ' ', '\n', '\t' -> after != ' ' && after != '\n' && after != '\t';
            case '-' -> Character.isLetter(after) && at > 1 && Character.isLetter(text.charAt(at - 2));
            case '/' -> after != '/' && at > 1 && text.charAt(at - 2) != '/';
            default -> false;
        };
    }
}
