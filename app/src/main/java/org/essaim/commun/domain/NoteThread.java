package org.essaim.commun.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.workshop.WorkshopMaterial;

/// The way from notes to what is published, computed: each note cited, the element it was gathered into, the sentences
/// it holds.
///
/// @param elements those that cited notes were gathered into, in the order in which the text comes to them
/// @param notes    each once, by element, then those of none; within, by number
public record NoteThread(List<Gathered> elements, List<Cited> notes) {
    public static final int NO_ELEMENT = -1;

    /// @param sentences those that its notes hold
    public record Gathered(UUID workshop, WorkshopMaterial.Element element, List<UUID> sentences) {}

    /// @param note    nothing when its workshop knows it no more
    /// @param element the place of its element in the thread, or [#NO_ELEMENT]
    public record Cited(NoteRef ref, Optional<WorkshopMaterial.Note> note, int element, List<UUID> sentences) {
        public boolean stands() {
            return note.filter(it -> !it.isWithdrawn()).isPresent();
        }
    }

    private record Key(UUID workshop, String element) {}

    public static NoteThread of(Body body, Matter matter) {
        Map<Key, List<UUID>> byElement = new LinkedHashMap<>();
        Map<NoteRef, List<UUID>> byNote = new LinkedHashMap<>();
        body.sentences().forEach(sentence -> sentence.sources().forEach(ref -> {
            byNote.computeIfAbsent(ref, _ -> new ArrayList<>()).add(sentence.id());
            matter.elementOf(ref).ifPresent(element -> {
                List<UUID> held = byElement.computeIfAbsent(
                        new Key(ref.workshop(), element.key()), _ -> new ArrayList<>());
                if (!held.contains(sentence.id())) {
                    held.add(sentence.id());
                }
            });
        }));
        List<Key> order = List.copyOf(byElement.keySet());
        List<Gathered> elements = order.stream()
                .flatMap(key -> matter.workshop(key.workshop()).flatMap(it -> it.element(key.element())).stream()
                        .map(element -> new Gathered(key.workshop(), element, List.copyOf(byElement.getOrDefault(key, List.of())))))
                .toList();
        List<Cited> notes = byNote.entrySet().stream()
                .map(entry -> new Cited(
                        entry.getKey(),
                        matter.note(entry.getKey()),
                        matter.elementOf(entry.getKey())
                                .map(it -> order.indexOf(new Key(entry.getKey().workshop(), it.key())))
                                .orElse(NO_ELEMENT),
                        List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt((Cited it) -> it.element() == NO_ELEMENT ? Integer.MAX_VALUE : it.element())
                        .thenComparing(Cited::ref))
                .toList();
        return new NoteThread(elements, notes);
    }

    public Optional<Cited> note(NoteRef ref) {
        return notes.stream().filter(it -> it.ref().equals(ref)).findFirst();
    }

    public Stream<Cited> notesOf(int element) {
        return notes.stream().filter(it -> it.element() == element);
    }

    /// The tables that the notes come from, each once.
    public List<Integer> tables() {
        return notes.stream()
                .flatMap(it -> it.note().stream())
                .map(WorkshopMaterial.Note::table)
                .distinct()
                .sorted()
                .toList();
    }
}
