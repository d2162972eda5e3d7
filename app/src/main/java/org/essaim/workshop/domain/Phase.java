package org.essaim.workshop.domain;

/// The *temps* of the method, in their order.
public enum Phase {
    WELCOME,
    SHARING,
    CHOICE,
    DECOMPOSITION,
    TABLE_TOUR,
    PERSPECTIVE,
    SYNTHESIS
}
