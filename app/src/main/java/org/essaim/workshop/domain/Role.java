package org.essaim.workshop.domain;

/// What somebody is in the room. It decides who votes and who judges, nothing else.
public enum Role {
    LOCAL_AGENT,
    STATE_AGENT,
    ELECTED,
    PROJECT_OWNER,
    ASSOCIATION,
    OTHER,
    DESIGNER,
    OBSERVER;

    /// Designers and observers look on: they neither vote, nor write, nor judge, and sit at no table.
    public boolean takesPart() {
        return this != DESIGNER && this != OBSERVER;
    }
}
