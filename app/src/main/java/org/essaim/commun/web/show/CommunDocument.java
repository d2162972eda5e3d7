package org.essaim.commun.web.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essaim.commun.web.show.CommunPage.Call;
import org.essaim.commun.web.show.CommunPage.Cell;
import org.essaim.commun.web.show.CommunPage.Column;
import org.essaim.commun.web.show.CommunPage.Line;
import org.essaim.commun.web.show.CommunPage.Margin;
import org.essaim.commun.web.show.CommunPage.Part;
import org.essaim.commun.web.show.CommunPage.Proof;
import org.essaim.commun.web.show.CommunPage.Relative;
import org.essaim.commun.web.show.CommunPage.Saying;
import org.essaim.document.Block;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Figure;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Items;
import org.essaim.document.Block.Paragraph;
import org.essaim.document.Block.Table;
import org.essaim.document.Block.Tone;
import org.essaim.document.Document;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Inline.LineBreak;
import org.essaim.document.Inline.Link;
import org.essaim.document.Inline.Mark;
import org.essaim.document.Inline.NoteReference;
import org.essaim.document.Inline.Small;
import org.essaim.document.Inline.Strong;
import org.essaim.document.Inline.Text;
import org.essaim.document.QrDrawing;
import org.essaim.document.Sign;
import org.essaim.language.Language;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// A version as a document: to be printed, and taken up in a text editor.
@Component("communDocument")
class CommunDocument {
    /// More columns than this and signs would touch: the matrix goes on in a second table.
    private static final int WIDEST = 16;

    private static final int CODE_MM = 30;

    private final Messages messages;
    private final PublicAddress address;

    CommunDocument(Messages messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    Document of(CommunPage page) {
        String version = messages.get(
                page.isAdaptation() ? "commun.print.adaptation" : "commun.print.version",
                page.version().number(),
                page.day(),
                licence(page));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("comment", messages.get("commun.page.how"), false, how(page)));
        if (!page.matrix().isEmpty()) {
            sections.add(new Section("qui", messages.get("commun.page.matrix"), false, who(page)));
        }
        sections.add(new Section("famille", messages.get("commun.page.family"), false, family(page)));
        sections.add(new Section("credits", messages.get("commun.page.credits"), false, credits(page)));
        return new Document(
                page.title(),
                version,
                Locale.FRENCH,
                new Meta(
                        page.purpose(),
                        messages.get("ui.brand"),
                        page.title(),
                        messages.get("commun.print.folio", page.version().number(), page.day()),
                        page.commun().example() ? messages.get("ui.example") : ""),
                null,
                sections);
    }

    private String licence(CommunPage page) {
        return messages.get("commun.licence-name." + page.version().licence().key());
    }

    private List<Block> how(CommunPage page) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.lead(page.purpose()));
        page.parent()
                .ifPresent(parent -> blocks.add(new Paragraph(
                        Tone.BODY,
                        List.of(
                                new Text(messages.get("commun.print.adapts") + " "),
                                new Link(
                                        messages.get("commun.print.parent", parent.title(), parent.version()),
                                        address.of(parent.path()),
                                        messages.get("commun.print.parent", parent.title(), parent.version())),
                                new Text(". " + parent.changes())))));
        for (Part part : page.parts()) {
            blocks.add(new Heading(3, part.heading()));
            blocks.add(new Paragraph(Tone.BODY, sentences(part)));
            List<Entry> behind = Stream.concat(
                            part.margin().stream().map(this::note), part.proofs().stream().map(this::proof))
                    .toList();
            if (!behind.isEmpty()) {
                blocks.add(new Entries(2, behind));
            }
        }
        return blocks;
    }

    private List<Inline> sentences(Part part) {
        List<Inline> line = new ArrayList<>();
        for (Saying saying : part.sentences()) {
            line.add(new Text((line.isEmpty() ? "" : " ") + saying.text()));
            List<Inline> behind = Stream.concat(
                            saying.calls().stream().map(this::reference),
                            saying.proofs().stream().map(this::reference))
                    .toList();
            for (int i = 0; i < behind.size(); i++) {
                line.add(new Text(i == 0 ? " [" : ", "));
                line.add(behind.get(i));
            }
            if (!behind.isEmpty()) {
                line.add(new Text("]"));
            }
            saying.original().ifPresent(it -> {
                String words = messages.get("commun.page.original", it.text());
                line.add(new Text(" ("));
                line.add(new Link(words, address.of(it.href()), words));
                line.add(new Text(")"));
            });
            if (!saying.held()) {
                line.add(new Text(" "));
                line.add(new Small(messages.get("commun.page.unsourced")));
            }
        }
        return line;
    }

    private Inline reference(Call call) {
        String purpose = messages.get("commun.page.call", call.label());
        return call.several() < 2
                ? new NoteReference(call.number(), purpose)
                : new Link(call.label(), "#" + call.anchor(), purpose);
    }

    private Inline reference(Proof proof) {
        return new Link(proof.letter(), "#" + proof.anchor(), messages.get("commun.page.proof", proof.letter()));
    }

    private Entry proof(Proof proof) {
        List<Inline> foot = new ArrayList<>();
        foot.add(new Text(messages.get("commun.page.proof.from", proof.who(), proof.when())));
        if (!proof.link().isEmpty()) {
            foot.add(new LineBreak());
            foot.add(new Link(
                    proof.link(), proof.link(), messages.get("commun.page.proof.link.of", proof.link())));
        }
        return new Entry(proof.anchor(), Inline.text(proof.letter()), Inline.text(proof.what()), false, foot);
    }

    private Entry note(Margin margin) {
        boolean gone = margin.quote().isEmpty();
        return new Entry(
                margin.id(),
                Inline.text(margin.call().label()),
                Inline.text(
                        gone
                                ? messages.get("commun.page.withdrawn")
                                : messages.get("commun.page.quoted", margin.quote())),
                !gone,
                margin.territory().isEmpty() ? List.of() : Inline.text(margin.territory()));
    }

    private List<Block> who(CommunPage page) {
        List<Block> blocks = new ArrayList<>();
        List<Column> columns = page.matrix().columns();
        for (int from = 0; from < columns.size(); from += WIDEST) {
            blocks.add(matrix(page, from, Math.min(columns.size(), from + WIDEST)));
        }
        if (!page.matrix().reading().isEmpty()) {
            blocks.add(Block.legend(page.matrix().reading()));
        }
        return blocks;
    }

    private Table matrix(CommunPage page, int from, int to) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(messages.get("commun.matrix.element"), Block.Column.Form.WIDE, false));
        page.matrix()
                .columns()
                .subList(from, to)
                .forEach(it -> columns.add(new Block.Column(it.name(), Block.Column.Form.NARROW, true)));
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Line line : page.matrix().lines()) {
            List<List<Inline>> row = new ArrayList<>();
            List<Inline> head = new ArrayList<>();
            head.add(new Mark(
                    Sign.valueOf(line.kind().toUpperCase(Locale.ROOT) + "_KIND"),
                    messages.get("restitution.kind." + line.kind())));
            head.add(new Text(" " + line.text()));
            if (!line.conditions().isEmpty()) {
                head.add(new LineBreak());
                head.add(new Small(messages.get("commun.print.conditions", line.conditions())));
            }
            row.add(head);
            line.cells().subList(from, to).forEach(cell -> row.add(List.of(cell(cell))));
            rows.add(row);
        }
        return new Table(messages.get("commun.matrix.caption"), columns, rows);
    }

    private Inline cell(Cell cell) {
        Sign sign = cell.verdict().equals("none")
                ? Sign.NO_VERDICT
                : Sign.valueOf(cell.verdict().toUpperCase(Locale.ROOT));
        return new Mark(sign, messages.get("ui.verdict." + cell.verdict()));
    }

    private List<Block> family(CommunPage page) {
        List<List<Inline>> items = new ArrayList<>();
        for (Relative relative : page.relatives()) {
            List<Inline> item = new ArrayList<>();
            item.add(new Strong(relative.title()));
            if (!relative.territory().isEmpty()) {
                item.add(new Text(", " + relative.territory()));
            }
            relative.issues().reversed().forEach(issue -> {
                item.add(new LineBreak());
                item.add(new Text(messages.get("commun.print.issue", issue.number(), issue.day())
                        + (issue.changes().isEmpty()
                                ? ""
                                : messages.get("commun.print.issue.changes", issue.changes()))));
            });
            items.add(item);
        }
        return List.of(new Items(false, items));
    }

    private List<Block> credits(CommunPage page) {
        List<Entry> entries = new ArrayList<>();
        if (!page.people().isEmpty()) {
            entries.add(entry("commun.page.people", Language.spoken().list(page.people())));
        }
        if (!page.territories().isEmpty()) {
            entries.add(entry("commun.page.territories", Language.spoken().list(page.territories())));
        }
        if (!page.writers().names().isEmpty()) {
            entries.add(entry("commun.page.writers", Language.spoken().list(page.writers().names())));
        }
        page.bornOf()
                .forEach(it -> entries.add(entry(
                        "commun.page.born",
                        it.title() + ", " + it.day() + (it.tables().isEmpty() ? "" : ", " + it.tables()))));
        if (!page.takers().isEmpty()) {
            entries.add(entry("commun.take.they", Language.spoken().list(page.takers())));
        }
        String home = address.of(page.path());
        return List.of(
                new Entries(2, entries),
                new Figure(
                        QrDrawing.of(home),
                        messages.get("commun.print.code", home),
                        List.of(
                                new Link(home, home, messages.get("commun.print.home")),
                                new LineBreak(),
                                new Text(messages.get("commun.print.licence", licence(page)))),
                        CODE_MM));
    }

    private Entry entry(String key, String text) {
        return new Entry("", Inline.text(messages.get(key)), Inline.text(text), false, List.of());
    }
}
