package org.essaim.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/// An [Export] as CSV, in two ways of writing the same cells.
public enum CsvFile {
    /// For French spreadsheets: UTF-8 with its mark, semicolons, a decimal comma. A text that a spreadsheet would compute is
    /// made a text, titles included; a number stays a number.
    FOR_SPREADSHEETS(';'),
    /// For programs, as RFC 4180 says: UTF-8 without a mark, commas, a decimal point, each cell as it is.
    FOR_PROGRAMS(',');

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final String EXTENSION = ".csv";

    /// What a spreadsheet reads as a number and not as a formula; with a plus it would lose it, as telephones do.
    private static final Pattern NUMBER = Pattern.compile("-\\d+(,\\d+)?");
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+");
    private static final String COMPUTED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final char separator;

    CsvFile(char separator) {
        this.separator = separator;
    }

    /// Row by row: a table may be too large to be held.
    ///
    /// @param rows given the writer of a row, calls it for each
    void write(Writer out, List<String> titles, Consumer<Consumer<List<String>>> rows) throws IOException {
        if (this == FOR_SPREADSHEETS) {
            out.append('\uFEFF');
        }
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out)) {
            csv.writeRecord(written(titles));
            rows.accept(row -> {
                if (row.size() != titles.size()) {
                    throw new IllegalArgumentException(row.size() + " cells under " + titles.size() + " titles");
                }
                csv.writeRecord(written(row));
            });
        }
    }

    String euros(long cents) {
        String number = BigDecimal.valueOf(cents, 2).toPlainString();
        return this == FOR_SPREADSHEETS ? number.replace('.', ',') : number;
    }

    private List<String> written(List<String> cells) {
        return this == FOR_SPREADSHEETS ? cells.stream().map(CsvFile::harmless).toList() : cells;
    }

    /// Some readers drop the spaces that a formula hides behind.
    private static String harmless(String cell) {
        if (cell.isEmpty() || Character.isLetterOrDigit(cell.charAt(0))) {
            return cell;
        }
        String bare = UNSEEN.matcher(cell).replaceFirst("");
        boolean computed =
                COMPUTED.indexOf(cell.charAt(0)) >= 0 || !bare.isEmpty() && COMPUTED.indexOf(bare.charAt(0)) >= 0;
        return computed && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
