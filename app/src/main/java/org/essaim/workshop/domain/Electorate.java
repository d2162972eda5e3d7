package org.essaim.workshop.domain;

/// Whose ballot it is: each person's, or one a territory (its people share it and may replace it).
public enum Electorate {
    PERSON,
    TERRITORY
}
