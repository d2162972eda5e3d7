package org.essaim.commun;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A commun on a list, as its latest version says it.
///
/// @param licence     its key, such as `licence-ouverte-2.0`
/// @param versions    how many there are: the number of the latest
/// @param begunAt     when the first was published
/// @param publishedAt when the latest was
/// @param parent      what it adapts, if it is an adaptation
/// @param territory   the key of the territory that an adaptation is for; empty otherwise
/// @param adaptations how many adapt it directly
/// @param takers      how many territories would take it up
public record CommunCard(
        UUID id,
        String slug,
        String title,
        String purpose,
        String licence,
        int versions,
        Instant begunAt,
        Instant publishedAt,
        Optional<ParentCard> parent,
        String territory,
        String territoryName,
        boolean example,
        int adaptations,
        int takers) {
    public record ParentCard(String slug, String title, int version) {}

    public boolean isAdaptation() {
        return parent.isPresent();
    }

    public String path() {
        return "/c/" + slug;
    }
}
