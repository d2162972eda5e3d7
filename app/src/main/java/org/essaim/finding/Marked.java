package org.essaim.finding;

import java.util.ArrayList;
import java.util.List;
import org.essaim.language.Language;
import org.essaim.search.Results.Span;

/// A piece of a text, marked where a word of the question stands in it.
public record Marked(String text, boolean marked) {
    /// A text cut at its marks.
    public static List<Marked> of(String text, List<Span> marks) {
        List<Marked> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : marks) {
            // The text may be another than the one that was searched.
            if (span.from() < at || span.to() > text.length()) {
                continue;
            }
            add(pieces, text.substring(at, span.from()), false);
            add(pieces, text.substring(span.from(), span.to()), true);
            at = span.to();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Marked> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Marked(Language.spoken().typographed(text), marked));
        }
    }
}
