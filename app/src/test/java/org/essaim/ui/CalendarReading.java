package org.essaim.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A calendar file taken in as a calendar does (RFC 5545): lines unfolded, values unescaped.
public final class CalendarReading {
    private CalendarReading() {}

    /// The properties of its one appointment and of the calendar around it.
    public static Map<String, String> of(String file) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String line : List.of(file.replace("\r\n ", "").split("\r\n"))) {
            int colon = line.indexOf(':');
            read.put(
                    line.substring(0, colon),
                    line.substring(colon + 1).replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"));
        }
        return read;
    }
}
