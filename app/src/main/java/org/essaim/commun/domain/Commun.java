package org.essaim.commun.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A concept published, with all its versions.
///
/// @param id            the concept's own
/// @param versions      at least one, by number
/// @param parent        what it adapts, if it is an adaptation
/// @param home          the territory that an adaptation is for
/// @param example       its words are invented
/// @param demonstration open to the demonstration's people
public record Commun(
        UUID id,
        String slug,
        List<Version> versions,
        Optional<Parent> parent,
        Optional<Home> home,
        boolean example,
        boolean demonstration) {
    public Commun {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A commun is published: " + slug);
        }
    }

    public Version latest() {
        return versions.getLast();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(it -> it.number() == number).findFirst();
    }

    public String title() {
        return latest().body().title();
    }

    /// Always its latest version.
    public String path() {
        return "/c/" + slug;
    }

    public String path(int version) {
        return path() + "/" + version;
    }

    public boolean isAdaptation() {
        return parent.isPresent();
    }
}
