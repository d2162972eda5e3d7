package org.essaim.restitution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.restitution.RestitutionMaterial.Comment;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Judgement;
import org.essaim.restitution.RestitutionMaterial.Note;
import org.essaim.restitution.RestitutionMaterial.Question;
import org.essaim.ui.CsvFile;
import org.essaim.ui.Export;
import org.essaim.ui.Export.Origin;
import org.essaim.workshop.domain.Condition;

/// The material as the designers take it away: one line a question, a note, a comment, an element or a verdict, by initiative, with the notes'
/// numbers. Each line says
/// where it comes from, since lines get copied from file to file. Texts are as they were typed.
public final class MaterialCsv {
    private final RestitutionMaterial material;
    private final Words words;
    private final CsvFile format;
    private final Map<String, Initiative> initiatives;
    private final Map<String, Element> elements;

    public MaterialCsv(RestitutionMaterial material, Words words, CsvFile format) {
        this.material = material;
        this.words = words;
        this.format = format;
        this.initiatives = material.initiatives().stream().collect(Collectors.toMap(Initiative::key, it -> it));
        this.elements = material.elements().stream().collect(Collectors.toMap(Element::key, it -> it));
    }

    /// A withdrawn note keeps its line and its number, without its words.
    public String notes() {
        record OfNote(Initiative initiative, Note note) {}
        List<OfNote> lines = material.initiatives().stream()
                .flatMap(initiative -> material.notesOf(initiative).stream().map(note -> new OfNote(initiative, note)))
                .toList();
        return csv(
                lines,
                this.<OfNote>table()
                        .column("initiative", line -> line.initiative().title())
                        .column("note", line -> Integer.toString(line.note().number()))
                        .column("table", line -> Integer.toString(line.note().table()))
                        .column("kind", line -> words.say("kind." + Signs.key(line.note().kind())))
                        .column("territory", line -> line.note().territory().name())
                        .column("text", line -> line.note().text())
                        .column("element", line -> Optional.ofNullable(elements.get(line.note().element()))
                                .map(Element::code)
                                .orElse("")));
    }

    public String elements() {
        return csv(
                material.elements(),
                this.<Element>table()
                        .column("initiative", this::title)
                        .column("element", Element::code)
                        .column("kind", element -> words.say("kind." + Signs.key(element.kind())))
                        .column("decisive", element -> words.say(element.decisive() ? "csv.yes" : "csv.no"))
                        .column("text", Element::text)
                        .column("notes", element -> element.notes().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))));
    }

    /// One line an element and a territory; conditions one after the other, each after its type.
    public String verdicts() {
        record OfVerdict(Element element, Judgement judgement) {}
        List<OfVerdict> lines = material.elements().stream()
                .flatMap(element -> material.judgementsOn(element).stream().map(it -> new OfVerdict(element, it)))
                .toList();
        return csv(
                lines,
                this.<OfVerdict>table()
                        .column("initiative", line -> title(line.element()))
                        .column("element", line -> line.element().code())
                        .column("text", line -> line.element().text())
                        .column("territory", line -> line.judgement().territory().name())
                        .column("verdict", line -> Optional.ofNullable(line.judgement().verdict())
                                .map(verdict -> words.say("verdict." + Signs.key(verdict)))
                                .orElse(""))
                        .column("dissent", line -> Integer.toString(line.judgement().dissent()))
                        .column("home", line -> line.judgement().home())
                        .column("improvement", line -> line.judgement().drops() ? "" : line.judgement().improvement())
                        .column("reason", line -> line.judgement().drops() ? line.judgement().improvement() : "")
                        .column("conditions", line -> joined(line.judgement().conditions().stream().map(this::condition)))
                        .column("voices", line -> joined(
                                line.judgement().voices().stream().map(new VoiceWords(words)::of))));
    }

    /// Those of initiatives not kept too; without its answer when nobody wrote one.
    public String questions() {
        return csv(
                material.questions(),
                this.<Question>table()
                        .column("initiative", question -> title(question.initiative()))
                        .column("question", question -> Integer.toString(question.number()))
                        .column("territory", Question::territory)
                        .column("text", Question::text)
                        .column("answer", Question::answer));
    }

    /// One line a comment, by the number of the note it is about.
    public String comments() {
        record OfComment(Note note, Comment comment) {}
        List<OfComment> lines = material.notes().stream()
                .flatMap(note -> note.comments().stream().map(comment -> new OfComment(note, comment)))
                .toList();
        return csv(
                lines,
                this.<OfComment>table()
                        .column("initiative", line -> title(line.note().initiative()))
                        .column("note", line -> Integer.toString(line.note().number()))
                        .column("territory", line -> line.comment().territory())
                        .column("text", line -> line.comment().text()));
    }

    private static String joined(Stream<String> several) {
        return several.collect(Collectors.joining(" | "));
    }

    private String title(Element element) {
        return title(element.initiative());
    }

    private String title(String initiative) {
        return Optional.ofNullable(initiatives.get(initiative))
                .map(Initiative::title)
                .orElse("");
    }

    private String condition(Condition condition) {
        String type = words.say("condition." + Signs.key(condition.type()));
        return condition.text().isEmpty() ? type : words.say("sheet.condition.typed", type, condition.text());
    }

    private <T> Export<T> table() {
        Origin origin = new Origin(
                words.say(material.example() ? "csv.source.example" : "csv.source"),
                material.writtenAt().day(),
                words.say(material.published() ? "csv.licence" : "csv.unpublished"));
        return new Export<>(words::get, "restitution.csv.", _ -> origin, format);
    }

    private <T> String csv(List<T> lines, Export<T> table) {
        return table.column("column.workshop", _ -> material.title())
                .column("column.date", _ -> material.date().toString())
                .text(lines);
    }
}
