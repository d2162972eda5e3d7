package org.essaim.workshop.registration;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Once a day, and at each start, forgets who registered for workshops long past.
@Component
class Forgetting implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration BETWEEN = Duration.ofDays(1);

    private final Registrations registrations;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Forgetting(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("forgetting").start(this::work);
    }

    private void work() {
        try {
            while (thread != null) {
                try {
                    int forgotten = registrations.forgetThePast();
                    if (forgotten > 0) {
                        LOG.info("{} registrations of past workshops forgotten", forgotten);
                    }
                } catch (DataAccessException databaseAway) {
                    LOG.warn("Past registrations wait: the database does not answer", databaseAway);
                }
                if (stopped.tryAcquire(BETWEEN.toSeconds(), TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        thread = null;
        // Not an interrupt: it would cut the connection to the database under it.
        stopped.release();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
