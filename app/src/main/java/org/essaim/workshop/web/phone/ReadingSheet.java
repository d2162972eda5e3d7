package org.essaim.workshop.web.phone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.essaim.ui.Ui;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.web.live.NoteCard;

/// Every table's notes and elements, for who reads without writing; narrowed by what they look at.
///
/// @param byInitiative the elements, per kept initiative
public record ReadingSheet(
        List<Item.InitiativeShown> kept, List<NoteCard> notes, List<PerInitiative> byInitiative, int pins, PhoneLook look) {
    public record PerInitiative(Item.InitiativeShown initiative, List<Integer> tables, List<ElementLine> elements) {
        public List<ElementLine> decisive() {
            return elements.stream().filter(line -> line.element().decisive()).toList();
        }
    }

    /// A narrowing: a link that takes it, and whether it is taken.
    public record Filter(String label, String href, boolean taken) {}

    static ReadingSheet of(View view, PhoneLook look) {
        List<Item.InitiativeShown> kept = view.all(Item.InitiativeShown.class)
                .filter(Item.InitiativeShown::kept)
                .toList();
        List<Item.PinShown> pins = view.all(Item.PinShown.class).toList();
        List<NoteCard> notes = view.all(Item.NoteShown.class)
                .filter(note -> note.status() != Note.Status.WITHDRAWN)
                .filter(note -> look.initiative() == null
                        || note.initiative().toString().equals(look.initiative()))
                .filter(note -> look.kind() == null || note.kind() == look.kind())
                .filter(note -> !look.pinned()
                        || pins.stream().anyMatch(pin -> pin.note().equals(note.id())))
                .sorted(Comparator.comparingInt(Item.NoteShown::number).reversed())
                .map(note -> NoteCard.of(view, note))
                .toList();
        List<PerInitiative> byInitiative = kept.stream()
                .map(initiative -> new PerInitiative(
                        initiative,
                        view.all(Item.TableShown.class)
                                .filter(table -> table.initiative().equals(initiative.id()))
                                .map(Item.TableShown::number)
                                .toList(),
                        view.all(Item.ElementShown.class)
                                .filter(element -> element.initiative().equals(initiative.id()))
                                .sorted(Comparator.comparingInt(Item.ElementShown::number))
                                .map(element -> ElementLine.of(view, element))
                                .toList()))
                .toList();
        return new ReadingSheet(kept, notes, byInitiative, pins.size(), look);
    }

    public List<Filter> initiatives(Ui ui) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(
                ui.t("workshop.phone.reading.every-initiative"),
                PhoneLook.query(null, look.kind(), look.pinned()),
                look.initiative() == null));
        for (Item.InitiativeShown initiative : kept) {
            String id = initiative.id().toString();
            filters.add(new Filter(
                    initiative.title(), PhoneLook.query(id, look.kind(), look.pinned()), id.equals(look.initiative())));
        }
        return filters;
    }

    public List<Filter> kinds(Ui ui) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(
                ui.t("workshop.phone.reading.every-kind"),
                PhoneLook.query(look.initiative(), null, look.pinned()),
                look.kind() == null));
        Arrays.stream(NoteKind.values())
                .map(kind -> new Filter(
                        ui.t("ui.kind." + kind),
                        PhoneLook.query(look.initiative(), kind, look.pinned()),
                        kind == look.kind()))
                .forEach(filters::add);
        return filters;
    }

    public Filter pinned(Ui ui) {
        return new Filter(
                ui.t("workshop.phone.reading.pinned", String.valueOf(pins)),
                PhoneLook.query(look.initiative(), look.kind(), !look.pinned()),
                look.pinned());
    }
}
