package org.essaim.restitution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.essaim.document.Block;
import org.essaim.document.Block.Columns;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Stack;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Inline.NoteReference;
import org.essaim.document.Inline.Strong;
import org.essaim.document.Inline.Text;
import org.essaim.language.Language;
import org.essaim.restitution.RestitutionMaterial.Comment;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Note;
import org.essaim.workshop.domain.NoteKind;

/// What the room made of one initiative it kept: its elements with the notes that say them, what each territory would
/// do with them, and every note.
final class InitiativePages {
    private final RestitutionMaterial material;
    private final Initiative initiative;
    private final int rank;
    private final Words words;
    private final List<Element> elements;

    /// @param rank from 1, among those kept
    InitiativePages(RestitutionMaterial material, Initiative initiative, int rank, Words words) {
        this.material = material;
        this.initiative = initiative;
        this.rank = rank;
        this.words = words;
        this.elements = material.elementsOf(initiative);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("initiative-" + rank, initiative.title(), true, taken()));
        if (!material.decisiveOf(initiative).isEmpty()) {
            sections.add(new Section(
                    "perspective-" + rank,
                    words.say("matrix.title"),
                    true,
                    new PerspectivePages(material, initiative, words).blocks()));
        }
        return sections;
    }

    private List<Block> taken() {
        List<Block> blocks = new ArrayList<>();
        String from = initiative.territory().isEmpty()
                ? initiative.summary()
                : initiative.summary().isEmpty()
                        ? words.say("initiative.only-from", Language.spoken().ofPlace(initiative.territory()))
                        : words.say("initiative.from", initiative.territory(), initiative.summary());
        if (!from.isEmpty()) {
            blocks.add(Block.lead(from));
        }
        if (elements.isEmpty()) {
            blocks.add(Block.paragraph(words.say(material.closed() ? "elements.none" : "elements.none-yet")));
        } else {
            blocks.add(
                    new Columns(List.of(stack(NoteKind.MECHANISM), stack(NoteKind.CONTEXT), stack(NoteKind.RESOURCE))));
        }
        List<Note> notes = material.notesOf(initiative);
        if (!notes.isEmpty()) {
            blocks.add(new Heading(3, words.say("notes.title")));
            blocks.add(new Entries(2, notes.stream().map(this::note).toList()));
        }
        return blocks;
    }

    private Stack stack(NoteKind kind) {
        List<Entry> entries = elements.stream()
                .filter(element -> element.kind() == kind)
                .map(this::element)
                .toList();
        List<Block> blocks = entries.isEmpty()
                ? List.of(Block.legend(words.say("elements.none-of-kind")))
                : List.of(new Entries(1, entries));
        return new Stack(Signs.of(kind), words.say("kind." + Signs.key(kind)), blocks);
    }

    private Entry element(Element element) {
        List<Inline> foot = new ArrayList<>();
        foot.add(new Strong(element.code()));
        foot.add(new Text(" "));
        if (element.decisive()) {
            foot.add(new Text(words.say("element.decisive") + " "));
        }
        foot.addAll(references(element.notes()));
        return new Entry("", List.of(), Inline.text(element.text()), false, foot);
    }

    private List<Inline> references(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Set<Integer> shown = new HashSet<>();
        material.notesOf(initiative).forEach(note -> shown.add(note.number()));
        List<Inline> line = new ArrayList<>();
        line.add(new Text(words.say("element.notes", numbers.size()) + "\u00A0"));
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (i > 0) {
                line.add(new Text(", "));
            }
            line.add(
                    shown.contains(number)
                            ? new NoteReference(number, words.say("note.purpose", number))
                            : new Text(Integer.toString(number)));
        }
        return line;
    }

    private Entry note(Note note) {
        String table = words.say("note.table", note.table());
        String from = note.territory().isKnown() ? words.say("note.from", note.territory().name(), table) : table;
        return new Entry(
                "note-" + note.number(),
                List.of(
                        new Text(Integer.toString(note.number()) + "\u00A0"),
                        new Inline.Mark(Signs.of(note.kind()), words.say("kind." + Signs.key(note.kind())))),
                Inline.text(note.isWithdrawn() ? words.say("note.withdrawn") : words.say("quoted", note.text())),
                !note.isWithdrawn(),
                note.isWithdrawn() ? List.of() : foot(from, note.comments()));
    }

    /// Whose it is; then what others said of it, a line each.
    private List<Inline> foot(String from, List<Comment> comments) {
        List<Inline> foot = new ArrayList<>(Inline.text(from));
        for (Comment comment : comments) {
            foot.add(new Inline.LineBreak());
            foot.add(new Text(
                    comment.territory().isEmpty()
                            ? words.say("note.comment.unsigned", comment.text())
                            : words.say("note.comment", comment.territory(), comment.text())));
        }
        return foot;
    }
}
