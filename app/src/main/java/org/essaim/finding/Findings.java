package org.essaim.finding;

import java.util.Map;
import org.essaim.ui.Slice;

/// What one kind answers.
///
/// @param ready false while its index is made, and a part only is found
/// @param widened whether too little holds all that was asked, and what holds a part of it follows
/// @param corrections what was typed and is nowhere, with what was looked for in its place
public record Findings(Slice<Hit> hits, boolean ready, boolean widened, Map<String, String> corrections) {
    public Findings {
        corrections = Map.copyOf(corrections);
    }

    public long total() {
        return hits.total();
    }
}
