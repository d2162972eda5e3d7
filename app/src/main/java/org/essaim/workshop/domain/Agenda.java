package org.essaim.workshop.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/// Where the room is in its running order, and what its clock says.
///
/// @param step         index in the plan's steps; meaningless until opened
/// @param startedAt    when the step was entered
/// @param extraMinutes granted on top of the plan, or taken back
/// @param pausedAt     since when the clock stands still
/// @param paused       how long it stood still earlier in this step
/// @param spent        what each step left behind took, by index
/// @param before       the agenda as it was before the last change: what undo restores
public record Agenda(
        Status status,
        int step,
        Instant startedAt,
        int extraMinutes,
        @Nullable Instant pausedAt,
        Duration paused,
        TreePMap<Integer, Spent> spent,
        @Nullable Instant closedAt,
        @Nullable Agenda before) {
    public enum Status {
        PREPARED,
        OPEN,
        CLOSED
    }

    /// What was last done to the running order.
    public enum Gesture {
        OPENED,
        ENTERED,
        LENGTHENED,
        SHORTENED,
        PAUSED,
        RESUMED,
        CLOSED,
        REOPENED
    }

    /// A step as it really went.
    public record Spent(Instant from, Duration lasted) {}

    static final Agenda PREPARED = new Agenda(
            Status.PREPARED, 0, Instant.EPOCH, 0, null, Duration.ZERO, TreePMap.empty(), null, null);

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /// The gesture that undo takes back, if one may be.
    Optional<Gesture> undoable() {
        if (before == null) {
            return Optional.empty();
        }
        if (status != before.status) {
            return Optional.of(
                    status == Status.CLOSED
                            ? Gesture.CLOSED
                            : before.status == Status.CLOSED ? Gesture.REOPENED : Gesture.OPENED);
        }
        if (step != before.step) {
            return Optional.of(Gesture.ENTERED);
        }
        if (isPaused() != before.isPaused()) {
            return Optional.of(isPaused() ? Gesture.PAUSED : Gesture.RESUMED);
        }
        return Optional.of(extraMinutes > before.extraMinutes ? Gesture.LENGTHENED : Gesture.SHORTENED);
    }

    /// When the step ends if nothing more happens; nothing to say while the clock stands still.
    public Optional<Instant> endsAt(Step current) {
        return isOpen() && pausedAt == null ? Optional.of(startedAt.plus(allotted(current)).plus(paused)) : Optional.empty();
    }

    /// What is left of the step while the clock stands still; may be negative.
    public Optional<Duration> leftWhilePaused(Step current) {
        return pausedAt == null
                ? Optional.empty()
                : Optional.of(allotted(current).plus(paused).minus(Duration.between(startedAt, pausedAt)));
    }

    private Duration allotted(Step current) {
        return Duration.ofMinutes(current.minutes() + (long) extraMinutes);
    }

    /// @throws IllegalStateException when the event cannot follow: the log is corrupt
    Agenda after(AgendaEvent event) {
        Folding.require(follows(event), event);
        return switch (event) {
            case AgendaEvent.Prepared _ -> this;
            case AgendaEvent.Replanned _ -> withoutUndo();
            case AgendaEvent.Opened(var at) -> new Agenda(Status.OPEN, 0, at, 0, null, Duration.ZERO, spent, null, this);
            case AgendaEvent.StepEntered(var next, var at) -> entered(next, at);
            case AgendaEvent.Prolonged(var minutes) -> new Agenda(
                    status, step, startedAt, extraMinutes + minutes, pausedAt, paused, spent, closedAt, this);
            case AgendaEvent.Paused(var at) -> new Agenda(
                    status, step, startedAt, extraMinutes, at, paused, spent, closedAt, this);
            case AgendaEvent.Resumed(var at) -> resumed(at);
            case AgendaEvent.Closed(var at) -> new Agenda(
                    Status.CLOSED, step, startedAt, extraMinutes, null, paused, leaving(at), at, this);
            case AgendaEvent.Reopened(var at) -> new Agenda(
                    Status.OPEN, step, at, 0, null, Duration.ZERO, spent, null, this);
            case AgendaEvent.Undone() -> Objects.requireNonNull(before);
        };
    }

    private boolean follows(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Prepared _, AgendaEvent.Replanned _ -> true;
            case AgendaEvent.Opened _ -> status == Status.PREPARED;
            case AgendaEvent.StepEntered _, AgendaEvent.Prolonged _, AgendaEvent.Closed _ -> isOpen();
            case AgendaEvent.Paused _ -> isOpen() && !isPaused();
            case AgendaEvent.Resumed _ -> isPaused();
            case AgendaEvent.Reopened _ -> status == Status.CLOSED;
            case AgendaEvent.Undone() -> before != null;
        };
    }

    private Agenda entered(int next, Instant at) {
        return new Agenda(status, next, at, 0, null, Duration.ZERO, leaving(at), null, this);
    }

    private Agenda resumed(Instant at) {
        Duration stood = Duration.between(Objects.requireNonNull(pausedAt), at);
        return new Agenda(
                status, step, startedAt, extraMinutes, null, paused.plus(stood), spent, closedAt, this);
    }

    /// The steps that undo would go back to may no longer be there.
    private Agenda withoutUndo() {
        return new Agenda(status, step, startedAt, extraMinutes, pausedAt, paused, spent, closedAt, null);
    }

    private TreePMap<Integer, Spent> leaving(Instant at) {
        Instant stopped = pausedAt == null ? at : pausedAt;
        return spent.plus(step, new Spent(startedAt, Duration.between(startedAt, stopped).minus(paused)));
    }
}
