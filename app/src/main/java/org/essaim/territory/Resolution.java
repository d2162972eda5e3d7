package org.essaim.territory;

import java.util.List;

/// What a text typed for a territory stands for.
public sealed interface Resolution {
    record One(Territory territory) implements Resolution {}

    /// Several fit, or one whose name was not typed as it is today: the person chooses. At most [Territories#MOST_CHOICES], the likeliest
    /// first.
    record Several(List<Suggestion> choices) implements Resolution {
        public Several {
            choices = List.copyOf(choices);
        }
    }

    record None() implements Resolution {}
}
