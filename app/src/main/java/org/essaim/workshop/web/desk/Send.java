package org.essaim.workshop.web.desk;

import java.util.Collection;
import java.util.stream.Collectors;
import org.essaim.workshop.domain.Projection;

/// Commands as buttons carry them, in `data-send`: `{"type":"advance","from":3}`.
public final class Send {
    private Send() {}

    /// @param fields a name, then its value: text, number, boolean, a list of texts or nothing
    public static String of(String type, Object... fields) {
        return fields("type", type, fields);
    }

    /// Puts a screen on the wall.
    public static String project(Projection.What what, int table, String ref) {
        return "{\"type\":\"project\",\"projection\":" + fill("what", what, "table", table, "ref", ref) + "}";
    }

    /// Values for the fields of a dialog, in `data-fill`.
    public static String fill(Object... fields) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < fields.length; i += 2) {
            json.append(i == 0 ? "" : ",").append(text(fields[i].toString())).append(':').append(value(fields[i + 1]));
        }
        return json.append('}').toString();
    }

    private static String fields(String name, Object value, Object... others) {
        String rest = fill(others);
        String first = text(name) + ":" + value(value);
        return "{" + first + (others.length == 0 ? "" : "," + rest.substring(1, rest.length() - 1)) + "}";
    }

    private static String value(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Collection<?> list -> list.stream().map(Send::value).collect(Collectors.joining(",", "[", "]"));
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
