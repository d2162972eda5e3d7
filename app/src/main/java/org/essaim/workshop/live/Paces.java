package org.essaim.workshop.live;

import java.time.Duration;
import org.essaim.ui.Problem;
import org.essaim.ui.Tries;
import org.essaim.workshop.domain.Viewer;

/// How fast one pair of eyes may send commands and open streams. Far above what hands do, and what a phone sends that
/// comes back with an hour of notes; a program that sends without end is told to wait, and keeps its commands.
final class Paces {
    private static final int WAIT_SECONDS = 5;

    private final Tries ofPerson = new Tries(240, Duration.ofMinutes(2));
    private final Tries ofPersonInADay = new Tries(4_000, Duration.ofHours(12));
    private final Tries ofFacilitator = new Tries(600, Duration.ofMinutes(1));
    private final Tries streams = new Tries(240, Duration.ofMinutes(2));
    private final Tries streamsOfTheWall = new Tries(600, Duration.ofMinutes(1));

    /// @throws Problem 429 when they go too fast: the command waits on their device
    void command(Viewer by) {
        boolean leads = by instanceof Viewer.Facilitator;
        boolean allowed = leads
                ? ofFacilitator.allows(by.toString())
                : ofPerson.allows(by.toString()) && ofPersonInADay.allows(by.toString());
        if (!allowed) {
            throw Problem.tooMany(WAIT_SECONDS, "workshop.live.too-fast");
        }
    }

    /// @throws Problem 429 when they come back without end
    void stream(Viewer by) {
        Tries tries = by instanceof Viewer.Wall ? streamsOfTheWall : streams;
        if (!tries.allows(by.toString())) {
            throw Problem.tooMany(WAIT_SECONDS, "workshop.live.too-many-streams");
        }
    }
}
