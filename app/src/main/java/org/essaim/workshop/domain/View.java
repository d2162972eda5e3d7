package org.essaim.workshop.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What one viewer sees at one position of the log: nothing else leaves the server, in pages or in items.
///
/// @param items by key, in the order of [Views#keys]
public record View(Viewer viewer, long position, Map<Item.Key, Item> items) {
    public View {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    public Item.Session session() {
        return only(Item.Session.class).orElseThrow(NoSuchElementException::new);
    }

    public Item.RoomShown room() {
        return only(Item.RoomShown.class).orElseThrow(NoSuchElementException::new);
    }

    public Item.Tally tally() {
        return only(Item.Tally.class).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Item.Me> me() {
        return only(Item.Me.class);
    }

    public Optional<Item> item(Item.Key key) {
        return Optional.ofNullable(items.get(key));
    }

    public Optional<Item.InitiativeShown> initiative(Id<PlannedInitiative> id) {
        return all(Item.InitiativeShown.class).filter(item -> item.id().equals(id)).findFirst();
    }

    /// As the plan orders them.
    public List<Item.InitiativeShown> initiatives() {
        return all(Item.InitiativeShown.class)
                .sorted(Comparator.comparingInt(Item.InitiativeShown::order))
                .toList();
    }

    /// Those that the room keeps, as the plan orders them.
    public List<Item.InitiativeShown> kept() {
        return initiatives().stream().filter(Item.InitiativeShown::kept).toList();
    }

    /// How territories are shared out over what a sentence was drawn from, where it is told with its figures.
    public Optional<Item.VerdictCount> figures(Item.SentenceShown sentence) {
        return sentence.part().isCounted() && sentence.sources().size() == 1
                ? all(Item.ElementShown.class)
                        .filter(element -> sentence.sources().contains(element.number()))
                        .map(Item.ElementShown::count)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    public Optional<Item.TableShown> table(int number) {
        return all(Item.TableShown.class).filter(item -> item.number() == number).findFirst();
    }

    public <I extends Item> Stream<I> all(Class<I> kind) {
        return items.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    public <I extends Item> Optional<I> only(Class<I> kind) {
        return all(kind).findFirst();
    }
}
