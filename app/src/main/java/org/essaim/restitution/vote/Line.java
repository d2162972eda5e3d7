package org.essaim.restitution.vote;

import java.util.List;

/// A sentence still to be put into words: its key in the bundle and what it names.
public record Line(String key, List<Object> args) {
    public Line {
        args = List.copyOf(args);
    }

    static Line of(String key, Object... args) {
        return new Line("restitution.story." + key, List.of(args));
    }

    public Object[] values() {
        return args.toArray();
    }
}
