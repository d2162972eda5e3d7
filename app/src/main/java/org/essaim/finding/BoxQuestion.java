package org.essaim.finding;

import java.util.List;
import java.util.Set;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.Surroundings.Ring;
import org.essaim.territory.TerritoryId;

/// What somebody asks in the box.
///
/// @param words as typed, cleaned; never blank
/// @param chosen of the territories that a name among the words may mean, those that were chosen
/// @param asWords names of places that are to be read as words
/// @param read the same words, read into a need and places
/// @param rings around these places, from the inside out; none where none was named
public record BoxQuestion(String words, Set<TerritoryId> chosen, Set<String> asWords, NeedAndPlace read, List<Ring> rings) {
    public BoxQuestion {
        chosen = Set.copyOf(chosen);
        asWords = Set.copyOf(asWords);
        rings = List.copyOf(rings);
    }
}
