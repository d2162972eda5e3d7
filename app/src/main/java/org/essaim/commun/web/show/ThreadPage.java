package org.essaim.commun.web.show;

import java.util.List;
import java.util.Optional;

/// « Suivre le fil note par note »: each note, what it was gathered into, and the sentences it holds.
///
/// @param rewritten sentences that an adaptation says in its own words, beside those they come from
/// @param proven    evidence of its authors' own, with the sentence it holds
/// @param unsourced sentences that nothing holds
public record ThreadPage(
        Shelf.Volume volume,
        String title,
        List<Workshop> workshops,
        int notes,
        int elements,
        List<Rewritten> rewritten,
        List<Proven> proven,
        List<Held> unsourced) {
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

    /// @param href of the original sentence
    public record Rewritten(String href, String text, Held sentence) {}

    public record Proven(String who, String what, String when, String link, Held sentence) {}

    public record Held(String href, String text) {}
}
