package org.essaim.commun.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A concept as it was published: it never changes.
///
/// @param number    from 1, without a gap
/// @param workshops those it drew from
/// @param changes   what changed since the one before; empty for the first of a commun that adapts nothing
public record Version(
        int number, Body body, List<UUID> workshops, String changes, Licence licence, Instant publishedAt) {
    public static final int LONGEST_CHANGES = 600;

    public Version {
        workshops = List.copyOf(workshops);
    }

    /// See [Concept#beside].
    public Version beside(Parent parent, Version original) {
        return new Version(number, body.beside(parent, original.body()), workshops, changes, licence, publishedAt);
    }
}
