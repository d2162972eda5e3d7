package org.essaim.initiative;

import java.util.List;

/// Finds initiatives as the catalogue does, for a room that picks some of them.
public interface InitiativePicks {
    /// The best answers first; the latest for blank words. Nothing where none holds what is asked.
    List<Initiative> best(String words, int most);
}
