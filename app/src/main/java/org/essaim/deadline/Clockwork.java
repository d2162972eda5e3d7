package org.essaim.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.essaim.ui.Unworded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Does what is due, when it is. Of several nodes one does it, the first to take its row; one that dies over it is given up
/// after [#ALIVE] without a sign, and another does it again.
@Component
class Clockwork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private static final int AT_ONCE = 2;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int SIGNS_MISSED = 4;
    /// After a first failure, doubled with each that follows.
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final Duration AGAIN_AT_LATEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    /// What is being done ends by itself; then it is interrupted.
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    static final Duration ALIVE = SIGN_OF_LIFE.multipliedBy(SIGNS_MISSED);

    private final DataSource database;
    private final Clock clock;
    private final Duration pace;
    private final List<OneTimeTask<Void>> due;
    private final List<RecurringTask<Void>> daily;
    private volatile @Nullable Scheduler scheduler;

    @Autowired
    Clockwork(DataSource database, Clock clock, List<Due> due, List<Daily> daily) {
        this(database, clock, Duration.ofSeconds(10), due, daily);
    }

    /// @param pace how often it looks
    Clockwork(DataSource database, Clock clock, Duration pace, List<Due> due, List<Daily> daily) {
        this.database = database;
        this.clock = clock;
        this.pace = pace;
        this.due = due.stream().map(this::task).toList();
        this.daily = daily.stream().map(this::task).toList();
    }

    private OneTimeTask<Void> task(Due one) {
        return Tasks.oneTime(one.kind().name())
                .onFailure(this::again)
                .onDeadExecution(this::leftByTheDead)
                .execute((instance, _) -> one.act().accept(UUID.fromString(instance.getId())));
    }

    private RecurringTask<Void> task(Daily one) {
        return Tasks.recurring(one.name(), new EachDay(one.at()))
                .onFailure(this::again)
                .onDeadExecution(this::leftByTheDead)
                .execute((_, _) -> one.act().run());
    }

    private void leftByTheDead(ExecutionComplete left, ExecutionOperations<Void> operations) {
        LOG.warn("{} was left undone by a node that gives no sign of life: again", left.getExecution().getTaskName());
        operations.reschedule(left, clock.instant());
    }

    private void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration doubled = AGAIN_AFTER.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(AGAIN_AT_LATEST) < 0 ? doubled : AGAIN_AT_LATEST;
        LOG.error(
                "{} failed, {} times now; again in {} min",
                failed.getExecution().getTaskName(),
                failures + 1,
                wait.toMinutes(),
                Unworded.of(failed.getCause().orElse(null)));
        operations.reschedule(failed, clock.instant().plus(wait));
    }

    @Override
    public void start() {
        Scheduler starting = Scheduler.create(database, List.<Task<?>>copyOf(due))
                .startTasks(daily)
                .tableName(Deadlines.TABLE)
                .clock(clock::instant)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("due-", 1).factory()))
                .pollingInterval(pace)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(LONGEST_FAREWELL)
                // It repeats what was thrown, which may repeat what somebody typed; see `again`.
                .failureLogging(LogLevel.OFF, false)
                .build();
        starting.start();
        scheduler = starting;
    }

    @Override
    public void stop() {
        Scheduler stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
