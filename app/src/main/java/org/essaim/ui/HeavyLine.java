package org.essaim.ui;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A line where work that keeps a processor busy waits its turn: a search, a document to print, a picture.
///
/// Requests run on virtual threads, which share as few carriers as there are cores and are never made to give theirs up: two
/// long computations there would freeze every room. On a platform thread of this line the system shares the cores between
/// them and the rooms, and no more of them compute at once than the line has threads. Who comes to a full line is told when
/// to come back instead of waiting for nothing.
public final class HeavyLine {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final double WEIGHT_OF_LAST = 0.2;

    /// @param <E> what it may fail with, given back as it is
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final AtomicLong usualNanos = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(100));

    /// @param name of its threads
    /// @param atOnce how many work at the same time
    /// @param mostWaiting how many more may wait
    /// @param patience how long one of them waits, its own work included, before it is told to come back
    public HeavyLine(String name, int atOnce, int mostWaiting, Duration patience) {
        this.patience = patience;
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Does the work and waits for it.
    ///
    /// @throws Problem 503 with the seconds to wait, when the line is full or the work not done in time
    public <T, E extends Exception> T work(Work<T, E> work) throws E {
        FutureTask<T> task = new FutureTask<>(() -> timed(work));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (TimeoutException late) {
            task.cancel(false);
            threads.remove(task);
            throw busy();
        } catch (ExecutionException e) {
            throw HeavyLine.<E>failure(e.getCause());
        }
    }

    /// Whatever is neither unchecked nor an error is an E: the work declares nothing else.
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (E) Objects.requireNonNull(cause, "A task that failed has a cause");
    }

    private <T, E extends Exception> T timed(Work<T, E> work) throws E {
        long started = System.nanoTime();
        try {
            return work.done();
        } finally {
            long took = System.nanoTime() - started;
            usualNanos.updateAndGet(usual -> Math.round(usual * (1 - WEIGHT_OF_LAST) + took * WEIGHT_OF_LAST));
        }
    }

    private Problem busy() {
        long waiting = threads.getQueue().size() + 1L;
        long nanos = waiting * usualNanos.get() / threads.getMaximumPoolSize();
        return Problem.busy((int) Math.clamp(TimeUnit.NANOSECONDS.toSeconds(nanos), 2, 60));
    }
}
