package org.essaim.initiative;

import java.util.List;
import java.util.Optional;
import org.essaim.text.Typed;

/// A figure that says much: « 50 000 € », l’enveloppe, sur trois ans. Written « value | caption » in a form.
public record Figure(String value, String caption) {
    public static final int MOST = 4;
    public static final int LONGEST_VALUE = 20;
    public static final int LONGEST_CAPTION = 80;

    /// Empty when a line is not « value | caption ».
    public static Optional<Figure> parse(String line) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            return Optional.empty();
        }
        var figure = new Figure(
                line.substring(0, bar).strip(), line.substring(bar + 1).strip());
        boolean sound = !figure.value.isEmpty()
                && Typed.length(figure.value) <= LONGEST_VALUE
                && !figure.caption.isEmpty()
                && Typed.length(figure.caption) <= LONGEST_CAPTION;
        return sound ? Optional.of(figure) : Optional.empty();
    }

    static String text(List<Figure> figures) {
        return String.join("\n", figures.stream().map(Figure::toString).toList());
    }

    @Override
    public String toString() {
        return value + " | " + caption;
    }
}
