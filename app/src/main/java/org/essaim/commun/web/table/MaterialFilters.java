package org.essaim.commun.web.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.web.table.TablePage.Filters;
import org.essaim.language.Language;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Kind;
import org.essaim.workshop.WorkshopMaterial.Note;

/// What the material may be narrowed by: what there is of each thing in it.
record MaterialFilters(Matter matter, TableDoor door, Messages messages) {
    Filters all() {
        Map<Integer, Integer> tables = new TreeMap<>();
        Map<String, String> territories = new TreeMap<>();
        Set<Kind> kinds = new TreeSet<>();
        Set<NoteRef> pinned = new HashSet<>();
        for (WorkshopMaterial material : matter.workshops()) {
            for (Note note : material.notes()) {
                tables.merge(note.table(), 1, Integer::sum);
                kinds.add(note.kind());
                if (note.territory().isKnown()) {
                    territories.put(note.territory().name(), note.territory().key());
                }
                if (door.pinned(note)) {
                    pinned.add(new NoteRef(material.card().id(), note.number()));
                }
            }
        }
        return new Filters(
                matter.workshops().size() > 1
                        ? choices(matter.workshops().stream()
                                .map(it -> new Option(it.card().slug(), Language.spoken().typographed(it.card().title())))
                                .toList())
                        : List.of(),
                choices(tables.keySet().stream()
                        .map(it -> new Option(Integer.toString(it), messages.get("commun.table.table", it)))
                        .toList()),
                choices(kinds.stream()
                        .map(it -> new Option(name(it), messages.get("commun.kind." + name(it))))
                        .toList()),
                choices(territories.entrySet().stream()
                        .map(it -> new Option(it.getValue(), it.getKey()))
                        .toList()),
                pinned.size());
    }

    private List<Option> choices(List<Option> some) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", messages.get("commun.table.all-of-them")));
        all.addAll(some);
        return all;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
