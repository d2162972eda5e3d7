package org.essaim.restitution.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.essaim.ui.Slug;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Workshop;

/// How the sheets of a room's territories are called in addresses: by their name, and where two have the same, by their code too.
final class Sheets {
    private final Map<Place, String> slugs = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();

    Sheets(Workshop workshop) {
        workshop.room().inOrderOfArrival().forEach(person -> keys.computeIfAbsent(named(person.place()), _ -> new HashSet<>())
                .add(person.place().key()));
    }

    String slug(Place place) {
        String named = named(place);
        boolean alone = Set.of(place.key()).containsAll(keys.getOrDefault(named, Set.of()));
        return alone || place.territory().isEmpty()
                ? named
                : named + "-" + place.territory().substring(place.territory().indexOf(':') + 1);
    }

    /// Folded once a place: a full room has few places and thousands of notes.
    private String named(Place place) {
        return slugs.computeIfAbsent(place, it -> Slug.of(it.name()));
    }
}
