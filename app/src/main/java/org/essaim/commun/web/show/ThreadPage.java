package org.essaim.commun.web.show;

import java.util.List;
import java.util.Optional;

/// « Suivre le fil note par note »: each note, what it was gathered into, and the sentences it holds.
///
/// @param unsourced sentences that no note holds
public record ThreadPage(
        Shelf.Volume volume, String title, List<Workshop> workshops, int notes, int elements, List<Held> unsourced) {
    public record Workshop(
            String path, String title, String challenge, String day, boolean example, List<Step> steps) {}

    /// @param anchor of the note, as in the margin of the commun
    /// @param quote  empty once withdrawn
    /// @param table  0 when it is not known any more
    /// @param source where the note stands in the restitution
    public record Step(
            String anchor,
            int number,
            String quote,
            String territory,
            int table,
            String initiative,
            String initiativePath,
            String source,
            Optional<Gathered> element,
            List<Held> sentences) {
        public boolean isWithdrawn() {
            return quote.isEmpty();
        }
    }

    public record Gathered(String kind, String code, String text, boolean decisive) {}

    public record Held(String href, String text) {}
}
