package org.essaim.workshop.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/// Where the room is in its running order, and what its clock says.
///
/// @param step         index in the plan's steps; meaningless until opened
/// @param startedAt    when the step was entered
/// @param extraMinutes granted on top of the plan, or taken back
/// @param pausedAt     since when the clock stands still
/// @param paused       how long it stood still since then
/// @param earlier      what the step took before the room went elsewhere and came back: its clock goes on, never anew
/// @param spent        what each step left behind took in all, by index
/// @param furthest     how far the room ever got, by index: what was shown there stays so when the room goes back
/// @param turns        how many changes there were, this one included: names what undo would take back
/// @param before       the agenda as it was before the last change: what undo restores
public record Agenda(
        Status status,
        int step,
        Instant startedAt,
        int extraMinutes,
        @Nullable Instant pausedAt,
        Duration paused,
        Duration earlier,
        TreePMap<Integer, Spent> spent,
        int furthest,
        @Nullable Instant closedAt,
        int turns,
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

    /// A step as it really went, in one go or several.
    ///
    /// @param extraMinutes granted, or taken back
    public record Spent(Instant from, Duration lasted, int extraMinutes) {}

    static final Agenda PREPARED = new Agenda(
            Status.PREPARED, 0, Instant.EPOCH, 0, null, Duration.ZERO, Duration.ZERO, TreePMap.empty(), 0, null, 0, null);

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /// When the workshop was really begun, on whatever day it was announced for; nothing before it was.
    public Optional<Instant> begunAt() {
        return status == Status.PREPARED
                ? Optional.empty()
                : Stream.concat(spent.values().stream().map(Spent::from), Stream.of(startedAt)).min(Instant::compareTo);
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
        return isOpen() && pausedAt == null ? Optional.of(startedAt.plus(allotted(current)).plus(paused).minus(earlier)) : Optional.empty();
    }

    /// What is left of the step while the clock stands still; may be negative.
    public Optional<Duration> leftWhilePaused(Step current) {
        return pausedAt == null
                ? Optional.empty()
                : Optional.of(allotted(current).plus(paused).minus(earlier).minus(Duration.between(startedAt, pausedAt)));
    }

    private Duration allotted(Step current) {
        return Duration.ofMinutes(current.minutes() + (long) extraMinutes);
    }

    /// @throws IllegalStateException when the event cannot follow: the log is corrupt
    Agenda after(AgendaEvent event) {
        Folding.require(follows(event), event);
        return changed(event).atTurn(turns + 1);
    }

    private Agenda changed(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Prepared _ -> this;
            case AgendaEvent.Replanned _ -> withUndo(null);
            case AgendaEvent.Opened(var at) -> at(Status.OPEN, 0, at, spent);
            case AgendaEvent.StepEntered(var next, var at) -> at(status, next, at, leaving(at));
            case AgendaEvent.Prolonged(var minutes) -> clock(extraMinutes + minutes, pausedAt, paused);
            case AgendaEvent.Paused(var at) -> clock(extraMinutes, at, paused);
            case AgendaEvent.Resumed(var at) ->
                clock(extraMinutes, null, paused.plus(Duration.between(Objects.requireNonNull(pausedAt), at)));
            case AgendaEvent.Closed(var at) -> new Agenda(
                    Status.CLOSED, step, startedAt, extraMinutes, null, paused, earlier, leaving(at), furthest, at, turns,
                    this);
            case AgendaEvent.Reopened(var at) -> at(Status.OPEN, step, at, spent);
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

    /// At a step, for the first time or once more.
    private Agenda at(Status now, int next, Instant at, TreePMap<Integer, Spent> left) {
        Spent known = left.get(next);
        return new Agenda(
                now,
                next,
                at,
                known == null ? 0 : known.extraMinutes(),
                null,
                Duration.ZERO,
                known == null ? Duration.ZERO : known.lasted(),
                left,
                Math.max(furthest, next),
                null,
                turns,
                this);
    }

    private Agenda clock(int extra, @Nullable Instant standing, Duration stood) {
        return new Agenda(
                status, step, startedAt, extra, standing, stood, earlier, spent, furthest, closedAt, turns, this);
    }

    private Agenda atTurn(int turn) {
        return new Agenda(
                status, step, startedAt, extraMinutes, pausedAt, paused, earlier, spent, furthest, closedAt, turn, before);
    }

    /// With another past to undo: the steps that undo would go back to may no longer be there.
    private Agenda withUndo(@Nullable Agenda past) {
        return new Agenda(
                status, step, startedAt, extraMinutes, pausedAt, paused, earlier, spent, furthest, closedAt, turns, past);
    }

    private TreePMap<Integer, Spent> leaving(Instant at) {
        Instant stopped = pausedAt == null ? at : pausedAt;
        Duration lasted = Duration.between(startedAt, stopped).minus(paused).plus(earlier);
        Spent known = spent.get(step);
        return spent.plus(step, new Spent(known == null ? startedAt : known.from(), lasted, extraMinutes));
    }
}
