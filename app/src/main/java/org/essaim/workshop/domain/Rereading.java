package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Refusal.Reason.REREADING_OVER;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What one wrote may be changed or withdrawn while the workshop is open, and for the plan's number of days after it closed.
final class Rereading {
    private Rereading() {}

    static Optional<Decision> refusal(Workshop workshop, Instant at) {
        Instant closedAt = workshop.agenda().closedAt();
        if (workshop.agenda().status() != Agenda.Status.CLOSED || closedAt == null) {
            return Optional.empty();
        }
        Instant until = closedAt.plus(Duration.ofDays(workshop.plan().rereadDays()));
        return at.isAfter(until) ? Optional.of(refuse(REREADING_OVER)) : Optional.empty();
    }
}
