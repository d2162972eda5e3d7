package org.essaim.workshop.domain;

/// The deletable side of a participant.
///
/// @param name     as shown at their table
/// @param citation how to appear in the restitution
public record Person(String name, Citation citation) {
    public static final int LONGEST_NAME = 60;
}
