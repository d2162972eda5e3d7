package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeavyLineTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void worksOnPlatformThreadsNoMoreAtOnceThanItHas() throws Exception {
        var line = new HeavyLine("test", 2, 100, LONG);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        try (var rooms = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 40; i++) {
                asked.add(rooms.submit(() -> line.work(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.sleep(2);
                    atOnce.decrementAndGet();
                    return Thread.currentThread().isVirtual();
                })));
            }
            for (var virtual : asked) {
                assertThat(virtual.get()).isFalse();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void tellsWhoComesToAFullLineWhenToComeBack() throws Exception {
        var line = new HeavyLine("test", 1, 1, LONG);
        var end = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        var answers = new ConcurrentLinkedQueue<String>();
        var first = Thread.ofPlatform().start(() -> answers.add(line.work(() -> {
            started.countDown();
            awaited(end);
            return "first";
        })));
        started.await();
        var second = Thread.ofPlatform().start(() -> answers.add(line.work(() -> "second")));
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait(); // until it has taken the one place where one may wait
        }

        var refused = catchThrowableOfType(Problem.class, () -> line.work(() -> "third"));

        assertThat(refused.status().value()).isEqualTo(503);
        assertThat(refused.retryAfterSeconds()).isBetween(2, 60);
        end.countDown();
        first.join();
        second.join();
        assertThat(answers).containsExactlyInAnyOrder("first", "second");
        assertThat(line.<String, RuntimeException>work(() -> "free again")).isEqualTo("free again");
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givesUpOnWorkThatIsNotDoneInTime() {
        var line = new HeavyLine("test", 1, 1, Duration.ofMillis(20));

        assertThatThrownBy(() -> line.work(() -> {
                    Thread.sleep(500);
                    return "late";
                }))
                .isInstanceOfSatisfying(Problem.class, late -> assertThat(late.status().value()).isEqualTo(503));
    }

    @Test
    void givesBackTheFailureOfTheWorkItself() {
        var line = new HeavyLine("test", 1, 1, LONG);

        assertThatThrownBy(() -> line.work(() -> {
                    throw new FileNotFoundException("no such picture");
                }))
                .isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> line.work(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
