package org.essaim.workshop.restitution;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.restitution.RestitutionMaterial.Element;
import org.essaim.workshop.restitution.RestitutionMaterial.Initiative;
import org.essaim.workshop.restitution.RestitutionMaterial.Judgement;
import org.essaim.workshop.restitution.RestitutionMaterial.Note;

/// The material as the designers take it away: one line a note, an element or a verdict, by initiative, with the notes'
/// numbers. UTF-8 with its mark and semicolons, which a French spreadsheet opens by a double click; each line says
/// where it comes from, since lines get copied from file to file. Texts are as they were typed.
public final class MaterialCsv {

    private static final String MARK = "\uFEFF";
    /// A spreadsheet takes a cell that begins so for a formula, whoever wrote it.
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final RestitutionMaterial material;
    private final Words words;
    private final Map<String, Initiative> initiatives;
    private final Map<String, Element> elements;

    public MaterialCsv(RestitutionMaterial material, Words words) {
        this.material = material;
        this.words = words;
        this.initiatives = material.initiatives().stream().collect(Collectors.toMap(Initiative::key, it -> it));
        this.elements = material.elements().stream().collect(Collectors.toMap(Element::key, it -> it));
    }

    /// A withdrawn note keeps its line and its number, without its words.
    public String notes() {
        List<List<String>> lines = new ArrayList<>();
        for (Initiative initiative : material.initiatives()) {
            for (Note note : material.notesOf(initiative)) {
                lines.add(List.of(
                        initiative.title(),
                        Integer.toString(note.number()),
                        Integer.toString(note.table()),
                        words.say("kind." + Signs.key(note.kind())),
                        note.territory(),
                        note.text(),
                        Optional.ofNullable(elements.get(note.element()))
                                .map(Element::code)
                                .orElse("")));
            }
        }
        return csv(List.of("initiative", "note", "table", "kind", "territory", "text", "element"), lines);
    }

    public String elements() {
        List<List<String>> lines = new ArrayList<>();
        for (Element element : material.elements()) {
            lines.add(List.of(
                    title(element),
                    element.code(),
                    words.say("kind." + Signs.key(element.kind())),
                    words.say(element.decisive() ? "csv.yes" : "csv.no"),
                    element.text(),
                    element.notes().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        return csv(List.of("initiative", "element", "kind", "decisive", "text", "notes"), lines);
    }

    /// One line an element and a territory; conditions one after the other, each after its type.
    public String verdicts() {
        List<List<String>> lines = new ArrayList<>();
        for (Element element : material.elements()) {
            for (Judgement judgement : material.judgementsOn(element)) {
                lines.add(List.of(
                        title(element),
                        element.code(),
                        element.text(),
                        judgement.territory().name(),
                        judgement.verdict() == null ? "" : words.say("verdict." + Signs.key(judgement.verdict())),
                        Integer.toString(judgement.dissent()),
                        judgement.home(),
                        judgement.improvement(),
                        judgement.conditions().stream().map(this::condition).collect(Collectors.joining(" | "))));
            }
        }
        return csv(
                List.of(
                        "initiative",
                        "element",
                        "text",
                        "territory",
                        "verdict",
                        "dissent",
                        "home",
                        "improvement",
                        "conditions"),
                lines);
    }

    private String title(Element element) {
        return Optional.ofNullable(initiatives.get(element.initiative()))
                .map(Initiative::title)
                .orElse("");
    }

    private String condition(Condition condition) {
        String type = words.say("condition." + Signs.key(condition.type()));
        return condition.text().isEmpty() ? type : words.say("sheet.condition.typed", type, condition.text());
    }

    private String csv(List<String> columns, List<List<String>> lines) {
        StringWriter out = new StringWriter();
        out.write(MARK);
        List<String> origin = List.of(
                material.title(),
                material.date().toString(),
                words.say(material.example() ? "csv.source.example" : "csv.source"),
                words.say("csv.licence"));
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            List<String> head = new ArrayList<>();
            columns.forEach(column -> head.add(words.say("csv." + column)));
            List.of("workshop", "date", "source", "licence")
                    .forEach(column -> head.add(words.say("csv.column." + column)));
            csv.writeRecord(head);
            for (List<String> line : lines) {
                List<String> cells = new ArrayList<>();
                line.forEach(cell -> cells.add(harmless(cell)));
                origin.forEach(cell -> cells.add(harmless(cell)));
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
