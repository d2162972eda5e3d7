package org.essaim.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/// How the cells of a table are told apart.
final class Separated {
    private final char by;
    private final CsvReader.CsvReaderBuilder parser;

    Separated(char by) {
        this.by = by;
        this.parser = CsvReader.builder().fieldSeparator(by);
    }

    /// The sign between two cells.
    char by() {
        return by;
    }

    /// What a record holds; nothing when the library cannot read it.
    List<String> fields(String record) {
        try {
            return parser.ofSingleCsvRecord(record).getFields();
        } catch (CsvParseException broken) {
            return List.of();
        }
    }
}
