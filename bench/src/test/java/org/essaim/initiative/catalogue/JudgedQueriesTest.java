package org.essaim.initiative.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.essaim.bench.RealData;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.FundedProject;
import org.essaim.search.SearchIndex;
import org.essaim.territory.Territories;
import org.junit.jupiter.api.Test;

class JudgedQueriesTest {
    @Test
    void thirtyQueriesAreJudgedEachWithAnAnswerThatFitsEntirely() {
        assertThat(JudgedQueries.ofFondsVert().queries()).hasSize(30).allSatisfy(query -> {
            assertThat(query.need()).isNotBlank();
            assertThat(query.grades().values()).contains(3).allMatch(grade -> grade >= 1 && grade <= 3);
        });
    }

    @Test
    void theSearchAnswersBetterThanPlainWordsOnTheRealRows() throws IOException {
        Path file = RealData.file("fonds-vert-2023.csv");
        assumeTrue(Files.exists(file), "No fonds-vert-2023.csv under ESSAIM_SHARED or ../shared");
        Map<String, String> numbers = new HashMap<>();
        try (var index = SearchIndex.inMemory(CatalogueDocs.SCHEMA)) {
            var docs = new CatalogueDocs(Territories.withoutGroups(), theme -> theme.slug());
            index.rebuild(taker -> {
                try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
                    for (NamedCsvRecord row : rows) {
                        FundedProject project = project(row);
                        numbers.put(Kind.FUNDED.id(project.id()), row.getField("numero_dossier_ds"));
                        taker.accept(docs.of(project));
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            List<JudgedQueries.Score> scores =
                    JudgedQueries.ofFondsVert().scores(index, id -> numbers.getOrDefault(id, ""), numbers.values());

            double searched = mean(scores, JudgedQueries.Score::searched);
            double plain = mean(scores, JudgedQueries.Score::plain);
            scores.forEach(score -> System.out.printf(
                    "%.3f  %.3f  %s%n",
                    score.searched(), score.plain(), score.query().words()));
            System.out.printf("nDCG@10 %.3f, plain BM25 %.3f%n", searched, plain);
            assertThat(searched).isGreaterThan(plain + .05).isGreaterThan(.85);
        }
    }

    private static double mean(
            List<JudgedQueries.Score> scores, java.util.function.ToDoubleFunction<JudgedQueries.Score> part) {
        return scores.stream().mapToDouble(part).average().orElse(0);
    }

    private static FundedProject project(NamedCsvRecord row) {
        String department = row.getField("code_departement");
        return new FundedProject(
                UUID.randomUUID(),
                "x",
                Dataset.FONDS_VERT_2023,
                row.getField("numero_dossier_ds"),
                row.getField("nom_du_projet"),
                "",
                Optional.empty(),
                row.getField("nom_commune"),
                department.length() == 1 ? "0" + department : department,
                row.getField("nom_demarche_ds"),
                Set.of(),
                OptionalInt.of(2023),
                OptionalLong.empty(),
                row.getField("nom_beneficiaire_principal"),
                row.getField("siren"),
                "",
                List.of(),
                Instant.EPOCH,
                Optional.empty());
    }
}
