package org.essaim.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.text.Folded;

/// A few values of each column, for who says what it is. Of people and how to reach them, none: that is not asked for.
public final class Samples {
    private static final int MOST_LINES = 60;
    private static final int MOST_VALUES = 3;
    private static final int LONGEST = 40;
    private static final List<String> OF_PEOPLE =
            List.of("mail", "courriel", "telephone", "contact", "referent", "prenom", "portable");
    private static final Pattern A_WAY_TO_REACH =
            Pattern.compile(".*@.*\\..*|[+(]?\\d{2,3}[).]?([ .-]?\\d{2}){4}", Pattern.DOTALL);

    private Samples() {}

    /// By column, in the order of the file.
    public static List<List<String>> of(GivenFile file) throws IOException {
        try (var table = new TableReader(file, Remarks.unheard())) {
            List<List<String>> samples = Stream.generate(() -> (List<String>) new ArrayList<String>(MOST_VALUES))
                    .limit(table.columns().size())
                    .toList();
            var next = table.next();
            for (int read = 0; read < MOST_LINES && next != null; read++, next = table.next()) {
                if (next instanceof TableReader.Row(int _, List<String> cells)) {
                    for (int i = 0; i < Math.min(cells.size(), samples.size()); i++) {
                        keep(table.columns().get(i), cells.get(i), samples.get(i));
                    }
                }
            }
            return samples;
        }
    }

    private static void keep(String title, String cell, List<String> kept) {
        String text = cell.replaceAll("\\s+", " ").strip();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        String folded = Folded.of(title);
        if (kept.size() < MOST_VALUES
                && !text.isEmpty()
                && !kept.contains(shown)
                && OF_PEOPLE.stream().noneMatch(folded::contains)
                && !A_WAY_TO_REACH.matcher(text).matches()) {
            kept.add(shown);
        }
    }
}
