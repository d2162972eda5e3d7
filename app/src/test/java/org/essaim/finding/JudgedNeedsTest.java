package org.essaim.finding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.essaim.SharedData;
import org.essaim.finding.JudgedNeeds.Need;
import org.essaim.initiative.DemonstrationInitiatives;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Slug;
import org.junit.jupiter.api.Test;

/// Holds `judged-needs.txt` to what its header promises: whether it was judged well, only a reader can say.
class JudgedNeedsTest {
    private static final Set<String> KINDS = Set.of("place", "empty", "acronym", "typo", "plain");
    private static final Set<String> GROUPS = Set.of("pays-du-gevaudan-lozere", "terres-de-lorraine", "grand-compiegnois");
    private static final String SEED = "essaim-finding-2026";
    private static final int LONGEST_LINE = 160;

    private final List<Need> needs = JudgedNeeds.all();

    @Test
    void thereAreEnoughOfEachKind() {
        assertThat(needs).hasSizeGreaterThanOrEqualTo(120);
        assertThat(ofKind("place")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ofKind("empty")).hasSizeGreaterThanOrEqualTo(15);
        assertThat(ofKind("acronym")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(ofKind("typo")).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void noQueryIsThereTwice() {
        assertThat(needs).extracting(Need::words).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void eachSaysItsNeedItsKindsAndWhy() {
        assertThat(needs).allSatisfy(need -> {
            assertThat(KINDS).as(need.words()).containsAll(need.kinds());
            assertThat(need.text("need")).as(need.words()).endsWith(".");
            assertThat(need.text("why")).as(need.words()).isNotBlank();
            assertThat(need.kinds().contains("place"))
                    .as("A place is said, and only where there is one: %s", need.words())
                    .isEqualTo(!need.text("place").isEmpty());
        });
    }

    @Test
    void anEmptyOneHasNoAnswerAndTheOthersHaveOne() {
        assertThat(needs).allSatisfy(need -> {
            if (need.kinds().contains("empty")) {
                assertThat(need.has(3) || need.has(2)).as(need.words()).isFalse();
            } else {
                assertThat(need.keys()).as(need.words()).isNotEmpty();
            }
        });
    }

    @Test
    void noRowHasTwoGrades() {
        assertThat(needs)
                .allSatisfy(need -> assertThat(need.keys()).as(need.words()).doesNotHaveDuplicates());
    }

    @Test
    void theHalvesAreThoseOfTheSeed() {
        assertThat(needs).allSatisfy(need -> assertThat(need.text("half"))
                .as(need.words())
                .isEqualTo(sha256(SEED + " " + need.words())[0] % 2 == 0 ? "tune" : "unseen"));
        assertThat(needs).filteredOn(need -> need.text("half").equals("unseen")).hasSizeGreaterThan(needs.size() / 3);
    }

    @Test
    void everyTerritoryExists() throws IOException {
        Set<String> known = new HashSet<>();
        GROUPS.forEach(slug -> known.add(TerritoryId.groupe(slug).toString()));
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(resource("/territory/territories.tsv.gz")), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(fields -> {
                switch (fields[0]) {
                    case "R" -> known.add(TerritoryId.region(fields[1]).toString());
                    case "D", "O" -> known.add(TerritoryId.departement(fields[1]).toString());
                    case "E" -> known.add(TerritoryId.epci(fields[1]).toString());
                    case "C" -> known.add(TerritoryId.commune(fields[1]).toString());
                    case "F", "A" -> {}
                    default -> assertThat(fields[0]).startsWith("#");
                }
            });
        }
        assertThat(needs.stream().flatMap(Need::territories)).isSubsetOf(known);
    }

    @Test
    void everyKeyIsWellFormed() {
        assertThat(needs.stream().flatMap(Need::keys))
                .allMatch(key -> key.matches("\\d{8}|tet:\\d+|(initiative|commun|enjeu|workshop):[a-z0-9-]+"));
    }

    @Test
    void whatIsOfTheDemonstrationIsInIt() throws IOException {
        Set<String> slugs = new HashSet<>();
        Stream.of(DemonstrationInitiatives.mobilising(), DemonstrationInitiatives.financing())
                .flatMap(List::stream)
                .forEach(one -> slugs.add("initiative:" + Slug.of(one.card().title())));
        for (String text : List.of("first", "adaptation")) {
            try (var lines = reader("/commun/demonstration/" + text + ".txt")) {
                lines.lines()
                        .filter(line -> line.startsWith("! "))
                        .forEach(line -> slugs.add("commun:" + Slug.of(line.substring(2))));
            }
        }
        Properties enjeux = properties("/programme/messages.properties");
        Properties workshops = properties("/demonstration/messages.properties");
        for (String theme : List.of("mobilising", "financing")) {
            slugs.add("enjeu:" + Slug.of(enjeux.getProperty("programme.demonstration." + theme)));
            String title = Slug.of(workshops.getProperty("demonstration." + theme + ".title"));
            String day = theme.equals("mobilising") ? "2-mars-2021" : "9-mars-2021";
            int room = Slug.MAX_LENGTH - day.length() - 1;
            int cut = title.length() <= room ? title.length() : title.lastIndexOf('-', room);
            slugs.add("workshop:" + title.substring(0, cut) + "-" + day);
        }
        assertThat(needs.stream().flatMap(Need::keys).filter(key -> key.matches("[a-su-z].*")))
                .isSubsetOf(slugs);
    }

    @Test
    void everyRowIsInTheRealFilesAndPublic() throws IOException {
        Path funded = SharedData.file("data/fonds-vert-2023.csv");
        Path actions = SharedData.file("data/projets-tet.csv");
        Set<String> known = new HashSet<>();
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(funded)) {
            rows.forEach(row -> known.add(row.getField("numero_dossier_ds")));
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(actions)) {
            rows.stream()
                    .filter(row -> !Set.of("t", "true", "oui").contains(row.getField("restricted")))
                    .forEach(row -> known.add("tet:" + row.getField("tet_id")));
        }
        assertThat(needs.stream().flatMap(Need::keys).filter(key -> key.matches("\\d+|tet:.*")))
                .isSubsetOf(known);
    }

    @Test
    void aChangeOfItIsReadable() throws IOException {
        try (var lines = reader("/finding/judged-needs.txt")) {
            assertThat(lines.lines().filter(line -> line.length() > LONGEST_LINE)).isEmpty();
        }
    }

    private List<Need> ofKind(String kind) {
        return needs.stream().filter(need -> need.kinds().contains(kind)).toList();
    }

    /// A line's first word says what the rest is; the same word again goes on where it stopped.
    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties(String name) throws IOException {
        var properties = new Properties();
        try (var reader = reader(name)) {
            properties.load(reader);
        }
        return properties;
    }

    private static BufferedReader reader(String name) {
        return new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(JudgedNeedsTest.class.getResourceAsStream(name), name);
    }
}
