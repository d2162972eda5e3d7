package org.essaim.workshop.restitution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.ui.CsvFile;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.restitution.RestitutionMaterial.Element;
import org.essaim.workshop.restitution.RestitutionMaterial.Initiative;
import org.essaim.workshop.restitution.RestitutionMaterial.Judgement;
import org.essaim.workshop.restitution.RestitutionMaterial.Note;

/// The material as the designers take it away: one line a note, an element or a verdict, by initiative, with the notes'
/// numbers. Each line says
/// where it comes from, since lines get copied from file to file. Texts are as they were typed.
public final class MaterialCsv {

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
        List<String> origin = List.of(
                material.title(),
                material.date().toString(),
                words.say(material.example() ? "csv.source.example" : "csv.source"),
                words.say("csv.licence"));
        Stream<String> own = columns.stream().map(column -> words.say("csv." + column));
        Stream<String> shared =
                Stream.of("workshop", "date", "source", "licence").map(column -> words.say("csv.column." + column));
        return CsvFile.of(
                Stream.concat(own, shared).toList(),
                lines.stream()
                        .map(line ->
                                Stream.concat(line.stream(), origin.stream()).toList())
                        .toList());
    }
}
