package org.essaim.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Something that is done on the common day.
///
/// @param capacity how many may sign up; 0 where one comes without
/// @param taken how many have
/// @param calledOff it will not be held; kept for those who have its link
/// @param sequence raised each time calendars must take it in again
public record Activity(
        UUID id,
        UUID programme,
        Instant starts,
        int minutes,
        String title,
        String presentation,
        String place,
        int capacity,
        int taken,
        boolean calledOff,
        int sequence) {
    public static final int MOST = 60;
    public static final int MOST_PEOPLE = 1_000;
    public static final int LONGEST_MINUTES = 720;
    public static final int LONGEST_TITLE = 120;

    /// One to be held, as it is first said.
    public Activity(
            UUID id,
            UUID programme,
            Instant starts,
            int minutes,
            String title,
            String presentation,
            String place,
            int capacity,
            int taken) {
        this(id, programme, starts, minutes, title, presentation, place, capacity, taken, false, 0);
    }

    Activity startingAt(Instant instant) {
        return new Activity(
                id, programme, instant, minutes, title, presentation, place, capacity, taken, calledOff, sequence);
    }

    /// Whether a calendar that has the one has the other too.
    boolean isSameAppointment(Activity other) {
        return starts.equals(other.starts)
                && minutes == other.minutes
                && title.equals(other.title)
                && place.equals(other.place)
                && calledOff == other.calledOff;
    }

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
