package org.essaim.imports;

import java.util.List;
import java.util.stream.Stream;

/// Why something is refused: a sentence of the message bundles that says the mend, with its values.
public record Reason(String key, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, Stream.of(arguments).map(Object::toString).toList());
    }

    public Object[] values() {
        return arguments.toArray();
    }
}
