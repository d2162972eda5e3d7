package org.essaim.restitution.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.essaim.ui.Slug;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Workshop;

/// How the sheets of a room's territories are called in addresses: by their name; whoever comes later with the same name, by
/// their code too. An address once given stays: it is printed, and passed on.
final class Sheets {
    private final Map<String, String> slugs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Sheets(Workshop workshop) {
        workshop.room().inOrderOfArrival().map(Participant::place).filter(Place::isKnown).forEach(this::slug);
    }

    String slug(Place place) {
        return slugs.computeIfAbsent(place.key(), _ -> free(place));
    }

    private String free(Place place) {
        String named = Slug.of(place.name());
        String code = place.territory().substring(place.territory().indexOf(':') + 1);
        String slug = named;
        for (int number = 2; !taken.add(slug); number++) {
            slug = named + "-" + (code.isEmpty() ? number : code);
            code = "";
        }
        return slug;
    }
}
