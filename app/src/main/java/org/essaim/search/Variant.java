package org.essaim.search;

import java.util.List;

/// One way in which a document may say a thing that was asked.
///
/// @param terms stems, or words as they are written, marked as [AsWritten] marks them
record Variant(List<String> terms, Kin kin) {
    enum Kin {
        TYPED(1f),
        INFLECTED(.93f),
        /// Nothing is found by a word that stands nowhere: what it is taken for has but its own synonyms beside it.
        CORRECTED(.9f),
        SYNONYM(.8f),
        NEIGHBOUR(.25f);

        final float weight;

        Kin(float weight) {
            this.weight = weight;
        }
    }

    Variant {
        terms = List.copyOf(terms);
    }
}
