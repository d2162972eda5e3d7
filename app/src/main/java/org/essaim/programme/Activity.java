package org.essaim.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Something that is done on the common day.
///
/// @param capacity how many may sign up; 0 where one comes without
/// @param taken how many have
public record Activity(
        UUID id,
        UUID programme,
        Instant starts,
        int minutes,
        String title,
        String presentation,
        String place,
        int capacity,
        int taken) {
    public static final int MOST = 60;
    public static final int MOST_PEOPLE = 1_000;
    public static final int LONGEST_MINUTES = 720;
    public static final int LONGEST_TITLE = 120;

    public boolean isSignedUpFor() {
        return capacity > 0;
    }

    public boolean isFull() {
        return isSignedUpFor() && taken >= capacity;
    }

    public Instant ends() {
        return starts.plus(Duration.ofMinutes(minutes));
    }

    public String anchor() {
        return "activite-" + id.toString().substring(24);
    }
}
