package org.essaim.workshop.domain;

/// One line of the running order.
///
/// @param round   which *tour* of the decomposition, from 1; 0 for the other phases
/// @param minutes planned duration, 1 to 240
public record Step(Phase phase, int round, int minutes) {
    public static final int LONGEST_MINUTES = 240;

    public Step {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("A step lasts 1 to " + LONGEST_MINUTES + " minutes, not " + minutes);
        }
        if ((phase == Phase.DECOMPOSITION) != (round > 0)) {
            throw new IllegalArgumentException("Rounds belong to the decomposition: " + phase + " " + round);
        }
    }

    public static Step of(Phase phase, int minutes) {
        return new Step(phase, phase == Phase.DECOMPOSITION ? 1 : 0, minutes);
    }
}
