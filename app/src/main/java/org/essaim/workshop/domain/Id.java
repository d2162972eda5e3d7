package org.essaim.workshop.domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/// An opaque identifier, typed by what it names: an `Id<Note>` never passes for an `Id<Element>`.
/// On the wire and in the log it is the UUID alone.
public record Id<T>(UUID value) implements Comparable<Id<T>> {
    public Id {
        Objects.requireNonNull(value);
    }

    public static <T> Id<T> of(String uuid) {
        return new Id<>(UUID.fromString(uuid));
    }

    /// The same id for the same words: what the core itself creates has to be the same at each replay.
    public static <T> Id<T> derived(String words) {
        return new Id<>(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
