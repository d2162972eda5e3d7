package org.essaim.commun.web.table;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.commun.domain.Block;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.workshop.WorkshopMaterial;

/// What a form of the table asks: the button pressed, `cite:…`, and what was typed and ticked beside it.
///
/// @param gesture the button's name before its first colon
/// @param target  the sentence or block meant
/// @param rest    what follows the target in the button
record Posted(
        int revision,
        String gesture,
        Optional<UUID> target,
        String rest,
        String text,
        String purpose,
        String kind,
        Set<String> notes,
        Set<String> elements) {
    static Posted of(Map<String, List<String>> fields) {
        String[] pressed = one(fields, "do").split(":", 3);
        Optional<UUID> target = pressed.length > 1 ? Look.uuid(pressed[1]) : Optional.empty();
        // Each block has an entry of its own for a new sentence.
        String text = fields.containsKey("text")
                ? one(fields, "text")
                : target.map(id -> one(fields, "text-" + id)).orElse("");
        return new Posted(
                number(one(fields, "revision")),
                pressed[0],
                target,
                pressed.length > 2 ? pressed[2] : "",
                text,
                one(fields, "purpose"),
                one(fields, "kind"),
                Set.copyOf(fields.getOrDefault("notes", List.of())),
                Set.copyOf(fields.getOrDefault("gathered", List.of())));
    }

    /// Nothing when the button is none of ours.
    Optional<Change> change(Matter matter) {
        UUID id = target.orElse(new UUID(0, 0));
        return switch (gesture) {
            case "title" -> Optional.of(new Change.Retitle(text, purpose));
            case "block" -> Optional.of(new Change.AddBlock(UuidCreator.getTimeOrderedEpoch(), blockKind(), text));
            case "heading" -> Optional.of(new Change.RewordBlock(id, blockKind(), text));
            case "block-up", "block-down" -> Optional.of(new Change.MoveBlock(id, gesture.equals("block-up")));
            case "block-remove" -> Optional.of(new Change.RemoveBlock(id));
            case "add" -> Optional.of(
                    new Change.AddSentence(id, UuidCreator.getTimeOrderedEpoch(), words(matter), ticked(matter)));
            case "reword" -> Optional.of(new Change.Reword(id, text));
            case "cite" -> Optional.of(new Change.Cite(id, ticked(matter)));
            case "uncite" -> ref(rest).map(note -> new Change.Uncite(id, note));
            case "up", "down" -> Optional.of(new Change.MoveSentence(id, gesture.equals("up")));
            case "remove" -> Optional.of(new Change.RemoveSentence(id));
            case "draw" -> Optional.of(new Change.Draw(id));
            default -> Optional.empty();
        };
    }

    /// The notes ticked, and those of the elements ticked; one withdrawn meanwhile is refused if it was ticked itself.
    List<NoteRef> ticked(Matter matter) {
        Stream<NoteRef> ofElements = elements.stream()
                .flatMap(value -> element(matter, value).stream())
                .flatMap(it -> it.notes().stream())
                .filter(matter::stands);
        Stream<NoteRef> all = Stream.concat(notes.stream().flatMap(value -> ref(value).stream()), ofElements);
        return all.distinct().sorted().toList();
    }

    /// What was typed; else, of one element or one note alone, its own words to begin with.
    private String words(Matter matter) {
        if (!text.isBlank()) {
            return text;
        }
        List<String> offered = new ArrayList<>();
        elements.stream()
                .flatMap(value -> element(matter, value).stream())
                .forEach(it -> offered.add(it.element().text()));
        if (offered.isEmpty()) {
            notes.stream()
                    .flatMap(value -> ref(value).stream())
                    .flatMap(ref -> matter.note(ref).stream())
                    .forEach(it -> offered.add(it.text()));
        }
        return offered.size() == 1 ? offered.getFirst() : "";
    }

    private record Ticked(WorkshopMaterial.Element element, List<NoteRef> notes) {}

    private static Optional<Ticked> element(Matter matter, String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Look.uuid(value.substring(0, colon)).flatMap(id -> matter.workshop(id)
                        .flatMap(it -> it.element(value.substring(colon + 1)))
                        .map(it -> new Ticked(
                                it,
                                it.notes().stream()
                                        .map(number -> new NoteRef(id, number))
                                        .toList())));
    }

    static Optional<NoteRef> ref(String value) {
        int colon = value.indexOf(':');
        int number = colon < 0 ? 0 : number(value.substring(colon + 1));
        return number < 1
                ? Optional.empty()
                : Look.uuid(value.substring(0, colon)).map(id -> new NoteRef(id, number));
    }

    private Block.Kind blockKind() {
        for (Block.Kind known : Block.Kind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return known;
            }
        }
        return Block.Kind.FREE;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String one(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
