package org.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.imports.TableReader.Broken;
import org.essaim.imports.TableReader.Record;
import org.essaim.imports.TableReader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingATableTest {
    @TempDir
    Path directory;

    @Test
    void readsQuotesLinesAndTheMarkOfUtf8() throws IOException {
        var records = records("\uFEFFa;b\r\n1;\"deux \"\"guillemets\"\"\nsur deux lignes\"\r\n\r\n3;un 24\" de large\r\n");

        assertThat(records)
                .containsExactly(
                        new Row(2, List.of("1", "deux \"guillemets\"\nsur deux lignes")),
                        new Row(5, List.of("3", "un 24\" de large")));
    }

    @Test
    void refusesALineWithAFieldTooManyAndReadsTheNext() throws IOException {
        assertThat(records("a,b\n1,2,3\n4,5\n"))
                .containsExactly(
                        new Broken(2, Reason.of("imports.line.fields", 3, 2)), new Row(3, List.of("4", "5")));
    }

    @Test
    void anOpenQuoteCostsItsOwnLineAlone() throws IOException {
        assertThat(records("a;b\n1;\"jamais refermé\n2;b\n3;\"c\"\n4;d\n"))
                .containsExactly(
                        new Broken(2, Reason.of("imports.line.quote")),
                        new Row(3, List.of("2", "b")),
                        new Row(4, List.of("3", "c")),
                        new Row(5, List.of("4", "d")));
    }

    @Test
    void anOpenQuoteOnTheLastLineEndsTheFile() throws IOException {
        assertThat(records("a;b\n1;2\n3;\"c"))
                .containsExactly(new Row(2, List.of("1", "2")), new Broken(3, Reason.of("imports.line.quote")));
    }

    @Test
    void readsATextOfManyLines() throws IOException {
        String text = "Une ligne ; et sa suite\n".repeat(500).strip();

        assertThat(records("a;b;c;d\n1;2;\"" + text + "\";4\n5;6;7;8\n"))
                .containsExactly(
                        new Row(2, List.of("1", "2", text, "4")), new Row(502, List.of("5", "6", "7", "8")));
    }

    @Test
    void anOpenQuoteFarFromTheNextCostsItsOwnLineAlone() throws IOException {
        var file = new StringBuilder("a;b;c;d\n1;\"jamais refermé;3;4\n");
        for (int i = 2; i <= 400; i++) {
            file.append(i).append(";b;3;4\n");
        }
        file.append("401;tuyau de 24\";3;4\n402;b;3;4\n");

        var records = records(file.toString());

        assertThat(records).hasSize(402);
        assertThat(records.getFirst()).isEqualTo(new Broken(2, Reason.of("imports.line.quote")));
        assertThat(records.subList(1, 402)).allMatch(Row.class::isInstance);
        assertThat(records.get(400)).isEqualTo(new Row(402, List.of("401", "tuyau de 24\"", "3", "4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a;b;c\r1;deux, trois;4\r",
        "sep=;\r\na;b;c\r\n1;deux, trois;4\r\n",
        "a\tb\tc\n1\tdeux, trois\t4\n",
        "a|b|c\n1|deux, trois|4\n",
        "a,b,c\n1,\"deux, trois\",4\n",
        "a;b;c;;\n1;deux, trois;4;;\n;;;;\n;;\n",
        "a;b;c\n1;deux, trois;4;;;\n",
        "\n\na;b;c\n\n1;deux, trois;4\n\n",
        "Liste au 3 mars\n\na;b;c\n1;deux, trois;4\n",
        "Liste au 3 mars;;\na;b;c\n1;deux, trois;4\n",
        "sep=|\na|b|c\n1|deux, trois|4\n"
    })
    void readsATableHoweverASpreadsheetWritesIt(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("t.csv"), text);

        try (var table = new TableReader(new GivenFile(file, "t.csv", false), Remarks.unheard())) {
            assertThat(table.columns().subList(0, 3)).containsExactly("a", "b", "c");
            assertThat(table.next()).isInstanceOfSatisfying(Row.class, row -> assertThat(row.fields().subList(0, 3))
                    .containsExactly("1", "deux, trois", "4"));
            assertThat(table.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman", "UTF-8", "UTF-16", "UTF-16LE"})
    void readsEveryEncodingOfSpreadsheetsAndSaysWhich(String charset) throws IOException {
        Path file = directory.resolve("t.csv");
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        String end = charset.equals("x-MacRoman") ? "\r" : "\r\n";
        Files.writeString(
                file, mark + "a;b" + end + "1;L’été à Évian, 3 €, cœur et forêt" + end, Charset.forName(charset));

        Remarks remarks = Remarks.gathered();
        assertThat(records(file, remarks)).containsExactly(new Row(2, List.of("1", "L’été à Évian, 3 €, cœur et forêt")));
        assertThat(remarks.all()).hasSize(charset.equals("UTF-8") ? 0 : 1);
    }

    @Test
    void refusesTwoEncodingsPastedTogetherAndSaysWhere() throws IOException {
        Path file = directory.resolve("t.csv");
        Files.writeString(file, "a;b\n1;été, forêt et île\n");
        Files.writeString(file, "2;été\n", Charset.forName("windows-1252"), StandardOpenOption.APPEND);

        assertRefused(file, Reason.of("imports.mixed-encoding", 3));
    }

    @Test
    void saysHowManyEmptyLinesItSkipped() throws IOException {
        Remarks remarks = Remarks.gathered();
        Path file = Files.writeString(directory.resolve("t.csv"), "a;b\n;\n1;2\n ; \n;;;;\n");

        assertThat(records(file, remarks)).containsExactly(new Row(3, List.of("1", "2")));
        assertThat(remarks.all())
                .containsExactly(new Remark("t.csv", "imports.remark.blank", 3, 2, List.of()));
    }

    @Test
    void saysHowManyLinesStoodAboveTheTitles() throws IOException {
        Remarks remarks = Remarks.gathered();
        Path file = Files.writeString(directory.resolve("t.csv"), "Liste\n\nau 3 mars\na;b\n1;2\n");

        assertThat(records(file, remarks)).containsExactly(new Row(5, List.of("1", "2")));
        assertThat(remarks.all())
                .containsExactly(new Remark("t.csv", "imports.remark.above", 2, 1, List.of()));
    }

    @Test
    void tellsWhatIsNoTableForWhatItIs() throws IOException {
        assertRefused(zipped("xl/workbook.xml", "<x/>"), Reason.of("imports.kind.excel"));
        assertRefused(
                zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                Reason.of("imports.kind.open-document"));
        assertRefused(zipped("liste.csv", "a;b"), Reason.of("imports.kind.archive"));
        assertRefused(bytes("PK\3\4"), Reason.of("imports.kind.archive"));
        assertRefused(bytes("\u00D0\u00CF\u0011\u00E0"), Reason.of("imports.kind.old-excel"));
        assertRefused(bytes("%PDF-1.7\n"), Reason.of("imports.kind.pdf"));
        assertRefused(bytes("\n<!DOCTYPE html><html>"), Reason.of("imports.kind.web-page"));
        assertRefused(bytes("[{\"a\": 1}]"), Reason.of("imports.kind.json"));
        assertRefused(bytes("\u0089PNG\r\n"), Reason.of("imports.kind.picture"));
        assertRefused(bytes("a;b\n\0;\0\n"), Reason.of("imports.not-a-table", 2));
        assertRefused(bytes(""), Reason.of("imports.empty"));
        assertRefused(bytes("\n\n"), Reason.of("imports.empty"));
        assertRefused(bytes("Bonjour\nvoici la liste\n"), Reason.of("imports.no-columns", "Bonjour"));
    }

    private void assertRefused(Path file, Reason reason) {
        assertThatThrownBy(() -> records(file, Remarks.unheard()))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private Path bytes(String content) throws IOException {
        return Files.write(directory.resolve("t.csv"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path zipped(String entry, String content) throws IOException {
        Path file = directory.resolve("t.csv");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private List<Record> records(String text) throws IOException {
        Path file = directory.resolve("t.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return records(file, Remarks.unheard());
    }

    private static List<Record> records(Path file, Remarks remarks) throws IOException {
        var records = new ArrayList<Record>();
        try (var table = new TableReader(new GivenFile(file, "t.csv", false), remarks)) {
            for (var next = table.next(); next != null; next = table.next()) {
                records.add(next);
            }
        }
        return records;
    }
}
