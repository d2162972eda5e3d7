package org.essaim.search;

import java.util.List;
import org.essaim.search.Variant.Kin;

/// One thing that was asked, in one word or in several that belong together, with the ways to say it: what was typed
/// first.
///
/// @param asked as typed
/// @param named whether it is looked for among names too: no need is read in them
record Meaning(String asked, List<Variant> variants, boolean named) {
    Meaning {
        variants = List.copyOf(variants);
    }

    Meaning amongNames() {
        return new Meaning(asked, variants, true);
    }

    /// What says the thing itself, and what says something near it.
    List<Variant> variants(boolean near) {
        return variants.stream().filter(variant -> near == (variant.kin() == Kin.NEIGHBOUR)).toList();
    }
}
