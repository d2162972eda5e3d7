package org.essaim.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.essaim.territory.Host;
import org.essaim.ui.Moment;

/// The common day (*journée*) of a programme.
///
/// @param place as people find it; may be empty while it is not known
/// @param host  the territory that receives it, and whose hour its hours are
/// @param sequence raised each time calendars must take it in again
public record Gathering(
        UUID programme, Instant starts, Instant ends, String place, String presentation, Host host, int sequence) {
    public static final int LONGEST_PLACE = 160;
    public static final int LONGEST_TEXT = 1_500;

    /// A day that does not say who receives it.
    public Gathering(UUID programme, Instant starts, Instant ends, String place, String presentation) {
        this(programme, starts, ends, place, presentation, Host.UNSAID, 0);
    }

    public Moment begins() {
        return at(starts);
    }

    public Moment finishes() {
        return at(ends);
    }

    /// An instant by the clock of the day.
    public Moment at(Instant instant) {
        return new Moment(instant, host.zone());
    }

    /// The place, else the territory; empty when neither is known.
    public String where() {
        return host.name().isEmpty() ? place : place.isEmpty() ? host.name() : place + ", " + host.name();
    }

    /// Where an activity is held within it.
    public String where(Activity activity) {
        return activity.place().isEmpty() ? where() : where().isEmpty() ? activity.place() : activity.place() + ", " + where();
    }

    public boolean holds(Activity activity) {
        return !activity.starts().isBefore(starts) && !activity.ends().isAfter(ends);
    }

    boolean isWhen(Gathering other) {
        return starts.equals(other.starts) && ends.equals(other.ends) && host.zone().equals(other.host.zone());
    }

    /// The activities of this day on another one: at their hour where that day holds them all so, else as long after its
    /// beginning as they were. What it does not hold is left at its hour, outside.
    List<Activity> followedBy(List<Activity> activities, Gathering next) {
        List<Activity> sameHour = activities.stream().map(one -> atItsHour(one, next)).toList();
        if (sameHour.stream().allMatch(next::holds)) {
            return sameHour;
        }
        List<Activity> shifted = activities.stream()
                .map(one -> one.startingAt(next.starts.plus(Duration.between(starts, one.starts()))))
                .toList();
        return shifted.stream().allMatch(next::holds) ? shifted : sameHour;
    }

    private Activity atItsHour(Activity activity, Gathering next) {
        Moment then = at(activity.starts());
        long daysIn = ChronoUnit.DAYS.between(begins().day(), then.day());
        return activity.startingAt(
                Moment.of(next.begins().day().plusDays(daysIn), then.hour(), next.host.zone()).at());
    }
}
