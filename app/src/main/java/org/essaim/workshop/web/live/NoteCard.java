package org.essaim.workshop.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.View;
import org.jspecify.annotations.Nullable;

/// A note as its card shows it; or the model of such a card, whose parts all stand with their condition and whose
/// values are `{braces}`, for the browser to draw the notes that come later (`notes.js`). One template serves both, so
/// that both say the same.
///
/// @param truths what is so of this note (`mine`, `gathered`…); of a model, nothing in particular
public record NoteCard(
        boolean model,
        NoteKind kind,
        String id,
        String number,
        String text,
        String place,
        String table,
        String element,
        List<CommentLine> comments,
        Set<String> truths) {
    private static final Id<Note> SOME_NOTE = Id.derived("some note");

    public record CommentLine(boolean model, String text, String place, String by) {
        public boolean has(String truth) {
            return model || by.equals(truth);
        }

        public @Nullable String when(String truth) {
            return model ? truth : null;
        }
    }

    public static NoteCard of(View view, Item.NoteShown note) {
        List<String> truths = new ArrayList<>();
        truths.add("server");
        truths.add(by(note.mine(), note.place()));
        truths.add(note.status().name().toLowerCase(Locale.ROOT));
        truths.add("answerable");
        boolean pinned =
                view.all(Item.PinShown.class).anyMatch(pin -> pin.note().equals(note.id()));
        truths.add(pinned ? "pinned" : "unpinned");
        if (note.mine()) {
            truths.addAll(List.of("saved", "editable"));
        }
        String element = element(view, note.element());
        if (!element.isEmpty()) {
            truths.add("gathered");
        } else if (note.status() == Note.Status.STANDING) {
            truths.add("loose");
        }
        if (!note.comments().isEmpty()) {
            truths.add("commented");
        }
        return new NoteCard(
                false,
                note.kind(),
                note.id().toString(),
                String.valueOf(note.number()),
                note.text(),
                note.place(),
                String.valueOf(note.table()),
                element,
                note.comments().stream()
                        .map(it -> new CommentLine(false, it.text(), it.place(), by(it.mine(), it.place())))
                        .toList(),
                Set.copyOf(truths));
    }

    public static NoteCard model(NoteKind kind) {
        return new NoteCard(
                true,
                kind,
                "{id}",
                "{number}",
                "{text}",
                "{place}",
                "{table}",
                "{element}",
                List.of(new CommentLine(true, "{comment}", "{by}", "")),
                Set.of());
    }

    /// Whether the card has this part.
    public boolean has(String truth) {
        return model || truths.contains(truth);
    }

    /// The condition of a part, on a model alone.
    public @Nullable String when(String truth) {
        return model ? truth : null;
    }

    /// What one of its buttons sends of its note; a model's leaves the id to the browser.
    public String send(Function<Id<Note>, Command> command) {
        return ofNote(note -> Send.command(command.apply(note)));
    }

    /// What its note is called among the items of a view.
    public String item() {
        return ofNote(note -> new Item.Key.OfNote(note).written());
    }

    private String ofNote(Function<Id<Note>, String> said) {
        return model ? said.apply(SOME_NOTE).replace(SOME_NOTE.toString(), id) : said.apply(Id.of(id));
    }

    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String by(boolean mine, String place) {
        return mine ? "mine" : place.isEmpty() ? "facilitator" : "other";
    }

    private static String element(View view, @Nullable Id<Element> id) {
        return id == null
                ? ""
                : view.all(Item.ElementShown.class)
                        .filter(element -> element.id().equals(id))
                        .map(element -> String.valueOf(element.number()))
                        .findFirst()
                        .orElse("");
    }
}
