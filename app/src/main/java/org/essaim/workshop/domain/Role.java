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

    /// Whether saying so is not enough: a designer sees every table at work, and nobody speaks for the whole country by typing
    /// its name. A facilitator nods, or lets them in.
    boolean isAskedFor(Place place) {
        return this == DESIGNER || takesPart() && place.isNational();
    }

    /// Designers and observers look on: they neither vote, nor write, nor judge, and sit at no table.
    public boolean takesPart() {
        return this != DESIGNER && this != OBSERVER;
    }
}
