package org.essaim.document;

import java.util.List;

/// A piece of a section, stacked under the one before it.
public sealed interface Block {
    /// @param level 3 or 4: the document has the first level, its sections the second
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 3 || level > 4) {
                throw new IllegalArgumentException("Level " + level);
            }
        }
    }

    record Paragraph(Tone tone, List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /// LEAD opens a section, LEGEND says how to read what stands above it, COLOPHON closes the document.
    enum Tone {
        BODY,
        LEAD,
        LEGEND,
        COLOPHON
    }

    /// A plain list with bullets or numbers.
    record Items(boolean ordered, List<List<Inline>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// A ruled list over one or two columns; an entry is never cut by a page.
    record Entries(int columns, List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
            if (columns < 1 || columns > 2) {
                throw new IllegalArgumentException(columns + " columns");
            }
        }
    }

    /// @param id what a link of the document may name, or empty
    /// @param head what the entry is about, or empty
    /// @param quote true: the text is somebody's words
    /// @param foot where it comes from, or empty
    record Entry(String id, List<Inline> head, List<Inline> text, boolean quote, List<Inline> foot) {
        public Entry {
            head = List.copyOf(head);
            text = List.copyOf(text);
            foot = List.copyOf(foot);
        }
    }

    /// Lines that end with as many signs as were counted: one unit, one sign.
    record Tallies(List<Tally> tallies) implements Block {
        public Tallies {
            tallies = List.copyOf(tallies);
        }
    }

    /// @param sign what became of it, said by its label
    /// @param count the number of units drawn; at most a few dozen
    /// @param words the same count in words; empty: nothing was counted yet
    record Tally(Sign sign, String label, String title, List<Inline> detail, Sign unit, int count, String words) {
        public Tally {
            detail = List.copyOf(detail);
        }
    }

    /// A data table: every row is named by its first cell.
    ///
    /// @param caption always present for who cannot see the table as a whole
    record Table(String caption, List<Column> columns, List<List<List<Inline>>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            for (List<List<Inline>> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns");
                }
            }
        }
    }

    /// @param form WIDE takes the room that is left, NARROW holds a sign, NUMBER holds digits aligned to the right
    /// @param rotated true: its title reads upwards
    record Column(String title, Form form, boolean rotated) {
        public enum Form {
            WIDE,
            NARROW,
            NUMBER
        }
    }

    /// @param alternative what the drawing tells, in a sentence
    /// @param widthMm its printed width; the height follows
    record Figure(Drawing drawing, String alternative, List<Inline> caption, int widthMm) implements Block {
        public Figure {
            caption = List.copyOf(caption);
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("A figure tells in words what it shows");
            }
        }
    }

    /// One sheet of the workshop: a note or an element, with its kind and its number.
    record Card(Sign kind, String kindName, String number, List<Inline> text, List<Inline> foot) implements Block {
        public Card {
            text = List.copyOf(text);
            foot = List.copyOf(foot);
        }
    }

    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    record KeyFigure(String number, String words) {}

    /// Stacks side by side, of equal width.
    record Columns(List<Stack> stacks) implements Block {
        public Columns {
            stacks = List.copyOf(stacks);
        }
    }

    /// @param sign drawn before the title, silent
    record Stack(Sign sign, String title, List<Block> blocks) {
        public Stack {
            blocks = List.copyOf(blocks);
        }
    }

    /// The next block starts a page when printed.
    record PageBreak() implements Block {}

    static Paragraph paragraph(String text) {
        return new Paragraph(Tone.BODY, Inline.text(text));
    }

    static Paragraph lead(String text) {
        return new Paragraph(Tone.LEAD, Inline.text(text));
    }

    static Paragraph legend(String text) {
        return new Paragraph(Tone.LEGEND, Inline.text(text));
    }
}
