package org.essaim.imports;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a table begins: perhaps a line `sep=;`, perhaps a few lines above its titles, then its titles, which tell what
/// separates its cells.
record Heading(Separated separated, List<String> columns) {
    private static final int MOST_LINES_ABOVE = 20;
    private static final String SEPARATORS = ";\t|,";
    private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=(.)\"?");
    private static final int SHOWN = 80;

    /// @throws FileRefused when nothing in its first lines is a row of titles
    static Heading read(GivenFile file, Lines lines, Remarks remarks) throws IOException {
        @Nullable String line = lines.nextWithText();
        if (line == null) {
            throw new FileRefused(file.name(), Reason.of("imports.empty"));
        }
        String first = line;
        Matcher told = TOLD.matcher(line);
        boolean isTold = told.matches();
        if (isTold) {
            line = lines.nextWithText();
        }
        for (int above = 0; line != null && above <= MOST_LINES_ABOVE; above++) {
            int at = lines.line();
            var separated = new Separated(isTold ? told.group(1).charAt(0) : likeliest(line));
            List<String> cells = separated.fields(whole(line, lines, separated)).stream()
                    .map(cell -> cell.replaceAll("\\s+", " ").strip())
                    .toList();
            if (cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                return new Heading(separated, cells);
            }
            remarks.note(file.name(), at, "imports.remark.above");
            line = lines.nextWithText();
        }
        throw new FileRefused(
                file.name(),
                Reason.of("imports.no-columns", first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first));
    }

    private static char likeliest(String line) {
        char best = SEPARATORS.charAt(0);
        for (char one : SEPARATORS.toCharArray()) {
            best = Quotes.count(line, one) > Quotes.count(line, best) ? one : best;
        }
        return best;
    }

    /// A title may hold a line's end.
    private static String whole(String line, Lines lines, Separated separated) throws IOException {
        var quotes = new Quotes(separated.by());
        var text = new StringBuilder(line);
        boolean open = quotes.leavesOpen(line);
        for (int i = 0; open && i < MOST_LINES_ABOVE; i++) {
            String more = lines.next();
            if (more == null) {
                break;
            }
            text.append('\n').append(more);
            open = quotes.leavesOpen(more);
        }
        return text.toString();
    }
}
