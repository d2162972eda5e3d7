package org.essaim.workshop;

import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Venue;

/// What a calendar keeps of a workshop, beside its title and its hour.
///
/// @param minutes   how long it lasts as planned
/// @param videoLink for whoever has a seat; empty when everybody is in the room
/// @param calledOff it will not be held
/// @param sequence  raised each time calendars must take it in again
public record Appointment(Venue venue, int minutes, String videoLink, boolean calledOff, int sequence) {
    public static Appointment of(Plan plan) {
        return new Appointment(plan.venue(), plan.minutes(), plan.videoLink(), false, 0);
    }
}
