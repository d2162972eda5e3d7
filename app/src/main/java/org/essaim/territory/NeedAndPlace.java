package org.essaim.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.text.Folded;

/// What somebody asks, read into what is needed and where: « piscine Cantal » is a pool, in a department.
///
/// @param need the words without the places; empty where a place is all that was typed
/// @param places in the order in which they are named
/// @param words names of places that the reader took for words, as they were typed
public record NeedAndPlace(String need, List<Place> places, List<String> words) {
    public NeedAndPlace {
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /// @param said as it was typed, with what leads to it (« à Vienne »)
    /// @param meant one territory, or all of those that were meant together
    /// @param others what else the name may mean; empty where it is certain
    public record Place(String said, List<Suggestion> meant, List<Suggestion> others) {
        public Place {
            meant = List.copyOf(meant);
            others = List.copyOf(others);
        }

        /// By which an address says that it is a word and no place.
        public String key() {
            return Folded.of(said);
        }
    }

    /// @param ordinary as [Territories#mentions] needs it
    /// @param chosen of the territories that a name may mean, those that were chosen
    /// @param words keys of places that are words
    public static NeedAndPlace read(
            Territories territories, String text, Predicate<String> ordinary, Set<TerritoryId> chosen, Set<String> words) {
        List<Place> places = new ArrayList<>();
        List<String> asWords = new ArrayList<>();
        StringBuilder need = new StringBuilder();
        int end = 0;
        for (Mention mention : territories.mentions(text, ordinary)) {
            Place place = place(mention, text, chosen);
            if (words.contains(place.key())) {
                asWords.add(place.said());
            } else {
                places.add(place);
                need.append(text, end, Math.max(end, mention.from())).append(' ');
                end = mention.to();
            }
        }
        need.append(text.substring(end));
        return new NeedAndPlace(need.toString().replaceAll("\\s+", " ").strip(), places, asWords);
    }

    public Set<TerritoryId> meant() {
        return places.stream()
                .flatMap(place -> place.meant().stream())
                .map(found -> found.territory().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Place place(Mention mention, String text, Set<TerritoryId> chosen) {
        String said = text.substring(mention.from(), mention.to());
        if (mention.together()) {
            return new Place(said, mention.readings(), List.of());
        }
        Suggestion meant = mention.readings().stream()
                .filter(reading -> chosen.contains(reading.territory().id()))
                .findFirst()
                .orElse(mention.readings().getFirst());
        Stream<Suggestion> others = mention.readings().stream().filter(reading -> !reading.territory().id().equals(meant.territory().id()));
        return new Place(said, List.of(meant), others.toList());
    }
}
