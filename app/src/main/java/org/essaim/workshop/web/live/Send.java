package org.essaim.workshop.web.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.wire.CommandCodec;
import org.essaim.workshop.wire.Json;

/// What buttons send, as the JSON of their `data-send`: `Send.command(new DecompositionCommand.HideNote(id, true))`.
/// The browser adds the command's own id as it leaves.
public final class Send {
    private Send() {}

    public static String command(Command command) {
        return CommandCodec.onAButton(command).toString();
    }

    /// A command of which its dialog gives the rest, as `data-send-from`.
    public static String begun(Class<? extends Command> type) {
        return fill("type", CommandCodec.name(type));
    }

    /// Values for the fields of a dialog, as its `data-fill`.
    ///
    /// @param fields names and values in turn
    public static String fill(Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i].toString(), fields[i + 1]);
        }
        return Json.MAPPER.writeValueAsString(values);
    }
}
