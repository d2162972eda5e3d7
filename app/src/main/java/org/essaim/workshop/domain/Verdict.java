package org.essaim.workshop.domain;

/// What a territory would do with an element at home.
public enum Verdict {
    REPRODUCE,
    ADAPT,
    DROP
}
