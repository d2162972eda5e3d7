package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.essaim.initiative.imports.CsvTable.Broken;
import org.essaim.initiative.imports.CsvTable.Record;
import org.essaim.initiative.imports.CsvTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        new Broken(2, Reason.of("line.fields", 3, 2)), new Row(3, List.of("4", "5")));
    }

    @Test
    void anOpenQuoteCostsItsOwnLineAlone() throws IOException {
        assertThat(records("a;b\n1;\"jamais refermé\n2;b\n3;\"c\"\n4;d\n"))
                .containsExactly(
                        new Broken(2, Reason.of("line.quote")),
                        new Row(3, List.of("2", "b")),
                        new Row(4, List.of("3", "c")),
                        new Row(5, List.of("4", "d")));
    }

    @Test
    void anOpenQuoteOnTheLastLineEndsTheFile() throws IOException {
        assertThat(records("a;b\n1;2\n3;\"c"))
                .containsExactly(new Row(2, List.of("1", "2")), new Broken(3, Reason.of("line.quote")));
    }

    @Test
    void saysWhichLineIsNotInUtf8() throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.writeString(file, "a;b\n1;2\nété;3\n", Charset.forName("windows-1252"));

        assertThatThrownBy(() -> records(file))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("not-utf-8", 3)));
    }

    @Test
    void refusesWhatIsEmptyOrNoText() throws IOException {
        Path binary = directory.resolve("feuille.xlsx");
        Files.write(binary, new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThatThrownBy(() -> records("")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> records("\n\n")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> records(binary))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("not-a-table", 1)));
    }

    private List<Record> records(String text) throws IOException {
        Path file = directory.resolve("t.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return records(file);
    }

    private static List<Record> records(Path file) throws IOException {
        var records = new ArrayList<Record>();
        try (var table = new CsvTable(new GivenFile(file, "t.csv", false))) {
            for (var next = table.next(); next != null; next = table.next()) {
                records.add(next);
            }
        }
        return records;
    }
}
