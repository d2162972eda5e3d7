package org.essaim.workshop.web.live;

import java.util.Collection;
import java.util.stream.Collectors;

/// What a button sends, as the JSON of its `data-send`: `Send.json("hide-note", "note", id, "hidden", true)`.
/// The value `"new-id"` becomes an id as it leaves.
public final class Send {
    private Send() {}

    /// @param fields names and values in turn
    public static String json(String type, Object... fields) {
        StringBuilder json = new StringBuilder("{\"type\":").append(quoted(type));
        return with(json, true, fields).append('}').toString();
    }

    /// Values for the fields of a dialog, as its `data-fill`.
    public static String values(Object... fields) {
        return with(new StringBuilder("{"), false, fields).append('}').toString();
    }

    private static StringBuilder with(StringBuilder json, boolean begun, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            json.append(begun || i > 0 ? "," : "")
                    .append(quoted(fields[i].toString()))
                    .append(':')
                    .append(value(fields[i + 1]));
        }
        return json;
    }

    private static String value(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            case Collection<?> many -> many.stream().map(Send::value).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (sign < ' ') {
                        quoted.append("\\u%04x".formatted((int) sign));
                    } else {
                        quoted.append(sign);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
