package org.essaim.workshop.web.phone;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.web.live.NoteCard;

/// One's table at work: its initiative, who sits there, its notes (the last first) and the elements made of them.
///
/// @param initiative nothing while one has no seat
public record TableSheet(
        Optional<Item.InitiativeShown> initiative,
        Optional<Item.TableShown> table,
        List<Item.PersonShown> mates,
        List<NoteCard> notes,
        List<ElementLine> elements) {
    static TableSheet of(View view, Item.Me me) {
        Optional<Item.InitiativeShown> initiative = ElementLine.own(view);
        List<NoteCard> notes = view.all(Item.NoteShown.class)
                .filter(note -> note.table() == me.table())
                .sorted(Comparator.comparingInt(Item.NoteShown::number).reversed())
                .filter(note -> note.status() != Note.Status.WITHDRAWN)
                .map(note -> NoteCard.of(view, note))
                .toList();
        List<ElementLine> elements = view.all(Item.ElementShown.class)
                .filter(element -> initiative
                        .filter(own -> own.id().equals(element.initiative()))
                        .isPresent())
                .map(element -> ElementLine.of(view, element))
                .toList();
        List<Item.PersonShown> mates = view.all(Item.PersonShown.class)
                .filter(person -> !person.id().equals(me.id()))
                .toList();
        return new TableSheet(initiative, view.table(me.table()), mates, notes, elements);
    }

    public boolean onlyMine() {
        return notes.stream().allMatch(note -> note.has("mine"));
    }

    /// Notes that are in no element yet: what is left to gather.
    public List<NoteCard> loose() {
        return notes.stream().filter(note -> note.element().isEmpty()).toList();
    }

    /// Those that an element was made of.
    public List<NoteCard> gathered() {
        return notes.stream().filter(note -> !note.element().isEmpty()).toList();
    }

    public long decisive() {
        return elements.stream().filter(line -> line.element().decisive()).count();
    }

    public boolean decisiveIsFull() {
        return decisive() >= Element.MOST_DECISIVE;
    }

    public int mostDecisive() {
        return Element.MOST_DECISIVE;
    }
}
