package org.essaim.restitution;

import java.util.ArrayList;
import java.util.List;
import org.essaim.document.Block;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Heading;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Inline.Mark;
import org.essaim.document.Inline.Strong;
import org.essaim.document.Inline.Text;
import org.essaim.language.Language;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Judgement;
import org.essaim.restitution.RestitutionMaterial.Note;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.NoteKind;

/// What one territory said and judged, element by element, and the code that leads back to its page.
final class TerritorySheet {
    private TerritorySheet() {}

    /// As a document of its own: a section for each initiative, then the notes and the way back.
    static List<Section> sections(RestitutionMaterial material, Territory territory, Words words) {
        List<Section> sections = new ArrayList<>();
        int rank = 1;
        for (Initiative initiative : material.kept()) {
            List<Block> judged = judged(material, initiative, territory, words);
            if (!judged.isEmpty()) {
                sections.add(new Section("initiative-" + rank, initiative.title(), false, judged));
            }
            rank++;
        }
        if (sections.isEmpty()) {
            sections.add(new Section(
                    "avis", words.say("sheet.verdicts"), false, List.of(Block.lead(words.say(material.closed() ? "sheet.none" : "sheet.none-yet")))));
        }
        List<Block> notes = notes(material, territory, words);
        if (!notes.isEmpty()) {
            sections.add(new Section("notes", words.say("sheet.notes"), false, notes));
        }
        sections.add(new Section("retrouver", words.say("sheet.back"), false, back(material, territory, words)));
        return sections;
    }

    /// As one page among the others.
    static Section inOneSection(RestitutionMaterial material, Territory territory, int rank, Words words) {
        List<Block> blocks = new ArrayList<>();
        for (Initiative initiative : material.kept()) {
            List<Block> judged = judged(material, initiative, territory, words);
            if (!judged.isEmpty()) {
                blocks.add(new Heading(3, initiative.title()));
                blocks.addAll(judged);
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.lead(words.say(material.closed() ? "sheet.none" : "sheet.none-yet")));
        }
        List<Block> notes = notes(material, territory, words);
        if (!notes.isEmpty()) {
            blocks.add(new Heading(3, words.say("sheet.notes")));
            blocks.addAll(notes);
        }
        blocks.add(new Heading(3, words.say("sheet.back")));
        blocks.addAll(back(material, territory, words));
        return new Section("territoire-" + rank, territory.name(), true, blocks);
    }

    private static List<Block> judged(
            RestitutionMaterial material, Initiative initiative, Territory territory, Words words) {
        List<Entry> entries = new ArrayList<>();
        for (Element element : material.decisiveOf(initiative)) {
            material.judgement(element, territory).ifPresent(it -> entries.add(entry(element, it, words)));
        }
        return entries.isEmpty() ? List.of() : List.of(new Entries(1, entries));
    }

    private static Entry entry(Element element, Judgement judgement, Words words) {
        List<Inline> head = new ArrayList<>();
        if (element.kind() == NoteKind.CONTEXT) {
            head.add(new Mark(Signs.of(element.kind()), ""));
            head.add(new Text(" " + words.say("home.title")));
        } else {
            head.add(new Mark(Signs.of(judgement.verdict()), ""));
            head.add(new Text(" " + words.say("verdict." + Signs.key(judgement.verdict()))));
        }
        head.add(new Text(" · " + element.code()));
        List<Inline> text = new ArrayList<>();
        text.add(new Text(element.text()));
        said(text, "", judgement.home().isEmpty() ? "" : words.say("quoted", judgement.home()));
        said(text, words.say(judgement.drops() ? "sheet.reason" : "sheet.improvement"), judgement.improvement());
        for (Condition condition : judgement.conditions()) {
            String type = words.say("condition." + Signs.key(condition.type()));
            // A condition may be a type alone: then the type is what is said.
            said(
                    text,
                    words.say("sheet.condition"),
                    condition.text().isEmpty() ? type : words.say("sheet.condition.typed", type, condition.text()));
        }
        judgement.otherVoices().forEach(voice -> said(text, words.say("sheet.voice"), new VoiceWords(words).of(voice)));
        List<Inline> foot =
                judgement.dissent() == 0 ? List.of() : Inline.text(words.say("sheet.dissent", judgement.dissent()));
        return new Entry("", head, text, false, foot);
    }

    private static void said(List<Inline> text, String about, String what) {
        if (!what.isEmpty()) {
            text.add(new Inline.LineBreak());
            if (!about.isEmpty()) {
                text.add(new Strong(about));
                text.add(new Text(" "));
            }
            text.add(new Text(what));
        }
    }

    private static List<Block> notes(RestitutionMaterial material, Territory territory, Words words) {
        List<Entry> entries = material.notes().stream()
                .filter(note -> !note.isWithdrawn() && note.territory().key().equals(territory.key()))
                .map(note -> entry(note, words))
                .toList();
        return entries.isEmpty() ? List.of() : List.of(new Entries(2, entries));
    }

    private static Entry entry(Note note, Words words) {
        return new Entry(
                "note-" + note.number(),
                Inline.text(Integer.toString(note.number())),
                Inline.text(words.say("quoted", note.text())),
                true,
                List.of());
    }

    private static List<Block> back(RestitutionMaterial material, Territory territory, Words words) {
        return List.of(
                Attendance.source(material, territory.address(), words.say("sheet.purpose", Language.spoken().ofPlace(territory.name())), words));
    }
}
