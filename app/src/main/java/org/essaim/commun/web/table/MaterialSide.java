package org.essaim.commun.web.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.web.table.TablePage.Card;
import org.essaim.commun.web.table.TablePage.Group;
import org.essaim.commun.web.table.TablePage.Line;
import org.essaim.language.Language;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Element;
import org.essaim.workshop.WorkshopMaterial.Initiative;
import org.essaim.workshop.WorkshopMaterial.Note;

/// Lays the material out: the notes looked at, by element, and the elements they are gathered in.
final class MaterialSide {
    /// More notes than anybody reads at once: the filter says how to see the others.
    static final int MOST_NOTES = 300;

    private final Matter matter;
    private final TableLayout.Setting setting;
    private final Messages messages;
    private final Ticked ticked;
    private final Set<NoteRef> used;
    private final Set<NoteRef> lit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<NoteRef> shown = new HashSet<>();
    private int looked;

    MaterialSide(Concept concept, Matter matter, TableLayout.Setting setting, Messages messages) {
        this.matter = matter;
        this.setting = setting;
        this.messages = messages;
        this.ticked = setting.sent().map(Posted::ticked).orElse(Ticked.NOTHING);
        this.used = Set.copyOf(concept.body().sources());
        this.lit = setting.look()
                .sentence()
                .flatMap(concept.body()::sentence)
                .map(it -> Set.copyOf(it.sources()))
                .orElse(Set.of());
        matter.workshops().forEach(this::lay);
    }

    private void lay(WorkshopMaterial material) {
        List<Note> notes = looked(material);
        looked += notes.size();
        Set<Integer> numbers = notes.stream().map(Note::number).collect(Collectors.toSet());
        notes.stream().limit(Math.max(0, MOST_NOTES - lines.size())).forEach(note -> {
            lines.add(line(material, note));
            shown.add(ref(material, note));
        });
        groups.addAll(groups(material, numbers));
    }

    List<Line> lines() {
        return lines;
    }

    /// How many more there are than a page shows.
    int hidden() {
        return looked - lines.size();
    }

    List<Group> groups() {
        return groups;
    }

    boolean shows(NoteRef note) {
        return shown.contains(note);
    }

    private List<Note> looked(WorkshopMaterial material) {
        TableLook look = setting.look();
        Map<String, Integer> order = new HashMap<>();
        material.elements().forEach(it -> order.put(it.key(), order.size()));
        Predicate<Note> asked = note -> !note.isWithdrawn()
                && (look.text(look.atelier()).isEmpty() || look.text(look.atelier()).equals(material.card().slug()))
                && (look.tableOrAll() == 0 || look.tableOrAll() == note.table())
                && look.kind().filter(kind -> kind != note.kind()).isEmpty()
                && (look.text(look.territoire()).isEmpty()
                        || look.text(look.territoire()).equals(note.territory().key()))
                && (!look.pinnedOnly() || setting.door().pinned(note));
        return material.notes().stream()
                .filter(asked)
                .filter(note -> switch (look.text(look.servies())) {
                    case "non" -> !used.contains(ref(material, note));
                    case "oui" -> used.contains(ref(material, note));
                    default -> true;
                })
                .sorted(Comparator.comparingInt((Note it) -> order.getOrDefault(it.element(), Integer.MAX_VALUE))
                        .thenComparingInt(Note::number))
                .toList();
    }

    private Line line(WorkshopMaterial material, Note note) {
        NoteRef ref = ref(material, note);
        List<String> where = new ArrayList<>();
        if (note.territory().isKnown()) {
            where.add(note.territory().name());
        }
        where.add(messages.get("commun.table.at-table", note.table()));
        if (several()) {
            where.add(Language.spoken().dayAndMonth(material.card().when().day()));
        }
        return new Line(
                Ticked.value(ref),
                matter.anchor(ref),
                Integer.toString(note.number()),
                note.kind(),
                Language.spoken().typographed(note.text()),
                String.join(", ", where),
                material.element(note.element()).map(it -> TableLayout.id(it)).orElse(""),
                note.pins(),
                setting.door().designer().isPresent() && setting.door().pins().contains(note.number()),
                used.contains(ref),
                ticked.holds(ref),
                lit.contains(ref));
    }

    private List<Group> groups(WorkshopMaterial material, Set<Integer> looked) {
        Map<String, List<Card>> byInitiative = new LinkedHashMap<>();
        for (Element element : material.elements()) {
            List<NoteRef> notes = element.notes().stream()
                    .map(number -> new NoteRef(material.card().id(), number))
                    .filter(matter::stands)
                    .toList();
            int shown = (int) notes.stream().filter(it -> looked.contains(it.number())).count();
            if (shown == 0 && setting.look().filters()) {
                continue;
            }
            byInitiative
                    .computeIfAbsent(element.initiative(), _ -> new ArrayList<>())
                    .add(new Card(
                            Ticked.value(material.card().id(), element),
                            TableLayout.id(element),
                            element.code(),
                            element.kind(),
                            Language.spoken().typographed(element.text()),
                            element.decisive(),
                            notes.size(),
                            shown,
                            notes.stream().anyMatch(used::contains),
                            ticked.holds(material.card().id(), element),
                            notes.stream().anyMatch(lit::contains)));
        }
        return byInitiative.entrySet().stream()
                .map(it -> new Group(
                        material.initiative(it.getKey())
                                .map((Initiative initiative) -> Language.spoken().typographed(initiative.title()))
                                .orElse(""),
                        it.getValue()))
                .toList();
    }

    private boolean several() {
        return matter.workshops().size() > 1;
    }

    private static NoteRef ref(WorkshopMaterial material, Note note) {
        return new NoteRef(material.card().id(), note.number());
    }
}
