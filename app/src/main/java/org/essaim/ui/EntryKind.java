package org.essaim.ui;

import java.util.regex.Pattern;

/// The kind of entry that can show what was typed: one for an hour, a day or a number shows none that is not written its own way,
/// and whoever is told to mend « 25h » would find it empty.
public final class EntryKind {
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private EntryKind() {}

    /// @param kind an input's type
    /// @return the same, or `text`
    public static String showing(String typed, String kind) {
        boolean shows = switch (kind) {
            case "time" -> HOUR.matcher(typed).matches();
            case "date" -> DAY.matcher(typed).matches();
            case "number" -> NUMBER.matcher(typed).matches();
            default -> true;
        };
        return shows || typed.isEmpty() ? kind : "text";
    }
}
