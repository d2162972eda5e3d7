package org.essaim.commun.web.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.text.Typed;
import org.essaim.workshop.WorkshopMaterial.Element;

/// The notes and elements ticked, by their names in forms: the workshop, and the note's number or the element's key.
record Ticked(Set<String> notes, Set<String> elements) {
    static final Ticked NOTHING = new Ticked(Set.of(), Set.of());

    Ticked {
        notes = Set.copyOf(notes);
        elements = Set.copyOf(elements);
    }

    static String value(NoteRef note) {
        return note.workshop() + ":" + note.number();
    }

    static String value(UUID workshop, Element element) {
        return workshop + ":" + element.key();
    }

    static Optional<NoteRef> ref(String value) {
        int colon = value.indexOf(':');
        int number = colon < 0 ? 0 : Typed.whole(value.substring(colon + 1)).orElse(0);
        return number < 1
                ? Optional.empty()
                : Typed.id(value.substring(0, colon)).map(id -> new NoteRef(id, number));
    }

    boolean holds(NoteRef note) {
        return notes.contains(value(note));
    }

    boolean holds(UUID workshop, Element element) {
        return elements.contains(value(workshop, element));
    }

    /// The notes ticked, and those of the elements ticked; one withdrawn meanwhile is refused if it was ticked itself.
    List<NoteRef> sources(Matter matter) {
        Stream<NoteRef> ofElements = known(matter).flatMap(Known::notes).filter(matter::stands);
        return Stream.concat(refs(), ofElements).distinct().sorted().toList();
    }

    /// Of one element or one note alone, its own words to begin with; else none.
    String words(Matter matter) {
        List<String> offered = known(matter).map(it -> it.element().text()).toList();
        if (offered.isEmpty()) {
            offered = refs().flatMap(ref -> matter.note(ref).stream())
                    .map(note -> note.text())
                    .toList();
        }
        return offered.size() == 1 ? offered.getFirst() : "";
    }

    private Stream<NoteRef> refs() {
        return notes.stream().flatMap(value -> ref(value).stream());
    }

    private record Known(UUID workshop, Element element) {
        Stream<NoteRef> notes() {
            return element.notes().stream().map(number -> new NoteRef(workshop, number));
        }
    }

    private Stream<Known> known(Matter matter) {
        return elements.stream().flatMap(value -> known(matter, value).stream());
    }

    private static Optional<Known> known(Matter matter, String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Typed.id(value.substring(0, colon)).flatMap(id -> matter.workshop(id)
                        .flatMap(it -> it.element(value.substring(colon + 1)))
                        .map(it -> new Known(id, it)));
    }
}
