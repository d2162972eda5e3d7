package org.essaim.deadline;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalTime;
import org.essaim.ui.LocalClock;

/// At that hour of Paris, and at once the first time.
record EachDay(LocalTime at) implements Schedule {
    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return new Daily(LocalClock.PARIS.zone(), at).getNextExecutionTime(done);
    }

    /// An hour that was changed is not that of what waits already, which is done first.
    @Override
    public boolean isDeterministic() {
        return false;
    }
}
