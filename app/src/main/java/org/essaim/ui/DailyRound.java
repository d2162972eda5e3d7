package org.essaim.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Does each day's chores, one after the other, from one virtual thread asleep in between.
@Component
class DailyRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
    private static final Duration BETWEEN = Duration.ofDays(1);

    private final List<Daily> chores;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread thread;

    DailyRound(List<Daily> chores) {
        this.chores = chores;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("daily").start(this::work);
    }

    private void work() {
        try {
            do {
                chores.forEach(DailyRound::done);
            } while (!stopped.tryAcquire(BETWEEN.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void done(Daily chore) {
        try {
            chore.today();
        } catch (RuntimeException notToday) {
            LOG.warn("Tomorrow again", notToday);
        }
    }

    /// Not an interrupt: it would cut the connection to the database under a chore.
    @Override
    public void stop() {
        thread = null;
        stopped.release();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
