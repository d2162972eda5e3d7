package org.essaim.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table for French spreadsheets: UTF-8 with its mark, semicolons. A text that a spreadsheet would compute is made a
/// text.
public final class CsvFile {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    /// As the answer to a download.
    ///
    /// @param name of the file, with its extension
    public static ResponseEntity<byte[]> download(String name, List<String> columns, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore()) // many tell of people
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(of(columns, rows).getBytes(StandardCharsets.UTF_8));
    }

    public static String of(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            write(text, columns, rows::forEach);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// Row by row, for a table too large to be held.
    ///
    /// @param rows given the writer of a row, calls it for each
    public static void write(Writer out, List<String> columns, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        out.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(columns);
            rows.accept(
                    row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
        }
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
