package org.essaim.workshop.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.wire.Stream;

/// Who reads a workshop, and what each is sent. Used by the lane's thread alone, but for closing.
final class Readers {
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

    /// Sends what changed since the position the reader has, or their whole view, and keeps them.
    void attach(Reader reader, long seen, Snapshot now, Snapshot.History history) {
        long position = now.workshop().position();
        Touch touch = seen < 0 || seen > position ? null : history.since(seen);
        if (touch == null || touch.everythingFor(reader.viewer())) {
            reader.offer(whole(reader.viewer(), now));
        } else if (!touch.keys().isEmpty()) {
            Map<Item.Key, Optional<Item>> changes = since(history.at(seen), now, reader.viewer(), touch);
            reader.offer(Stream.items(position, changes, new HashMap<>()));
        }
        readers.add(reader);
        tellPresence();
    }

    /// What is there is said again, names included, since those have no history; what is not there is said to be gone
    /// only to somebody who had it: an id alone would already tell of a hidden note.
    private static Map<Item.Key, Optional<Item>> since(Workshop was, Snapshot now, Viewer viewer, Touch touch) {
        Map<Item.Key, Optional<Item>> changes = new HashMap<>();
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

    /// Sends each reader what the batch changed in their view, in one write.
    void tell(Snapshot before, Snapshot after, Touch touch) {
        Map<Item, byte[]> encoded = new HashMap<>();
        for (Reader reader : readers) {
            if (touch.everythingFor(reader.viewer())) {
                reader.offer(whole(reader.viewer(), after));
                continue;
            }
            Map<Item.Key, Optional<Item>> changes = new HashMap<>();
            for (Item.Key key : touch.keys()) {
                Optional<Item> was = knows(before.workshop(), reader.viewer())
                        ? Views.item(before.workshop(), before.people(), reader.viewer(), key)
                        : Optional.empty();
                Optional<Item> is = Views.item(after.workshop(), after.people(), reader.viewer(), key);
                if (!is.equals(was)) {
                    changes.put(key, is);
                }
            }
            if (!changes.isEmpty()) {
                reader.offer(Stream.items(after.workshop().position(), changes, encoded));
            }
        }
    }

    private byte[] whole(Viewer viewer, Snapshot now) {
        View view = Views.view(now.workshop(), now.people(), viewer);
        return Stream.view(view, clock.instant());
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
