package org.essaim.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(of(columns, rows).getBytes(StandardCharsets.UTF_8));
    }

    public static String of(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(columns);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
