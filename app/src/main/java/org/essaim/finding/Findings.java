package org.essaim.finding;

import java.util.Map;
import java.util.Set;
import org.essaim.ui.Slice;

/// What one kind answers.
///
/// @param hits where nothing holds all that was asked, few that hold a part of it, and a total of none
/// @param inside how many of them lie in the place that was named
/// @param ready false while its index is made, and a part only is found
/// @param widened whether too little holds all that was asked, and what holds a part of it follows
/// @param nearest of what was asked, what is found alone; told where there is nothing
/// @param corrections what was typed and is nowhere, with what was looked for in its place
public record Findings(
        Slice<Hit> hits, long inside, boolean ready, boolean widened, Set<String> nearest, Map<String, String> corrections) {
    public Findings {
        nearest = Set.copyOf(nearest);
        corrections = Map.copyOf(corrections);
    }

    public long total() {
        return hits.total();
    }
}
