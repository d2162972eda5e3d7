package org.essaim.document;

import java.util.List;
import java.util.Locale;
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

/// Writes the model as well-formed XHTML, the same for the screen and for paper: what differs is how pictures are put
/// in, and the style sheet.
final class Markup {
    /// Puts pictures in. An empty alternative means that words beside it already say it.
    interface Pictures {
        void sign(Markup out, Sign sign, String alternative);

        void figure(Markup out, Drawing drawing, String alternative, int widthMm);
    }

    /// Puts somebody's words in, with what the letters of other scripts need around them.
    interface Letters {
        void write(Markup out, String text);
    }

    private static final double ROTATED_LETTER_MM = 1.65;
    private static final int ROTATED_LINE = 28;
    /// Up to this width, the caption stands beside the picture.
    private static final int BESIDE_MM = 40;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Pictures pictures;
    private final Letters letters;
    private final boolean paper;

    private Markup(Pictures pictures, Letters letters, boolean paper) {
        this.pictures = pictures;
        this.letters = letters;
        this.paper = paper;
    }

    static Markup forScreen(Pictures pictures) {
        return new Markup(pictures, Markup::plain, false);
    }

    static Markup forPaper(Pictures pictures, Letters letters) {
        return new Markup(pictures, letters, true);
    }

    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup text(String text) {
        letters.write(this, text);
        return this;
    }

    /// Words that no font draws: a title in the head, an alternative.
    Markup plain(String text) {
        return escape(text);
    }

    Markup attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    Markup number(int number) {
        out.append(number);
        return this;
    }

    /// @param alternative empty: words beside the sign already say it
    Markup sign(Sign sign, String alternative) {
        pictures.sign(this, sign, alternative);
        return this;
    }

    Markup figure(Drawing drawing, String alternative, int widthMm) {
        pictures.figure(this, drawing, alternative, widthMm);
        return this;
    }

    void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block(block);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var level, var text) ->
                raw("<h")
                        .number(level)
                        .raw(">")
                        .text(text)
                        .raw("</h")
                        .number(level)
                        .raw(">\n");
            case Paragraph(var tone, var content) -> {
                raw("<p class=\"").raw(tone.name().toLowerCase(Locale.ROOT)).raw("\">");
                line(content).raw("</p>\n");
            }
            case Items(var ordered, var items) -> items(ordered ? "ol" : "ul", items);
            case Entries entries -> entries(entries);
            case Tallies(var tallies) -> tallies(tallies);
            case Table table -> table(table);
            case Figure figure -> figure(figure);
            case Card card -> card(card);
            case KeyFigures figures -> keyFigures(figures);
            case Columns(var stacks) -> columns(stacks);
            case PageBreak() -> raw("<div class=\"page-break\"></div>\n");
        }
    }

    Markup line(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            switch (content.get(i)) {
                case Inline.Text(var text) -> text(text);
                case Inline.Strong(var text) -> raw("<strong>").text(text).raw("</strong>");
                case Inline.Emphasis(var text) -> raw("<em>").text(text).raw("</em>");
                case Inline.Small(var text) -> raw("<small>").text(text).raw("</small>");
                case Inline.Link(var text, var href, var purpose) -> link(text, href, purpose, "");
                case Inline.NoteReference(var number, var purpose) -> {
                    boolean comma = i + 1 < content.size()
                            && content.get(i + 1) instanceof Inline.Text(var next)
                            && next.equals(", ");
                    raw(comma ? "<span class=\"nowrap\">" : "");
                    link(Integer.toString(number), "#note-" + number, purpose, "note-reference");
                    if (comma) {
                        // In one piece, or the comma could open the next line.
                        raw(",</span> ");
                        i++;
                    }
                }
                case Inline.Mark(var sign, var label) -> sign(sign, label);
                case Inline.LineBreak() -> raw("<br/>");
            }
        }
        return this;
    }

    private void link(String text, String href, String purpose, String className) {
        raw("<a").attribute("href", href);
        if (paper) {
            attribute("title", purpose);
        } else if (purpose.contains(text)) {
            // What is heard begins with what is seen, or voice commands miss it.
            attribute("aria-label", purpose);
        }
        if (!className.isEmpty()) {
            attribute("class", className);
        }
        raw(">").text(text).raw("</a>");
    }

    private void items(String tag, List<List<Inline>> items) {
        raw("<").raw(tag).raw(" class=\"items\">\n");
        for (List<Inline> item : items) {
            raw("<li>");
            line(item).raw("</li>\n");
        }
        raw("</").raw(tag).raw(">\n");
    }

    private void entries(Entries entries) {
        if (paper && entries.columns() > 1) {
            rowsOfEntries(entries);
            return;
        }
        raw("<ul class=\"entries entries-").number(entries.columns()).raw("\">\n");
        for (Entry entry : entries.entries()) {
            entry("li", entry);
        }
        raw("</ul>\n");
    }

    /// The typesetter neither floats list items nor cuts columns over pages: rows of cells do both.
    private void rowsOfEntries(Entries entries) {
        raw("<div class=\"entries-2\">\n");
        for (int from = 0; from < entries.entries().size(); from += 2) {
            raw("<div class=\"entries-row\">");
            entry("div", entries.entries().get(from));
            raw("<div class=\"gutter\"></div>");
            if (from + 1 < entries.entries().size()) {
                entry("div", entries.entries().get(from + 1));
            } else {
                raw("<div class=\"no-entry\"></div>");
            }
            raw("</div>\n");
        }
        raw("</div>\n");
    }

    private void entry(String tag, Entry entry) {
        raw("<").raw(tag).raw(" class=\"document-entry\"");
        if (!entry.id().isEmpty()) {
            attribute("id", entry.id());
        }
        raw(">");
        if (entry.quote()) {
            raw("<p class=\"entry-text quote\"><span class=\"entry-run-in\">");
            line(entry.head()).raw("</span> ").line(entry.text()).raw("</p>");
        } else {
            if (!entry.head().isEmpty()) {
                raw("<p class=\"entry-head\">").line(entry.head()).raw("</p>");
            }
            if (!entry.text().isEmpty()) {
                raw("<p class=\"entry-text\">").line(entry.text()).raw("</p>");
            }
        }
        if (!entry.foot().isEmpty()) {
            raw("<p class=\"entry-foot\">").line(entry.foot()).raw("</p>");
        }
        raw("</").raw(tag).raw(">\n");
    }

    private void tallies(List<Tally> tallies) {
        raw("<ul class=\"tallies\">\n");
        for (Tally tally : tallies) {
            raw("<li class=\"tally\"><div class=\"tally-row\"><p class=\"tally-sign\">");
            sign(tally.sign(), tally.label());
            raw("</p><div class=\"tally-what\"><p class=\"tally-title\">")
                    .text(tally.title())
                    .raw("</p>");
            if (!tally.detail().isEmpty()) {
                raw("<p class=\"tally-detail\">").line(tally.detail()).raw("</p>");
            }
            raw("</div><div class=\"tally-count\">");
            if (tally.count() > 0) {
                raw("<p class=\"tally-units\">");
                for (int unit = 0; unit < tally.count(); unit++) {
                    sign(tally.unit(), "");
                }
                raw("</p>");
            }
            if (!tally.words().isEmpty()) {
                raw("<p class=\"tally-words\">").text(tally.words()).raw("</p>");
            }
            raw("</div></div></li>\n");
        }
        raw("</ul>\n");
    }

    private void table(Table table) {
        boolean turned = table.columns().stream().anyMatch(Column::rotated);
        raw("<div class=\"table-region scroll" + (turned ? " whole" : "") + "\" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", table.caption())
                .raw("><table class=\"data\"><caption>")
                .text(table.caption())
                .raw("</caption><thead><tr>");
        for (Column column : table.columns()) {
            raw("<th scope=\"col\"").attribute("class", columnClass(column));
            if (column.rotated()) {
                rotated(column.title(), table);
            } else {
                raw(">").text(column.title());
            }
            raw("</th>");
        }
        raw("</tr></thead>\n<tbody>\n");
        for (List<List<Inline>> row : table.rows()) {
            raw("<tr><th scope=\"row\">");
            line(row.getFirst()).raw("</th>");
            for (int cell = 1; cell < row.size(); cell++) {
                raw("<td")
                        .attribute("class", columnClass(table.columns().get(cell)))
                        .raw(">");
                line(row.get(cell)).raw("</td>");
            }
            raw("</tr>\n");
        }
        raw("</tbody></table></div>\n");
    }

    /// On paper what is turned takes no room of its own: the height of the head is counted in letters, and a long title
    /// is set on two lines.
    private void rotated(String title, Table table) {
        if (!paper) {
            raw("><span class=\"upwards\">").text(title).raw("</span>");
            return;
        }
        int longest = table.columns().stream()
                .filter(Column::rotated)
                .mapToInt(column -> middle(column.title()) > 0
                        ? Math.max(middle(column.title()), column.title().length() - middle(column.title()))
                        : column.title().length())
                .max()
                .orElse(0);
        attribute("style", "height:" + Math.round(4 + longest * ROTATED_LETTER_MM) + "mm");
        int middle = middle(title);
        if (middle > 0) {
            raw("><span class=\"upwards\"><span class=\"upwards-line\">").text(title.substring(0, middle));
            raw("</span> <span class=\"upwards-line\">")
                    .text(title.substring(middle).strip())
                    .raw("</span></span>");
        } else {
            raw("><span class=\"upwards\">").text(title).raw("</span>");
        }
    }

    /// @return where a long title is cut: at the space nearest to its middle; 0: on one line
    private static int middle(String title) {
        if (title.length() <= ROTATED_LINE) {
            return 0;
        }
        int half = title.length() / 2;
        int before = title.lastIndexOf(' ', half);
        int after = title.indexOf(' ', half);
        if (before < 0 || after >= 0 && after - half < half - before) {
            return Math.max(after, 0);
        }
        return before;
    }

    private static String columnClass(Column column) {
        String form = switch (column.form()) {
            case WIDE -> "wide";
            case NARROW -> "narrow";
            case NUMBER -> "number";
        };
        return column.rotated() ? form + " rotated" : form;
    }

    private void figure(Figure figure) {
        raw(figure.widthMm() <= BESIDE_MM ? "<div class=\"figure figure-small\">" : "<div class=\"figure\">");
        raw("<div class=\"figure-picture\">");
        figure(figure.drawing(), figure.alternative(), figure.widthMm());
        raw("</div>");
        if (!figure.caption().isEmpty()) {
            raw("<p class=\"caption\">").line(figure.caption()).raw("</p>");
        }
        raw("</div>\n");
    }

    private void card(Card card) {
        raw("<div class=\"document-card kind-").raw(card.kind().className()).raw("\"><p class=\"document-card-head\">");
        sign(card.kind(), "");
        raw(" ").text(card.kindName()).raw(" <span class=\"number\">").text(card.number());
        raw("</span></p><p class=\"document-card-text\">").line(card.text()).raw("</p>");
        if (!card.foot().isEmpty()) {
            raw("<p class=\"document-card-foot\">").line(card.foot()).raw("</p>");
        }
        raw("</div>\n");
    }

    private void keyFigures(KeyFigures figures) {
        raw("<div class=\"key-figures key-figures-")
                .number(figures.figures().size())
                .raw("\">\n");
        for (Block.KeyFigure figure : figures.figures()) {
            raw("<p class=\"key-figure\"><span class=\"key-number\">").text(figure.number());
            raw("</span> <span class=\"key-words\">").text(figure.words()).raw("</span></p>\n");
        }
        raw("</div>\n");
    }

    private void columns(List<Stack> stacks) {
        raw("<div class=\"stacks stacks-").number(stacks.size()).raw("\">\n");
        for (Stack stack : stacks) {
            raw("<div class=\"document-stack kind-").raw(stack.sign().className()).raw("\"><h3 class=\"stack-title\">");
            sign(stack.sign(), "");
            raw(" ").text(stack.title()).raw("</h3>\n");
            blocks(stack.blocks());
            raw("</div>\n");
        }
        raw("</div>\n");
    }

    private Markup escape(String text) {
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (mayBeInXml(letter)) {
                        out.appendCodePoint(letter);
                    }
                }
            }
        });
        return this;
    }

    /// XML has no word for control characters, halves of pairs and noncharacters, even escaped.
    private static boolean mayBeInXml(int letter) {
        return letter >= ' '
                ? Character.getType(letter) != Character.SURROGATE && (letter & 0xFFFE) != 0xFFFE
                : letter == '\n' || letter == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
