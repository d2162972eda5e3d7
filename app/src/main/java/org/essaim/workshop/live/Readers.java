package org.essaim.workshop.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Touch;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.wire.Stream;

/// Who reads a workshop, and what each is sent. Used by the lane's thread alone, but for closing.
final class Readers {
    /// Streams open at once with one key; the projector's is everybody's who looks from afar.
    static final int MOST_OF_ONE = 12;
    static final int MOST_OF_THE_WALL = 250;

    private final Clock clock;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    Readers(Clock clock) {
        this.clock = clock;
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    void close() {
        readers.forEach(Reader::close);
    }

    boolean hear(Viewer viewer) {
        return readers.stream().anyMatch(reader -> reader.viewer().equals(viewer));
    }

    /// Lets go whoever looks with these eyes. Those who still may look ask again.
    void dismiss(Viewer viewer) {
        readers.stream().filter(reader -> reader.viewer().equals(viewer)).forEach(Reader::close);
    }

    /// Sends what changed since the position the reader has, or their whole view, and keeps them. A beat says that this
    /// was all: without it a reader for whom nothing changed would not know that they are heard.
    void attach(Reader reader, long seen, Snapshot now, Snapshot.History history) {
        long position = now.workshop().position();
        Optional<Touch> touch =
                history.since(seen, now.workshop()).filter(it -> !it.everythingFor(reader.viewer()));
        if (touch.isEmpty()) {
            reader.offerWhole(now, clock.instant());
        } else if (!touch.get().keys().isEmpty()) {
            Map<Item.Key, Optional<Item>> changes =
                    since(history.at(seen, now.workshop()), now, reader.viewer(), touch.get());
            reader.offerItems(Stream.items(position, changes, new HashMap<>()));
        }
        reader.offer(Stream.BEAT);
        letGoTheFirstOf(reader.viewer());
        readers.add(reader);
        tellPresence();
    }

    /// A phone on a bad network leaves streams behind that nobody reads: the newest are those that are.
    private void letGoTheFirstOf(Viewer viewer) {
        int most = viewer instanceof Viewer.Wall ? MOST_OF_THE_WALL : MOST_OF_ONE;
        List<Reader> same = readers.stream().filter(it -> it.viewer().equals(viewer)).toList();
        if (same.size() >= most) {
            same.getFirst().close();
            readers.remove(same.getFirst());
        }
    }

    /// What is there is said again, names included, since those have no history; what is not there is said to be gone
    /// only to somebody who had it: an id alone would already tell of a hidden note.
    private static Map<Item.Key, Optional<Item>> since(Workshop was, Snapshot now, Viewer viewer, Touch touch) {
        Map<Item.Key, Optional<Item>> changes = new LinkedHashMap<>();
        for (Item.Key key : touch.keys()) {
            Optional<Item> item = Views.item(now.workshop(), now.people(), viewer, key);
            if (item.isPresent() || had(was, viewer, key)) {
                changes.put(key, item);
            }
        }
        return changes;
    }

    private static boolean had(Workshop was, Viewer viewer, Item.Key key) {
        return knows(was, viewer)
                && Views.item(was, People.NONE, viewer, key).isPresent();
    }

    private static boolean knows(Workshop was, Viewer viewer) {
        return was.isPrepared()
                && (!(viewer instanceof Viewer.Person(var id)) || was.room().participant(id).isPresent());
    }

    void detach(Reader reader, Snapshot now) {
        if (readers.remove(reader)) {
            tellPresence();
        }
    }

    /// Sends each their whole view.
    void tellAnew(Snapshot now) {
        readers.forEach(reader -> reader.offerWhole(now, clock.instant()));
    }

    /// Sends each reader what the batch changed in their view, in one write.
    void tell(Snapshot before, Snapshot after, Touch touch) {
        Map<Item, byte[]> encoded = new HashMap<>();
        Map<Viewer, Optional<byte[]>> told = new HashMap<>();
        for (Reader reader : readers) {
            if (touch.everythingFor(reader.viewer())) {
                reader.offerWhole(after, clock.instant());
            } else {
                // Several pages of one person are told alike.
                told.computeIfAbsent(reader.viewer(), viewer -> changes(before, after, touch, viewer, encoded))
                        .ifPresent(reader::offerItems);
            }
        }
    }

    private static Optional<byte[]> changes(
            Snapshot before, Snapshot after, Touch touch, Viewer viewer, Map<Item, byte[]> encoded) {
        Map<Item.Key, Optional<Item>> changes = new LinkedHashMap<>();
        for (Item.Key key : touch.keys()) {
            Optional<Item> was = knows(before.workshop(), viewer)
                    ? Views.item(before.workshop(), before.people(), viewer, key)
                    : Optional.empty();
            Optional<Item> is = Views.item(after.workshop(), after.people(), viewer, key);
            if (!is.equals(was)) {
                changes.put(key, is);
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.items(after.workshop().position(), changes, encoded));
    }

    /// Who has a page open is not of the log: said to facilitators, without a position.
    private void tellPresence() {
        List<Reader> leading = readers.stream()
                .filter(reader -> reader.viewer() instanceof Viewer.Facilitator)
                .toList();
        if (leading.isEmpty()) {
            return;
        }
        Set<Id<Participant>> online = new LinkedHashSet<>();
        for (Reader reader : readers) {
            if (reader.viewer() instanceof Viewer.Person(var id)) {
                online.add(id);
            }
        }
        byte[] chunk = Stream.presence(new ArrayList<>(online));
        leading.forEach(reader -> reader.offer(chunk));
    }
}
