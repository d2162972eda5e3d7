package org.essaim.search;

import java.util.List;

/// One thing that was asked, in one word or in several that belong together, with the ways to say it: what was typed
/// first.
///
/// @param asked as typed
record Meaning(String asked, List<Variant> variants) {
    Meaning {
        variants = List.copyOf(variants);
    }
}
