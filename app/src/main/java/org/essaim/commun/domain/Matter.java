package org.essaim.commun.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterial;

/// The material of the workshops that a concept draws from, as it is now.
///
/// @param workshops the earliest first
public record Matter(List<WorkshopMaterial> workshops) {
    public static final Matter NONE = new Matter(List.of());

    public Matter {
        workshops = workshops.stream()
                .sorted(Comparator.comparing((WorkshopMaterial it) -> it.card().startsAt())
                        .thenComparing(it -> it.card().id()))
                .toList();
    }

    public Optional<WorkshopMaterial> workshop(UUID id) {
        return workshops.stream().filter(it -> it.card().id().equals(id)).findFirst();
    }

    public Optional<WorkshopMaterial.Note> note(NoteRef ref) {
        return workshop(ref.workshop()).flatMap(it -> it.note(ref.number()));
    }

    /// Those who wrote one of these notes and wish to be named, in order of arrival.
    public List<WorkshopMaterial.Credit> credited(Collection<NoteRef> cited) {
        return workshops.stream()
                .flatMap(it -> it.credits().people().stream()
                        .filter(person -> cited.stream()
                                .anyMatch(ref -> ref.workshop().equals(it.card().id())
                                        && person.notes().contains(ref.number()))))
                .toList();
    }

    /// Whether its words may still be read: neither withdrawn, nor put aside, nor its workshop gone.
    public boolean stands(NoteRef ref) {
        return note(ref).filter(it -> !it.isWithdrawn()).isPresent();
    }

    /// What a note was gathered into.
    public Optional<WorkshopMaterial.Element> elementOf(NoteRef ref) {
        return workshop(ref.workshop())
                .flatMap(it -> it.note(ref.number()).flatMap(note -> it.element(note.element())));
    }

    /// Every note that stands, by workshop and number.
    public Stream<NoteRef> standing() {
        return workshops.stream().flatMap(it -> it.notes().stream()
                .filter(note -> !note.isWithdrawn())
                .map(note -> new NoteRef(it.card().id(), note.number())));
    }

    /// The first sign of an address on a page: `note-31`; `note-2-31` in the second workshop of several.
    public String anchor(NoteRef ref) {
        int rank = 0;
        while (rank < workshops.size() && !workshops.get(rank).card().id().equals(ref.workshop())) {
            rank++;
        }
        return rank == 0 || rank == workshops.size() ? "note-" + ref.number() : "note-" + (rank + 1) + "-" + ref.number();
    }

    /// What only those may read who have its doors is left out: the words of notes of workshops not public.
    public Matter asPublic() {
        return seenBy(_ -> false);
    }

    /// The same for somebody to whom the doors of some workshops are open.
    public Matter seenBy(Predicate<WorkshopCard> open) {
        return new Matter(workshops.stream()
                .map(it -> it.isPublic() || open.test(it.card()) ? it : wordless(it))
                .toList());
    }

    private static WorkshopMaterial wordless(WorkshopMaterial material) {
        return new WorkshopMaterial(
                material.card(),
                material.initiatives(),
                material.notes().stream()
                        .map(it -> new WorkshopMaterial.Note(
                                it.number(),
                                it.initiative(),
                                it.table(),
                                it.kind(),
                                WorkshopMaterial.Territory.UNKNOWN,
                                "",
                                "",
                                0))
                        .toList(),
                List.of(),
                List.of(),
                new WorkshopMaterial.Credits(
                        List.of(), List.of(), 0, material.credits().designers()));
    }

    public Map<UUID, WorkshopMaterial> byId() {
        return workshops.stream().collect(Collectors.toMap(it -> it.card().id(), Function.identity()));
    }
}
