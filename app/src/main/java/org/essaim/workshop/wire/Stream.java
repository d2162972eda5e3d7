package org.essaim.workshop.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.View;

/// Server-Sent Events: a whole view, changed items, who is online. Each is one chunk of bytes, ready to write.
public final class Stream {
    private static final byte[] GONE = "null".getBytes(StandardCharsets.US_ASCII);

    private Stream() {}

    /// Replaces all that the reader has. Stamped with the server's clock, which phones set theirs by.
    public static byte[] view(View view, Instant at) {
        ByteArrayOutputStream out = start("view", view.position());
        write(out, "{\"position\":" + view.position() + ",\"at\":\"" + at + "\",\"items\":{");
        String comma = "";
        for (Map.Entry<Item.Key, Item> entry : view.items().entrySet()) {
            write(out, comma + name(entry.getKey()));
            out.writeBytes(Json.MAPPER.writeValueAsBytes(entry.getValue()));
            comma = ",";
        }
        write(out, "}}\n\n");
        return out.toByteArray();
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
        return Json.MAPPER.writeValueAsString(key.toString()) + ":";
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
