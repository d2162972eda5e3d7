package org.essaim.workshop.domain;

/// Whose ballot it is: each person's, or one a territory (its first voter's, until facilitators hand it to another).
public enum Electorate {
    PERSON,
    TERRITORY
}
