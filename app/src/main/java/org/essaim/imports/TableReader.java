package org.essaim.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table in text, record after record, without holding it, as any spreadsheet writes one: separated by `;`, `,`, tabs or
/// `|`, in any [Encoding], with a line `sep=;` or a few lines of heading above its titles.
///
/// Where records end is found here, so that a quote somebody forgot to close costs its own line and not the rest of the
/// file; what a record holds is left to the library.
public final class TableReader implements AutoCloseable {
    /// A text longer than that is a quote that was not closed.
    private static final int LONGEST_RECORD = 1 << 20;
    /// Below, a text may well hold as many separators as a line.
    private static final int FEWEST_TO_TELL = 4;

    private final GivenFile file;
    private final Remarks remarks;
    private final Lines lines;
    private final Separated separated;
    private final List<String> columns;
    /// Up to the last column with a title.
    private final int width;

    /// What comes next.
    public sealed interface Record {
        /// The line where it begins, from 1.
        int line();
    }

    public record Row(int line, List<String> fields) implements Record {
        /// Empty beyond the last.
        String cell(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }
    }

    public record Broken(int line, Reason reason) implements Record {}

    /// @throws FileRefused when it is empty, or no table in text
    public TableReader(GivenFile file, Remarks remarks) throws IOException {
        this.file = file;
        this.remarks = remarks;
        FileKind.of(file.path()).ifPresent(kind -> {
            throw new FileRefused(file.name(), Reason.of(kind.messageKey()));
        });
        this.lines = new Lines(file);
        try {
            Heading heading = Heading.read(file, lines, remarks);
            this.separated = heading.separated();
            this.columns = heading.columns();
        } catch (IOException | RuntimeException refused) {
            lines.close();
            throw refused;
        }
        int last = columns.size();
        while (columns.get(last - 1).isEmpty()) {
            last--;
        }
        this.width = last;
        if (!lines.isUtf8()) {
            remarks.note(file.name(), 1, "imports.remark.encoding", lines.encoding());
        }
    }

    /// Their titles.
    public List<String> columns() {
        return columns;
    }

    public long bytesRead() {
        return lines.bytesRead();
    }

    /// Null at the end.
    ///
    /// @throws FileRefused where the file stops being a text
    public @Nullable Record next() throws IOException {
        for (String first = lines.nextWithText(); first != null; first = lines.nextWithText()) {
            Record found = record(first);
            if (!(found instanceof Row(int line, List<String> fields))
                    || fields.stream().anyMatch(cell -> !cell.isBlank())) {
                return found;
            }
            remarks.note(file.name(), line, "imports.remark.blank");
        }
        return null;
    }

    private Record record(String first) throws IOException {
        int begins = lines.line();
        var quotes = new Quotes(separated.by());
        var read = new ArrayList<>(List.of(first));
        long length = first.length();
        boolean open = quotes.leavesOpen(first);
        while (open && length < LONGEST_RECORD) {
            String more = lines.next();
            if (more == null) {
                break;
            }
            read.add(more);
            length += more.length();
            open = quotes.leavesOpen(more);
        }
        boolean unclosed = open || read.size() > 1 && (quotes.wordsAfter() || areTwoRecords(read));
        List<String> fields = unclosed ? List.of() : separated.fields(String.join("\n", read));
        if (!unclosed && fits(fields)) {
            return new Row(begins, fields);
        }
        if (read.size() > 1) {
            // The lines it swallowed are read again, each for itself.
            lines.again(read.subList(1, read.size()));
            return new Broken(begins, Reason.of("imports.line.quote"));
        }
        return new Broken(
                begins,
                open
                        ? Reason.of("imports.line.quote")
                        : fields.isEmpty()
                                ? Reason.of("imports.line.broken")
                                : Reason.of("imports.line.fields", fields.size(), columns.size()));
    }

    /// Whether its first line and its last have all their separators, were the quotes mere letters: then the quote that
    /// joined them is one.
    private boolean areTwoRecords(List<String> read) {
        return columns.size() >= FEWEST_TO_TELL
                && separators(read.getFirst()) == columns.size() - 1
                && separators(read.getLast()) == columns.size() - 1;
    }

    private long separators(String line) {
        return line.chars().filter(c -> c == separated.by()).count();
    }

    /// Spreadsheets add empty cells at the end of lines, and drop those of columns without a title.
    private boolean fits(List<String> fields) {
        return fields.size() >= width
                && fields.subList(Math.min(columns.size(), fields.size()), fields.size()).stream()
                        .allMatch(String::isBlank);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
