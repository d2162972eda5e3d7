package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a spreadsheet does of our tables.
class CsvFileTest {
    private static final Export.Origin ORIGIN =
            new Export.Origin("Essaim", LocalDate.of(2026, 3, 9), "Licence Ouverte 2.0");

    @Test
    void opensInAFrenchSpreadsheetAndEndsWithSourceDayAndLicence() {
        String text = table(List.of("Titre", "Montant"), "Une école ; un toit", "21667,00");

        assertThat(text).startsWith("\uFEFFTitre;Montant;ui.csv.source;ui.csv.day;ui.csv.licence\r\n");
        assertThat(read(text).get(1).getFields())
                .containsExactly("Une école ; un toit", "21667,00", "Essaim", "2026-03-09", "Licence Ouverte 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1500,50", "-3", "1500,50", "0"})
    void aNumberStaysANumberBelowZeroToo(String number) {
        assertThat(cell(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "+33 4 66 00 00 00", "+33466000000", "-1500,50+cmd", "-A1", "- une puce", "@SUM(A1)", "\t=1+1", "\r=1+1",
        "\n=1+1", " =1+1", "\u00A0=1+1", "\uFF1D1+1", "-1500.50;", "--1"
    })
    void aTextThatWouldBeComputedIsMadeAText(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @Test
    void guardsTitlesAndOriginsAsItDoesCells() {
        var origin = new Export.Origin("@source", LocalDate.of(2026, 3, 9), "=licence");
        String text = new Export<String>(key -> key, "", _ -> origin, CsvFile.FOR_SPREADSHEETS)
                .titled("=HYPERLINK(\"http://x\")", cell -> cell)
                .text(List.of("a"));

        assertThat(read(text).getFirst().getField(0)).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(read(text).get(1).getFields()).containsExactly("a", "'@source", "2026-03-09", "'=licence");
    }

    @Test
    void refusesALineThatWouldSlipUnderOtherTitles() {
        assertThatThrownBy(() -> CsvFile.FOR_SPREADSHEETS.write(
                        new StringWriter(), List.of("Titre", "Montant"), rows -> rows.accept(List.of("seul"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String cell(String text) {
        return read(table(List.of("Titre"), text)).get(1).getField(0);
    }

    private static String table(List<String> columns, String... cells) {
        Export<String[]> table = new Export<>(key -> key, "", _ -> ORIGIN, CsvFile.FOR_SPREADSHEETS);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            table.titled(columns.get(i), row -> row[place]);
        }
        return table.text(List.<String[]>of(cells));
    }

    private static List<CsvRecord> read(String csv) {
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1)).stream()
                .toList();
    }
}
