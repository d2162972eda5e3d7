package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/// A table described once, and the file it leaves as.
class ExportTest {
    private record Place(String name, int people, String licence) {}

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Place GRASSE = new Place("Grasse ; et autour", 100_000, "Licence Ouverte 2.0");
    private static final Place LUCE = new Place("Lucé", -1, "CC BY-SA 4.0");

    @Test
    void endsWithTheSourceTheDayAndTheLicenceOfEachRow() {
        List<List<String>> read = read(table().text(List.of(GRASSE, LUCE)));

        assertThat(read.get(0)).containsExactly("a.name", "Habitants", "ui.csv.source", "ui.csv.day", "ui.csv.licence");
        assertThat(read.get(1)).containsExactly("Grasse ; et autour", "100000", "Insee", "2026-03-09", "Licence Ouverte 2.0");
        assertThat(read.get(2)).containsExactly("Lucé", "-1", "Insee", "2026-03-09", "CC BY-SA 4.0");
    }

    @Test
    void saysThemEvenWithoutARow() {
        assertThat(read(table().text(List.of()))).hasSize(1);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random chance = new Random(3);
        String signs = "a;\"\n\r ,é'=\u00A0";
        for (int i = 0; i < 500; i++) {
            List<Place> rows = new ArrayList<>();
            for (int row = chance.nextInt(4); row >= 0; row--) {
                StringBuilder name = new StringBuilder("x");
                chance.ints(chance.nextInt(9), 0, signs.length()).forEach(sign -> name.append(signs.charAt(sign)));
                rows.add(new Place(name.toString(), chance.nextInt(), "libre"));
            }

            List<List<String>> read = read(table().text(rows));

            assertThat(read.subList(1, read.size()))
                    .isEqualTo(rows.stream()
                            .map(row -> List.of(row.name(), Integer.toString(row.people()), "Insee", "2026-03-09", "libre"))
                            .toList());
        }
    }

    @Test
    void aProgramReadsEachCellAsItIs() {
        Place computed = new Place("=1+1, \"dit-on\"\r\net plus", -1, "libre");

        String text = table(CsvFile.FOR_PROGRAMS).text(List.of(computed));

        assertThat(text).startsWith("a.name,Habitants,ui.csv.source,").endsWith(",libre\r\n");
        assertThat(read(text, ',').get(1)).containsExactly(computed.name(), "-1", "Insee", "2026-03-09", "libre");
    }

    @Test
    void anAmountIsANumberWhereverItIsRead() {
        assertThat(amounts(CsvFile.FOR_SPREADSHEETS)).isEqualTo("\uFEFFa.amount;ui.csv.source;ui.csv.day;ui.csv.licence\r\n"
                + "-1500,50;Insee;2026-03-09;libre\r\n;Insee;2026-03-09;libre\r\n");
        assertThat(amounts(CsvFile.FOR_PROGRAMS)).isEqualTo("a.amount,ui.csv.source,ui.csv.day,ui.csv.licence\r\n"
                + "-1500.50,Insee,2026-03-09,libre\r\n,Insee,2026-03-09,libre\r\n");
    }

    private static String amounts(CsvFile format) {
        return new Export<OptionalLong>(key -> key, "a.", _ -> new Export.Origin("Insee", DAY, "libre"), format)
                .euros("amount", cents -> cents)
                .text(List.of(OptionalLong.of(-150_050), OptionalLong.empty()));
    }

    @Test
    void isKeptUnderItsNameAndNowhereOnTheWay() {
        var answer = table().download("lieux", List.of(GRASSE));

        assertThat(answer.getHeaders().getContentDisposition().toString()).isEqualTo("attachment; filename=\"lieux.csv\"");
        assertThat(answer.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void isTheSameWrittenRowByRow() throws IOException {
        var response = new MockHttpServletResponse();

        table().stream("lieux", response, taker -> List.of(GRASSE, LUCE).forEach(taker));

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(table().text(List.of(GRASSE, LUCE)));
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"lieux.csv\"");
    }

    @Test
    void aFileIsOpenedOrKeptAndIsEverybodysOnceItIsPublished() {
        Download print = Download.opened("fiche.pdf", MediaType.APPLICATION_PDF);

        assertThat(print.of("…").getHeaders().getContentDisposition().isInline()).isTrue();
        assertThat(print.everybodys(false).of("…").getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(print.everybodys(true).of("…").getHeaders().getCacheControl()).isEqualTo("no-cache, private");
    }

    private static Export<Place> table() {
        return table(CsvFile.FOR_SPREADSHEETS);
    }

    private static Export<Place> table(CsvFile format) {
        return new Export<Place>(key -> key, "a.", place -> new Export.Origin("Insee", DAY, place.licence()), format)
                .column("name", Place::name)
                .titled("Habitants", place -> Integer.toString(place.people()));
    }

    private static List<List<String>> read(String csv) {
        return read(csv.substring(1), ';');
    }

    private static List<List<String>> read(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(csv).stream()
                .map(record -> List.copyOf(record.getFields()))
                .toList();
    }
}
