package org.essaim.document;

import java.util.List;
import java.util.stream.Collectors;
import org.essaim.document.Block.Card;
import org.essaim.document.Block.Column;
import org.essaim.document.Block.Columns;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Figure;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Items;
import org.essaim.document.Block.KeyFigures;
import org.essaim.document.Block.PageBreak;
import org.essaim.document.Block.Paragraph;
import org.essaim.document.Block.Stack;
import org.essaim.document.Block.Table;
import org.essaim.document.Block.Tallies;
import org.essaim.document.Block.Tally;
import org.essaim.document.Block.Tone;
import org.essaim.document.Document.Section;

/// Writes a document as CommonMark with pipe tables: to be taken up in a text editor, a wiki or a design tool.
/// A picture becomes its alternative in words; nothing that somebody wrote can turn into markup.
public final class MarkdownRenderer {
    private static final String SPECIAL = "\\`*_[]<>#|~&";

    private final StringBuilder out = new StringBuilder();

    private MarkdownRenderer() {}

    public static String render(Document document) {
        MarkdownRenderer renderer = new MarkdownRenderer();
        renderer.paragraph("# " + escape(document.title()));
        if (!document.subtitle().isEmpty()) {
            renderer.paragraph(escape(document.subtitle()));
        }
        if (!document.meta().mark().isEmpty()) {
            renderer.paragraph("*" + escape(document.meta().mark()) + "*");
        }
        if (document.cover() != null) {
            document.cover().facts().forEach(fact -> renderer.paragraph(escape(fact)));
        }
        for (Section section : document.sections()) {
            renderer.paragraph("## " + escape(section.title()));
            section.blocks().forEach(renderer::block);
        }
        return renderer.out.toString().stripTrailing() + "\n";
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var level, var text) -> paragraph("#".repeat(level) + " " + escape(text));
            case Paragraph(var tone, var content) ->
                paragraph(tone == Tone.LEGEND ? emphasised(line(content)) : line(content));
            case Items(var ordered, var items) ->
                list(items.stream().map(MarkdownRenderer::line).toList(), ordered);
            case Entries(var _, var entries) ->
                list(entries.stream().map(MarkdownRenderer::entry).toList(), false);
            case Tallies(var tallies) ->
                list(tallies.stream().map(MarkdownRenderer::tally).toList(), false);
            case Table table -> table(table);
            case Figure figure -> {
                paragraph(emphasised(escape(figure.alternative())));
                if (!figure.caption().isEmpty()) {
                    paragraph(line(figure.caption()));
                }
            }
            case Card card -> card(card);
            case KeyFigures(var figures) ->
                list(
                        figures.stream()
                                .map(figure -> "**" + escape(figure.number()) + "** " + escape(figure.words()))
                                .toList(),
                        false);
            case Columns(var stacks) -> {
                for (Stack stack : stacks) {
                    paragraph("### " + escape(stack.title()));
                    stack.blocks().forEach(this::block);
                }
            }
            case PageBreak() -> {}
        }
    }

    private void card(Card card) {
        String foot = card.foot().isEmpty() ? "" : " (" + line(card.foot()) + ")";
        paragraph("> **" + escape(card.kindName() + " " + card.number()) + "** " + line(card.text()) + foot);
    }

    private static String entry(Entry entry) {
        String head = entry.head().isEmpty() ? "" : "**" + escape(Inline.plain(entry.head())) + "** ";
        String foot = entry.foot().isEmpty() ? "" : " (" + line(entry.foot()) + ")";
        return (head + line(entry.text()) + foot).strip();
    }

    private static String tally(Tally tally) {
        String detail = tally.detail().isEmpty() ? "" : ", " + line(tally.detail());
        String words = tally.words().isEmpty() ? "" : ": " + escape(tally.words());
        return "**" + escape(tally.title()) + "**, " + escape(tally.label()) + words + detail;
    }

    private void table(Table table) {
        paragraph(emphasised(escape(table.caption())));
        row(table.columns().stream().map(column -> escape(column.title())).toList());
        row(table.columns().stream()
                .map(column -> column.form() == Column.Form.NUMBER ? "---:" : "---")
                .toList());
        for (List<List<Inline>> cells : table.rows()) {
            row(cells.stream().map(MarkdownRenderer::line).toList());
        }
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void list(List<String> items, boolean ordered) {
        int number = 1;
        for (String item : items) {
            out.append(ordered ? number++ + ". " : "- ").append(item).append('\n');
        }
        out.append('\n');
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private static String line(List<Inline> content) {
        StringBuilder line = new StringBuilder();
        for (Inline inline : content) {
            line.append(
                    switch (inline) {
                        case Inline.Text(var text) -> escape(text);
                        case Inline.Strong(var text) -> text.isBlank() ? text : "**" + escape(text) + "**";
                        case Inline.Emphasis(var text) -> text.isBlank() ? text : "*" + escape(text) + "*";
                        case Inline.Small(var text) -> escape(text);
                        case Inline.Link(var text, var href, var _) ->
                            href.startsWith("#") ? escape(text) : "[" + escape(text) + "](<" + address(href) + ">)";
                        case Inline.NoteReference(var number, var _) -> Integer.toString(number);
                        case Inline.Mark(var _, var label) -> escape(label);
                        case Inline.LineBreak() -> " ";
                    });
        }
        return line.toString().strip();
    }

    private static String emphasised(String text) {
        return text.isBlank() ? "" : "*" + text + "*";
    }

    private static String address(String href) {
        return href.replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A");
    }

    /// A line break in somebody's text becomes a space: no block can start from within.
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                escaped.append(' ');
            } else {
                if (SPECIAL.indexOf(c) >= 0 || i == 0 && (c == '-' || c == '+')) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        // "3. text" would open a numbered list.
        return escaped.toString().replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
