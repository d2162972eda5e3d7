package org.essaim.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.essaim.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/// Stands by our PostgreSQL: killed alone (by the system short of memory, by a hand), it is started again, and rooms go
/// on where they were. When it does not start any more, Essaim ends with a line that says so and a code of its own:
/// whoever supervises it may act, where a server without its database would only pretend.
final class PostgresqlWatch implements SmartLifecycle {
    /// The exit code of an Essaim whose database is gone for good.
    static final int DATABASE_GONE = 69;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlWatch.class);
    private static final int MOST_TRIES = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final EmbeddedPostgresql postgresql;
    private final ConfigurableApplicationContext application;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread thread;

    PostgresqlWatch(EmbeddedPostgresql postgresql, ConfigurableApplicationContext application) {
        this.postgresql = postgresql;
        this.application = application;
    }

    @Override
    public void start() {
        // A platform thread: it starts processes and reads files, which must not hold what serves the rooms.
        thread = Thread.ofPlatform().name("postgresql-watch").daemon().start(this::watch);
    }

    private void watch() {
        try {
            Optional<ProcessHandle> serving = postgresql.process();
            while (!stopped.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (serving.filter(ProcessHandle::isAlive).isEmpty()) {
                    if (!startedAgain()) {
                        return;
                    }
                    serving = postgresql.process();
                }
            }
        } catch (IOException e) {
            end(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What served the killed one ends a little after it, and holds its memory until then: the first tries may come too
    /// early.
    private boolean startedAgain() throws InterruptedException {
        LOG.warn(StartRefused.sentence("postgresql-died"));
        for (int tries = 1; ; tries++) {
            try {
                postgresql.relaunch();
                LOG.warn(StartRefused.sentence("postgresql-back"));
                return true;
            } catch (StartRefused | IOException e) {
                if (tries == MOST_TRIES) {
                    end(e);
                    return false;
                }
            }
            if (stopped.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
    }

    private void end(Exception last) {
        LOG.error(StartRefused.sentence("postgresql-gone", String.valueOf(last.getMessage())));
        // Closing the application stops this very thread: the end has one of its own.
        Thread.ofPlatform().name("end").daemon(false).start(() -> System.exit(SpringApplication.exit(application, () -> DATABASE_GONE)));
    }

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
