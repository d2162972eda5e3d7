package org.essaim.workshop.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;

/// Server-Sent Events: a whole view, changed items, who is online, a beat. Each is one chunk of bytes, ready to write.
public final class Stream {
    /// Nothing new, and the line holds: what a reader hears at least once in every few seconds. The same bytes for all.
    public static final byte[] BEAT = "event: beat\ndata: {}\n\n".getBytes(StandardCharsets.US_ASCII);

    private static final int PIECE = 32 << 10;
    private static final byte[] GONE = "null".getBytes(StandardCharsets.US_ASCII);

    private Stream() {}

    /// Replaces all that the reader has. Stamped with the server's clock, which phones set theirs by. Made piece by piece,
    /// as they are asked for: the view of a full room weighs some megabytes, and is another one for each.
    public static Iterator<byte[]> view(Workshop workshop, People people, Viewer viewer, Instant at) {
        Iterator<Map.Entry<Item.Key, Item>> items = Views.items(workshop, people, viewer);
        ByteArrayOutputStream out = start("view", workshop.position());
        write(out, "{\"position\":" + workshop.position() + ",\"at\":\"" + at + "\",\"items\":{");
        return new Iterator<>() {
            private String comma = "";
            private boolean ended;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            public byte[] next() {
                while (items.hasNext() && out.size() < PIECE) {
                    Map.Entry<Item.Key, Item> entry = items.next();
                    write(out, comma + name(entry.getKey()));
                    out.writeBytes(Json.MAPPER.writeValueAsBytes(entry.getValue()));
                    comma = ",";
                }
                if (!items.hasNext()) {
                    write(out, "}}\n\n");
                    ended = true;
                }
                byte[] piece = out.toByteArray();
                out.reset();
                return piece;
            }
        };
    }

    /// @param changes nothing behind a key: the reader no longer sees it
    /// @param encoded the same item is encoded once for all the readers of a batch
    public static byte[] items(
            long position, Map<Item.Key, Optional<Item>> changes, Map<Item, byte[]> encoded) {
        ByteArrayOutputStream out = start("items", position);
        write(out, "{\"items\":{");
        String comma = "";
        for (Map.Entry<Item.Key, Optional<Item>> entry : changes.entrySet()) {
            write(out, comma + name(entry.getKey()));
            out.writeBytes(entry.getValue()
                    .map(item -> encoded.computeIfAbsent(item, Json.MAPPER::writeValueAsBytes))
                    .orElse(GONE));
            comma = ",";
        }
        write(out, "}}\n\n");
        return out.toByteArray();
    }

    public static byte[] presence(List<Id<Participant>> online) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "event: presence\ndata: {\"online\":");
        out.writeBytes(Json.MAPPER.writeValueAsBytes(online));
        write(out, "}\n\n");
        return out.toByteArray();
    }

    private static ByteArrayOutputStream start(String event, long position) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        write(out, "event: " + event + "\nid: " + position + "\ndata: ");
        return out;
    }

    /// A judgement's key holds a territory's name when it has no code: escaped like any JSON string.
    private static String name(Item.Key key) {
        return Json.MAPPER.writeValueAsString(key.written()) + ":";
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
