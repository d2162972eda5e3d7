package org.essaim.initiative.imports;

import java.util.List;
import java.util.stream.Stream;

/// Why something is refused: a sentence of the message bundle that says the mend, with its values.
public record Reason(String key, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String key, Object... arguments) {
        return new Reason(
                "initiative.import." + key,
                Stream.of(arguments).map(Object::toString).toList());
    }

    public Object[] values() {
        return arguments.toArray();
    }
}
