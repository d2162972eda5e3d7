package org.essaim.workshop.web.restitution;

import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.Problem;
import org.essaim.ui.Slug;
import org.essaim.workshop.restitution.RestitutionMaterial;
import org.essaim.workshop.restitution.RestitutionMaterial.Territory;

/// A restitution open before somebody.
///
/// @param base the path this reader found it at, from which its other pages and files are named
/// @param position how far the log was read
/// @param leads a facilitator, who sees the room at work
record Reading(
        UUID workshop,
        String slug,
        String base,
        long position,
        boolean leads,
        boolean published,
        RestitutionMaterial material) {

    Territory territory(String slug) {
        return find(slug).orElseThrow(() -> Problem.notFound("workshop.restitution.territory-unknown")
                .mend(base, "workshop.restitution.back"));
    }

    private Optional<Territory> find(String slug) {
        return material.territories().stream()
                .filter(it -> Slug.of(it.name()).equals(slug))
                .findFirst();
    }
}
