package org.essaim.document;

import java.util.List;

/// A piece of a line.
public sealed interface Inline {
    record Text(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    record Emphasis(String text) implements Inline {}

    /// Second voice: smaller and lighter than its line.
    record Small(String text) implements Inline {}

    /// @param href absolute URL, or `#id` of an entry or a section of the same document
    /// @param purpose the whole sense of the link, for who hears it out of its line
    record Link(String text, String href, String purpose) implements Inline {}

    /// The number of a note, which leads to the note where the document shows it.
    record NoteReference(int number, String purpose) implements Inline {}

    /// A sign in the line. With an empty label it repeats words beside it and is silent.
    record Mark(Sign sign, String label) implements Inline {}

    record LineBreak() implements Inline {}

    /// @return a line made of plain words
    static List<Inline> text(String text) {
        return List.of(new Text(text));
    }

    /// @return the line without its markup; a sign is its label
    static String plain(List<Inline> line) {
        StringBuilder plain = new StringBuilder();
        for (Inline inline : line) {
            plain.append(
                    switch (inline) {
                        case Text(var text) -> text;
                        case Strong(var text) -> text;
                        case Emphasis(var text) -> text;
                        case Small(var text) -> text;
                        case Link(var text, var _, var _) -> text;
                        case NoteReference(var number, var _) -> Integer.toString(number);
                        case Mark(var _, var label) -> label;
                        case LineBreak() -> " ";
                    });
        }
        return plain.toString();
    }
}
