package org.essaim.workshop.web.result;

import java.util.List;

/// A sentence still to be put into words: its key in the bundle and what it names.
public record Line(String key, List<Object> args) {
    public Line {
        args = List.copyOf(args);
    }

    static Line of(String key, Object... args) {
        return new Line("workshop.result." + key, List.of(args));
    }

    public Object[] values() {
        return args.toArray();
    }
}
