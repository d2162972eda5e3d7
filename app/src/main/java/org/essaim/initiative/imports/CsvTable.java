package org.essaim.initiative.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file, record after record, without holding it: UTF-8 with or without its mark, `;` or `,`.
///
/// Where records end is found here, so that a quote somebody forgot to close costs its own line and not the rest of the
/// file; what a record holds is left to the library.
final class CsvTable implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;
    /// A text of more lines than that is a quote that was not closed.
    private static final int MOST_LINES_A_RECORD = 200;

    private final String name;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final Deque<String> again = new ArrayDeque<>();
    private final CsvReader.CsvReaderBuilder parser;
    private final char separator;
    private final List<String> columns;
    private long bytesRead;
    private int line;

    /// What comes next.
    sealed interface Record {
        /// The line where it begins, from 1.
        int line();
    }

    record Row(int line, List<String> fields) implements Record {}

    record Broken(int line, Reason reason) implements Record {}

    /// @throws FileRefused when it is empty, or no text in UTF-8
    CsvTable(GivenFile file) throws IOException {
        this.name = file.name();
        this.in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        String header = nextLine();
        while (header != null && header.isBlank()) {
            header = nextLine();
        }
        if (header == null) {
            close();
            throw new FileRefused(name, Reason.of("empty"));
        }
        String first = header.startsWith("\uFEFF") ? header.substring(1) : header;
        this.separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        this.parser = CsvReader.builder().fieldSeparator(separator);
        this.columns = parsed(first).stream().map(String::strip).toList();
    }

    List<String> columns() {
        return columns;
    }

    long bytesRead() {
        return bytesRead;
    }

    /// Null at the end.
    ///
    /// @throws FileRefused where the file stops being a text in UTF-8
    @Nullable Record next() throws IOException {
        String first = nextLine();
        while (first != null && first.isBlank()) {
            first = nextLine();
        }
        if (first == null) {
            return null;
        }
        int begins = line;
        var scan = new Quotes(separator);
        var lines = new ArrayList<>(List.of(first));
        boolean open = scan.leavesOpen(first);
        while (open && lines.size() < MOST_LINES_A_RECORD) {
            String more = nextLine();
            if (more == null) {
                break;
            }
            lines.add(more);
            open = scan.leavesOpen(more);
        }
        List<String> fields = open ? List.of() : parsed(String.join("\n", lines));
        if (!open && fields.size() == columns.size()) {
            return new Row(begins, fields);
        }
        if (lines.size() > 1) {
            // The lines it swallowed are read again, each for itself.
            for (int i = lines.size() - 1; i > 0; i--) {
                again.addFirst(lines.get(i));
                line--;
            }
            return new Broken(begins, Reason.of("line.quote"));
        }
        return new Broken(
                begins,
                open
                        ? Reason.of("line.quote")
                        : fields.isEmpty()
                                ? Reason.of("line.broken")
                                : Reason.of("line.fields", fields.size(), columns.size()));
    }

    /// Empty when the library cannot read it.
    private List<String> parsed(String record) {
        try {
            return parser.ofSingleCsvRecord(record).getFields();
        } catch (CsvParseException broken) {
            return List.of();
        }
    }

    private @Nullable String nextLine() throws IOException {
        String kept = again.pollFirst();
        if (kept != null) {
            line++;
            return kept;
        }
        bytes.reset();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        line++;
        while (read >= 0 && read != '\n') {
            bytesRead++;
            if (read == 0 || bytes.size() > LONGEST_LINE) {
                throw new FileRefused(name, Reason.of("not-a-table", line));
            }
            bytes.write(read == '\r' ? ' ' : read);
            read = in.read();
        }
        bytesRead++;
        try {
            return decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString().stripTrailing();
        } catch (CharacterCodingException otherEncoding) {
            throw new FileRefused(name, Reason.of("not-utf-8", line));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Follows quotes from line to line: a field is quoted when it begins with one.
    private static final class Quotes {
        private final char separator;
        private boolean inside;
        private boolean atStart = true;

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
                    } else {
                        inside = c != '"';
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
    }
}
