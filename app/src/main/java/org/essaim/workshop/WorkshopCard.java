package org.essaim.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.essaim.ui.Moment;
import org.essaim.workshop.domain.Venue;

/// What lists and doors know of a workshop without reading its log.
///
/// @param code          what people type, such as `FIL-294`
/// @param published     whether its restitution is public
/// @param example       its people and their words are invented
/// @param demonstration the demonstration's doors open it
/// @param rehearsal     simulated participants play it
/// @param wallKey       the unguessable part of the projector's address
/// @param appointment   where, how long, whether it is called off
public record WorkshopCard(
        UUID id,
        String slug,
        String code,
        String title,
        String challenge,
        Instant startsAt,
        State state,
        boolean published,
        boolean example,
        boolean demonstration,
        boolean rehearsal,
        String wallKey,
        Appointment appointment) {
    public enum State {
        PREPARED,
        OPEN,
        CLOSED
    }

    /// The hour of the place where it is held.
    public Moment when() {
        return new Moment(startsAt, venue().zone());
    }

    public Venue venue() {
        return appointment.venue();
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(appointment.minutes()));
    }

    public boolean isCalledOff() {
        return appointment.calledOff();
    }

    /// Whether nothing of it is to come: nobody registers for it, nobody is given a seat in it.
    public boolean isOver(Instant now) {
        return isClosed() || isCalledOff() || !endsAt().isAfter(now);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /// Whether anybody may read it before it is published: what the demonstration tells, and not what its visitors then type in
    /// a rehearsal.
    public boolean isForAllToRead() {
        return demonstration && !rehearsal;
    }

    public String path() {
        return "/ateliers/" + slug;
    }

    public String deskPath() {
        return path() + "/pupitre";
    }

    public String wallPath() {
        return "/mur/" + wallKey;
    }

    public String joinPath() {
        return "/a/" + code;
    }
}
