package org.essaim.workshop.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The answer to a command: what happened, or why nothing did.
public sealed interface Decision {
    /// @param events  to append, in this order; none when the command asks for what is already so
    /// @param effects what changes beside the log, in the same transaction
    record Accepted(List<Event> events, List<Effect> effects) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            effects = List.copyOf(effects);
        }

        public Accepted and(Effect... more) {
            return new Accepted(events, Stream.concat(effects.stream(), Arrays.stream(more)).toList());
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Accepted accept(Event... events) {
        return new Accepted(List.of(events), List.of());
    }

    static Accepted accept(List<Event> events) {
        return new Accepted(events, List.of());
    }

    /// Nothing to do: it is so already.
    static Accepted unchanged() {
        return new Accepted(List.of(), List.of());
    }

    static Refused refuse(Refusal.Reason reason, Object... words) {
        return new Refused(new Refusal(reason, Arrays.stream(words).map(String::valueOf).toList()));
    }
}
