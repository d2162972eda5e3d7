package essaim.ballot.budget;

import essaim.ballot.budget.PabulibRefused.Reason;
import java.util.ArrayList;
import java.util.List;

/// The lines of a `.pb` file: values between semicolons, quoted where they hold one, a quote in quotes written twice.
final class Rows {
    /// @param line where it begins, from 1
    record Row(int line, List<String> values) {
        boolean isBlank() {
            return values.stream().allMatch(String::isEmpty);
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private Rows(String text) {
        this.text = text;
    }

    /// All that are not blank.
    static List<Row> of(String text) {
        var rows = new Rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        var all = new ArrayList<Row>();
        while (rows.at < rows.text.length()) {
            var row = rows.next();
            if (!row.isBlank()) {
                all.add(row);
            }
        }
        return all;
    }

    private Row next() {
        int first = line;
        var values = new ArrayList<String>();
        while (true) {
            values.add(value().strip());
            char end = at < text.length() ? text.charAt(at) : '\n';
            at++;
            if (end != ';') {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return new Row(first, values);
            }
        }
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ";\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        int first = line;
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && (at == text.length() || text.charAt(at) != '"')) {
                // What follows a closed quote up to the semicolon belongs to the value, as other readers have it.
                int from = at;
                while (at < text.length() && ";\r\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                return value.append(text, from, at).toString();
            }
            if (c == '"') {
                at++;
            }
            if (c == '\n') {
                line++;
            }
            value.append(c);
        }
        throw new PabulibRefused(first, Reason.OPEN_QUOTE, value.substring(0, Math.min(40, value.length())));
    }
}
