package org.essaim.workshop.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.essaim.language.Language;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;

/// The steps with the hours they really had, and those the others will have if nothing more changes.
///
/// @param endsAt      when the last step ends, or ended
/// @param lateMinutes beyond what was announced; negative when early
public record RunningOrder(List<Line> lines, Instant endsAt, long lateMinutes) {
    /// Beyond this the workshop was simply held at another time than announced.
    private static final long MOST_MINUTES_LATE = 240;

    public enum Moment {
        DONE,
        NOW,
        AHEAD
    }

    /// @param minutes what it took, or takes
    /// @param delta   beyond the plan; negative when shorter
    public record Line(int index, Phase phase, int round, Instant from, int minutes, int delta, Moment moment) {}

    private static final long SAME_DAY_MINUTES = 12 * 60;

    public static RunningOrder of(Item.Session session, Instant now) {
        List<Line> lines = new ArrayList<>();
        Instant next = session.startsAt();
        for (int i = 0; i < session.steps().size(); i++) {
            Item.StepShown step = session.steps().get(i);
            Moment moment = moment(session, i);
            if (session.status() == Agenda.Status.CLOSED && moment == Moment.AHEAD) {
                // Never held: it has no hour.
                continue;
            }
            Instant from = step.from();
            Instant start = moment != Moment.AHEAD && from != null ? from : next;
            int minutes = Math.max(0, step.minutes() + (moment == Moment.AHEAD ? 0 : step.extraMinutes()));
            lines.add(new Line(
                    i, step.phase(), step.round(), start, minutes, moment == Moment.AHEAD ? 0 : step.extraMinutes(), moment));
            next = moment == Moment.NOW ? ending(session, now) : start.plus(Duration.ofMinutes(minutes));
        }
        Instant closed = session.closedAt();
        Instant end = closed == null ? next : closed;
        Instant announced = session.startsAt()
                .plus(Duration.ofMinutes(
                        session.steps().stream().mapToInt(Item.StepShown::minutes).sum()));
        long late = Math.round(Duration.between(announced, end).toSeconds() / 60.0);
        // Held on another day than announced, as the demonstration is: there is nothing to be late on.
        return new RunningOrder(List.copyOf(lines), end, Math.abs(late) > SAME_DAY_MINUTES ? 0 : late);
    }

    private static Moment moment(Item.Session session, int index) {
        return switch (session.status()) {
            case PREPARED -> Moment.AHEAD;
            case CLOSED -> session.steps().get(index).from() == null ? Moment.AHEAD : Moment.DONE;
            case OPEN -> index < session.step() ? Moment.DONE : index == session.step() ? Moment.NOW : Moment.AHEAD;
        };
    }

    /// A step beyond its time ends now at the earliest.
    private static Instant ending(Item.Session session, Instant now) {
        Instant end = session.endsAt();
        Long left = session.leftSeconds();
        Instant expected = end != null ? end : now.plusSeconds(left == null ? 0 : left);
        return expected.isBefore(now) ? now : expected;
    }

    /// By how much, as one says it: « 25 min », « 2 h 06 ».
    public String offBy() {
        Duration off = Duration.ofMinutes(Math.abs(lateMinutes));
        return off.toHours() == 0 ? Language.spoken().duration(off) : Language.spoken().time(LocalTime.MIDNIGHT.plus(off));
    }

    /// Whether being late or early is a thing to tell the room.
    public boolean isWorthSaying() {
        return lateMinutes != 0 && Math.abs(lateMinutes) <= MOST_MINUTES_LATE;
    }
}
