package org.essaim.restitution.web;

import java.util.Optional;
import java.util.UUID;
import org.essaim.restitution.RestitutionMaterial;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.ui.Problem;

/// A restitution open before somebody.
///
/// @param base the path this reader found it at, from which its other pages and files are named
/// @param position how far the log was read
/// @param leads a facilitator, who sees the room at work
record OpenRestitution(
        UUID workshop,
        String slug,
        String base,
        long position,
        boolean leads,
        boolean published,
        RestitutionMaterial material) {
    Territory territory(String slug) {
        return find(slug).orElseThrow(() -> Problem.notFound("restitution.territory-unknown")
                .mend(base, "restitution.back"));
    }

    /// With its code, that of whoever came first was called so too, on sheets printed before.
    private static String code(Territory territory) {
        return territory.key().substring(territory.key().indexOf(':') + 1);
    }

    private Optional<Territory> find(String slug) {
        return material.territories().stream()
                .filter(it -> it.slug().equals(slug) || slug.equals(it.slug() + "-" + code(it)))
                .findFirst();
    }
}
