package org.essaim.search;

import java.util.List;

/// One way in which a document may say a thing that was asked.
record Variant(List<String> stems, Kin kin) {
    enum Kin {
        TYPED(1f),
        CORRECTED(.9f),
        SYNONYM(.8f),
        NEIGHBOUR(.25f);

        final float weight;

        Kin(float weight) {
            this.weight = weight;
        }
    }

    Variant {
        stems = List.copyOf(stems);
    }
}
