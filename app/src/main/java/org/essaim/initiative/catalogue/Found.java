package org.essaim.initiative.catalogue;

import java.util.List;
import java.util.Map;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.search.Results.Reason;
import org.essaim.search.Results.Span;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.Surroundings.Ring;

/// What the catalogue answers.
///
/// @param read how the words were understood
/// @param rings around the place that was named, from the inside out; none where none was
/// @param inRings how many fit in each of the rings, then how many elsewhere
/// @param nothing whether nothing holds what was asked: the entries, few and counted nowhere, hold a part of it
/// @param nearest of what was asked, what is found alone, with how often; told where there is nothing
/// @param kinds how many of each, as if no kind were chosen; likewise for the others, by slug, code or text
/// @param bars how many lie between the bounds of [Catalogue#BARS], as if no amount were chosen
/// @param widened whether too few held all that was asked, and those that hold a part of it follow
/// @param corrections what is nowhere as it was typed, with what was searched in its place
public record Found(
        NeedAndPlace read,
        List<Ring> rings,
        int[] inRings,
        boolean nothing,
        Map<String, Integer> nearest,
        List<Entry> entries,
        int total,
        int page,
        Map<String, Integer> kinds,
        Map<String, Integer> themes,
        Map<String, Integer> programmes,
        Map<String, Integer> departments,
        Map<String, Integer> years,
        Map<String, Integer> sources,
        int[] bars,
        boolean widened,
        Map<String, String> corrections,
        long nanos) {
    /// An initiative or a project with why it was found, and what is to be marked by field: `title`, `brief`…
    public sealed interface Entry {
        /// In which ring it lies; as many as there are rings for elsewhere.
        int ring();

        List<Reason> reasons();

        Map<String, List<Span>> marks();
    }

    public record OfInitiative(Initiative initiative, int ring, List<Reason> reasons, Map<String, List<Span>> marks)
            implements Entry {}

    public record OfProject(FundedProject project, int ring, List<Reason> reasons, Map<String, List<Span>> marks)
            implements Entry {}
}
