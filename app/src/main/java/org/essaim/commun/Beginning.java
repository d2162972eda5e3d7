package org.essaim.commun;

import org.essaim.commun.domain.Commun;

/// What a territory begins with a commun in hand: rooms above answer, and the commun's page leads there.
public interface Beginning {
    /// The message key of its words.
    String key();

    String path(Commun commun);
}
