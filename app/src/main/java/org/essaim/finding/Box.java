package org.essaim.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.finding.Finder.Kind;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.Surroundings;
import org.essaim.territory.TerritoryId;
import org.springframework.stereotype.Service;

/// Everything that can be asked in the one box, whichever room it is of.
@Service
public class Box {
    private final List<Finder> finders;
    private final FindableIndex index;
    private final QuestionReader reader;
    private final Surroundings surroundings;

    Box(List<Finder> finders, List<Findable> rooms, FindableIndex index, QuestionReader reader, Surroundings surroundings) {
        this.index = index;
        this.reader = reader;
        this.surroundings = surroundings;
        this.finders = Stream.concat(finders.stream(), rooms.stream().<Finder>map(room -> new OfRoom(room, index)))
                .sorted(Comparator.comparingInt(finder -> finder.kind().order()))
                .toList();
    }

    private record OfRoom(Findable room, FindableIndex index) implements Finder {
        @Override
        public Kind kind() {
            return room.kind();
        }

        @Override
        public Findings find(BoxQuestion question, int page, int size) {
            return index.find(room, question, page, size);
        }
    }

    /// Reads what is typed, for the finders to be asked.
    public BoxQuestion read(String words, Set<TerritoryId> chosen, Set<String> asWords) {
        NeedAndPlace read = reader.read(words, chosen, asWords);
        return new BoxQuestion(words, chosen, asWords, read, read.places().isEmpty() ? List.of() : surroundings.of(read.meant()));
    }

    /// The sources of a kind that hold each of these words, said in any way: for a room's own list. Nothing while the index is made.
    public Set<UUID> holding(Kind kind, String words) {
        return index.holding(kind, words);
    }

    /// In the order of the page.
    public List<Finder> finders() {
        return finders;
    }

    public List<Kind> kinds() {
        return finders.stream().map(Finder::kind).toList();
    }
}
