package org.essaim.workshop;

/// Is told, in the transaction that saves it, what changed of what lists show of a workshop: what it writes to people then
/// leaves with the change, or not at all.
@FunctionalInterface
public interface CardWatcher {
    /// @param after as it is saved now: read anew, never from before the change
    void changed(WorkshopCard before, WorkshopCard after);
}
