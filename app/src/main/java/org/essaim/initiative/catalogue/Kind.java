package org.essaim.initiative.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What is in the catalogue, in the order in which it is shown.
public enum Kind {
    /// Written by people for others to take up.
    INITIATIVE('i'),
    /// A line of a public list.
    FUNDED('p');

    private final char prefix;

    Kind(char prefix) {
        this.prefix = prefix;
    }

    /// For addresses and exports; stable.
    public String slug() {
        return this == INITIATIVE ? "initiative" : "projet-finance";
    }

    public String messageKey() {
        return "initiative.kind." + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofSlug(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    String id(UUID id) {
        return prefix + id.toString();
    }

    /// The kind of a document's id.
    static Kind of(String id) {
        return id.charAt(0) == INITIATIVE.prefix ? INITIATIVE : FUNDED;
    }

    static UUID uuid(String id) {
        return UUID.fromString(id.substring(1));
    }
}
