package org.essaim.restitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.restitution.RestitutionSamples.WORDS;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.essaim.document.MarkdownRenderer;
import org.essaim.ui.CsvFile;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.NoteKind;
import org.junit.jupiter.api.Test;

/// The material as it leaves with the designers.
class MaterialCsvTest {
    private static final RestitutionMaterial FULL = RestitutionSamples.full();

    @Test
    void everyNoteElementAndVerdictHasItsLine() {
        MaterialCsv csv = new MaterialCsv(FULL, WORDS, CsvFile.FOR_SPREADSHEETS);

        assertThat(read(csv.notes())).hasSize(1 + 300);
        assertThat(read(csv.elements())).hasSize(1 + FULL.elements().size());
        assertThat(read(csv.verdicts())).hasSize(1 + FULL.judgements().size());
    }

    @Test
    void aSecondVoiceOfATerritoryIsInItsLineAndInTheRestitution() {
        String voice = "écarter · Pourquoi\u00A0: Les écoles n’ont pas ce temps.";

        List<CsvRecord> verdicts = read(new MaterialCsv(FULL, WORDS, CsvFile.FOR_SPREADSHEETS).verdicts());
        int column = verdicts.getFirst().getFields().indexOf("Autres voix du territoire");
        assertThat(verdicts.stream().map(line -> line.getField(column))).contains(voice);
        assertThat(MarkdownRenderer.render(Restitutions.compose(FULL, WORDS)))
                .contains("D’autres voix, au sein d’un même territoire", "Les écoles n’ont pas ce temps.");
    }

    @Test
    void opensInASpreadsheetSetToFrench() {
        String notes = new MaterialCsv(FULL, WORDS, CsvFile.FOR_SPREADSHEETS).notes();

        assertThat(notes).startsWith("\uFEFFInitiative;Note;Table;Genre;Territoire;Texte;Élément;");
    }

    @Test
    void eachLineSaysWhereItComesFrom() {
        List<CsvRecord> notes = read(new MaterialCsv(FULL, WORDS, CsvFile.FOR_SPREADSHEETS).notes());

        assertThat(notes.getLast().getFields())
                .endsWith(
                        FULL.title(),
                        "2021-03-02",
                        "Journal de l’atelier, Essaim (exemple\u00A0: textes rédigés pour la démonstration)",
                        "2021-03-02",
                        "Licence Ouverte 2.0");
    }

    @Test
    void aNoteNeverRunsAsAFormula() {
        var note = new RestitutionMaterial.Note(
                1, "initiative-0", 1, NoteKind.CONTEXT, RestitutionMaterial.Territory.UNKNOWN, "=HYPERLINK(\"http://x\";\"y\")\nsuite", "", List.of());
        RestitutionMaterial material = new RestitutionMaterial(
                FULL.title(),
                "",
                FULL.date(),
                false, RestitutionMaterial.Stage.CLOSED, FULL.writtenAt(),
                "",
                List.of(),
                List.of(),
                0,
                List.of(),
                FULL.initiatives(),
                null,
                List.of(),
                List.of(note),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(read(new MaterialCsv(material, WORDS, CsvFile.FOR_SPREADSHEETS).notes()).get(1).getField(5))
                .isEqualTo("'=HYPERLINK(\"http://x\";\"y\")\nsuite");
    }

    @Test
    void whatWasAskedAnsweredAndCommentedLeavesToo() {
        RestitutionMaterial material = RestitutionSamples.at(Moment.CLOSED, true);
        MaterialCsv csv = new MaterialCsv(material, WORDS, CsvFile.FOR_SPREADSHEETS);

        List<CsvRecord> questions = read(csv.questions());
        assertThat(questions).hasSize(1 + SampleMaterial.QUESTIONS.size());
        assertThat(questions.getFirst().getFields()).startsWith("Initiative", "Question", "Territoire", "Texte", "Réponse");
        assertThat(questions.get(1).getField(3)).isEqualTo(SampleMaterial.QUESTIONS.getFirst());
        assertThat(questions.get(1).getField(4)).isEqualTo("Le territoire : il lisse sur tout le portefeuille.");
        List<CsvRecord> comments = read(csv.comments());
        assertThat(comments).hasSize(2);
        assertThat(comments.get(1).getField(1)).isEqualTo("1");
        assertThat(comments.get(1).getField(3)).isEqualTo("Deux pages, annexes comprises.");
    }

    @Test
    void theArchiveHoldsAllOfItAndIsTheSameEachTime() throws IOException {
        byte[] zip = MaterialArchive.zip(RestitutionSamples.at(Moment.CLOSED, true), WORDS);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).containsExactly("restitution.md", "questions.csv", "notes.csv", "commentaires.csv", "elements.csv", "avis.csv");
        assertThat(MaterialArchive.zip(RestitutionSamples.at(Moment.CLOSED, true), WORDS))
                .isEqualTo(zip);
    }

    private static List<CsvRecord> read(String csv) {
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1)).stream()
                .toList();
    }
}
