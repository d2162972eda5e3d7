package org.essaim.commun.web.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.commun.domain.Block;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.Sentence;
import org.essaim.commun.web.table.TablePage.Call;
import org.essaim.commun.web.table.TablePage.Card;
import org.essaim.commun.web.table.TablePage.Counts;
import org.essaim.commun.web.table.TablePage.Filters;
import org.essaim.commun.web.table.TablePage.Group;
import org.essaim.commun.web.table.TablePage.Line;
import org.essaim.commun.web.table.TablePage.Part;
import org.essaim.commun.web.table.TablePage.Refused;
import org.essaim.commun.web.table.TablePage.Saying;
import org.essaim.ui.Choice;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.Typography;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Element;
import org.essaim.workshop.WorkshopMaterial.Initiative;
import org.essaim.workshop.WorkshopMaterial.Kind;
import org.essaim.workshop.WorkshopMaterial.Note;
import org.jspecify.annotations.Nullable;

/// Lays a concept and its material out on the table.
final class Table {
    /// More notes than anybody reads at once: the filter says how to see the others.
    static final int MOST_NOTES = 300;

    /// @param parent  what an adaptation adapts
    /// @param others  workshops that the concept may draw from too
    /// @param sent    the change that was refused, with all that was typed and ticked; nothing usually
    record Setting(
            Door door,
            Look look,
            Optional<Body> parent,
            int versions,
            Instant savedAt,
            List<Choice> others,
            @Nullable Posted sent,
            @Nullable Refused refusal) {}

    private final Concept concept;
    private final Matter matter;
    private final Setting setting;
    private final Messages messages;
    private final Set<NoteRef> used;
    private final Set<NoteRef> lit;
    private final Set<NoteRef> shown = new HashSet<>();
    private final Map<UUID, Differences.State> states = new HashMap<>();

    Table(Concept concept, Matter matter, Setting setting, Messages messages) {
        this.concept = concept;
        this.matter = matter;
        this.setting = setting;
        this.messages = messages;
        this.used = Set.copyOf(concept.body().sources());
        this.lit = setting.look()
                .sentence()
                .flatMap(concept.body()::sentence)
                .map(it -> Set.copyOf(it.sources()))
                .orElse(Set.of());
        setting.parent()
                .ifPresent(parent -> Differences.between(parent, concept.body())
                        .blocks()
                        .forEach(it -> states.put(it.block(), it.state())));
    }

    TablePage page() {
        List<Line> lines = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        int looked = 0;
        for (WorkshopMaterial material : matter.workshops()) {
            List<Note> notes = looked(material);
            looked += notes.size();
            Set<Integer> numbers = notes.stream().map(Note::number).collect(Collectors.toSet());
            notes.stream().limit(Math.max(0, MOST_NOTES - lines.size())).forEach(note -> {
                lines.add(line(material, note));
                shown.add(ref(material, note));
            });
            groups.addAll(groups(material, numbers));
        }
        return new TablePage(
                concept,
                setting.door().path(concept.slug()),
                setting.door().base(),
                setting.look(),
                materialInWords(),
                counts(),
                filters(),
                lines,
                looked - lines.size(),
                groups,
                parts(),
                setting.door().mayPublish(),
                setting.versions(),
                "/c/" + concept.slug(),
                French.time(French.local(setting.savedAt()).toLocalTime()),
                typed(),
                setting.others(),
                setting.refusal());
    }

    private String materialInWords() {
        List<String> days = matter.workshops().stream()
                .map(it -> French.date(French.local(it.card().startsAt()).toLocalDate()))
                .toList();
        return messages.get("commun.table.material", days.size(), French.list(days), notes().count());
    }

    private java.util.stream.Stream<NoteRef> notes() {
        return matter.standing();
    }

    private Counts counts() {
        int elements = matter.workshops().stream().mapToInt(it -> it.elements().size()).sum();
        long drawn = used.stream()
                .flatMap(ref -> matter.elementOf(ref).stream().map(it -> ref.workshop() + it.key()))
                .distinct()
                .count();
        long served = used.stream().filter(matter::stands).count();
        return new Counts(
                (int) notes().count(),
                (int) served,
                elements,
                (int) drawn,
                (int) concept.body().sentences().count(),
                concept.unsourced(matter).size());
    }

    private List<Note> looked(WorkshopMaterial material) {
        Look look = setting.look();
        Map<String, Integer> order = new HashMap<>();
        material.elements().forEach(it -> order.put(it.key(), order.size()));
        Predicate<Note> asked = note -> !note.isWithdrawn()
                && (look.text(look.atelier()).isEmpty() || look.text(look.atelier()).equals(material.card().slug()))
                && (look.tableOrAll() == 0 || look.tableOrAll() == note.table())
                && look.kind().filter(kind -> kind != note.kind()).isEmpty()
                && (look.text(look.territoire()).isEmpty()
                        || look.text(look.territoire()).equals(note.territory().key()))
                && (!look.pinnedOnly() || isPinned(note));
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

    private boolean isPinned(Note note) {
        return setting.door().designer().isPresent()
                ? setting.door().pins().contains(note.number())
                : note.pins() > 0;
    }

    private Line line(WorkshopMaterial material, Note note) {
        NoteRef ref = ref(material, note);
        List<String> where = new ArrayList<>();
        if (note.territory().isKnown()) {
            where.add(note.territory().name());
        }
        where.add(messages.get("commun.table.at-table", note.table()));
        if (several()) {
            where.add(French.dayAndMonth(French.local(material.card().startsAt()).toLocalDate()));
        }
        return new Line(
                value(ref),
                matter.anchor(ref),
                Integer.toString(note.number()),
                note.kind(),
                Typography.french(note.text()),
                String.join(", ", where),
                material.element(note.element()).map(it -> id(material, it)).orElse(""),
                note.pins(),
                setting.door().designer().isPresent() && setting.door().pins().contains(note.number()),
                used.contains(ref),
                setting.sent() != null && setting.sent().notes().contains(value(ref)),
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
            String value = material.card().id() + ":" + element.key();
            byInitiative
                    .computeIfAbsent(element.initiative(), _ -> new ArrayList<>())
                    .add(new Card(
                            value,
                            id(material, element),
                            element.code(),
                            element.kind(),
                            Typography.french(element.text()),
                            element.decisive(),
                            notes.size(),
                            shown,
                            notes.stream().anyMatch(used::contains),
                            setting.sent() != null && setting.sent().elements().contains(value),
                            notes.stream().anyMatch(lit::contains)));
        }
        return byInitiative.entrySet().stream()
                .map(it -> new Group(
                        material.initiative(it.getKey())
                                .map((Initiative initiative) -> Typography.french(initiative.title()))
                                .orElse(""),
                        it.getValue()))
                .toList();
    }

    private List<Part> parts() {
        List<Block> blocks = concept.body().blocks();
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < blocks.size(); place++) {
            Block block = blocks.get(place);
            boolean open = setting.look().block().filter(block.id()::equals).isPresent();
            boolean sentHere = isSent("heading", block.id());
            parts.add(new Part(
                    block.id(),
                    block.kind(),
                    sentHere ? sent().text() : block.heading(),
                    block.sentences().stream().map(this::saying).toList(),
                    open || sentHere,
                    place == 0,
                    place == blocks.size() - 1,
                    setting.parent().isPresent() ? states.get(block.id()) : null,
                    isSent("add", block.id()) ? sent().text() : ""));
        }
        return parts;
    }

    private Saying saying(Sentence sentence) {
        boolean sentHere = isSent("reword", sentence.id());
        boolean open = sentHere || setting.look().sentence().filter(sentence.id()::equals).isPresent();
        List<String> elements = sentence.sources().stream()
                .flatMap(ref -> matter.workshop(ref.workshop())
                        .flatMap(it -> matter.elementOf(ref).map(element -> id(it, element)))
                        .stream())
                .distinct()
                .toList();
        return new Saying(
                sentence.id(),
                sentHere ? sent().text() : sentence.text(),
                sentence.sources().stream()
                        .map(ref -> new Call(
                                value(ref),
                                Integer.toString(ref.number()),
                                (shown.contains(ref) ? "" : setting.door().path(concept.slug())) + "#"
                                        + matter.anchor(ref),
                                matter.stands(ref)))
                        .toList(),
                sentence.sources().stream().anyMatch(matter::stands),
                open,
                elements);
    }

    private TablePage.Typed typed() {
        boolean title = setting.sent() != null && sent().gesture().equals("title");
        boolean block = setting.sent() != null && sent().gesture().equals("block");
        return new TablePage.Typed(
                title ? sent().text() : concept.body().title(),
                title ? sent().purpose() : concept.body().purpose(),
                block ? sent().text() : "",
                block ? sent().kind() : "mechanism");
    }

    private boolean isSent(String gesture, UUID target) {
        return setting.sent() != null
                && sent().gesture().equals(gesture)
                && sent().target().filter(target::equals).isPresent();
    }

    private Posted sent() {
        Posted sent = setting.sent();
        if (sent == null) {
            throw new IllegalStateException("Nothing was sent");
        }
        return sent;
    }

    private Filters filters() {
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
                if (isPinned(note)) {
                    pinned.add(ref(material, note));
                }
            }
        }
        return new Filters(
                several()
                        ? choices(matter.workshops().stream()
                                .map(it -> new Choice(it.card().slug(), Typography.french(it.card().title())))
                                .toList())
                        : List.of(),
                choices(tables.keySet().stream()
                        .map(it -> new Choice(Integer.toString(it), messages.get("commun.table.table", it)))
                        .toList()),
                choices(kinds.stream()
                        .map(it -> new Choice(name(it), messages.get("commun.kind." + name(it))))
                        .toList()),
                choices(territories.entrySet().stream()
                        .map(it -> new Choice(it.getValue(), it.getKey()))
                        .toList()),
                pinned.size());
    }

    private List<Choice> choices(List<Choice> some) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", messages.get("commun.table.all-of-them")));
        all.addAll(some);
        return all;
    }

    private boolean several() {
        return matter.workshops().size() > 1;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static NoteRef ref(WorkshopMaterial material, Note note) {
        return new NoteRef(material.card().id(), note.number());
    }

    static String value(NoteRef ref) {
        return ref.workshop() + ":" + ref.number();
    }

    private static String id(WorkshopMaterial material, Element element) {
        return "element-" + element.key();
    }
}
