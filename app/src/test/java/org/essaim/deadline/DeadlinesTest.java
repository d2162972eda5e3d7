package org.essaim.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.essaim.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Things due at a day and hour, in PostgreSQL, done by one node after another and by several at once.
@ExtendWith(OutputCaptureExtension.class)
class DeadlinesTest {
    private static final Deadline CLOSES = new Deadline("test.closes");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DataSource database = TestDatabase.fresh();
    private final Deadlines deadlines = new Deadlines(database);
    private final Queue<UUID> done = new ConcurrentLinkedQueue<>();
    private final List<Clockwork> nodes = new ArrayList<>();
    private final At clock = new At();

    @AfterEach
    void stop() {
        nodes.forEach(Clockwork::stop);
    }

    @Test
    void whatIsDueIsDoneAtItsHourAndOnce() {
        UUID vote = UUID.randomUUID();
        deadlines.set(CLOSES, vote, clock.instant().plus(Duration.ofHours(1)));
        node(done::add);
        node(done::add);
        node(done::add);
        aWhile();
        assertThat(done).as("an hour before").isEmpty();

        clock.setTo(clock.instant().plus(Duration.ofHours(1)));
        await().until(() -> !done.isEmpty());
        aWhile();

        assertThat(done).containsExactly(vote);
        assertThat(deadlines.of(CLOSES, vote)).isEmpty();
    }

    @Test
    void aStopBeforeTheHourLosesNothing() {
        UUID vote = UUID.randomUUID();
        Clockwork first = node(done::add);
        deadlines.set(CLOSES, vote, clock.instant().plus(Duration.ofDays(2)));
        first.stop();
        clock.setTo(clock.instant().plus(Duration.ofDays(3)));
        aWhile();
        assertThat(done).as("nobody was there").isEmpty();

        node(done::add);

        await().until(() -> done.contains(vote));
    }

    @Test
    void whatANodeDiedOverIsDoneByAnother() {
        UUID vote = UUID.randomUUID();
        deadlines.set(CLOSES, vote, clock.instant());
        // As a machine that goes off leaves its row: taken, and no sign of life since.
        JdbcClient.create(database)
                .sql("update deadline.due set picked = true, picked_by = 'gone', last_heartbeat = :then, version = version + 1")
                .param("then", clock.instant().minus(Clockwork.ALIVE).atOffset(ZoneOffset.UTC))
                .update();

        node(done::add);

        await().until(() -> done.contains(vote));
    }

    @Test
    void whatFailsIsSaidAndDoneAgainLater(CapturedOutput log) {
        UUID vote = UUID.randomUUID();
        deadlines.set(CLOSES, vote, clock.instant());
        var tries = new AtomicInteger();
        node(id -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("typed by somebody");
            }
            done.add(id);
        });
        await().until(() -> tries.get() == 1);
        await().until(() -> log.getOut().contains("test.closes failed, 1 times now; again in 1 min"));
        aWhile();
        assertThat(tries).as("not before a minute").hasValue(1);

        clock.setTo(clock.instant().plus(Duration.ofMinutes(1)));
        await().until(() -> tries.get() == 2);
        await().until(() -> log.getOut().contains("test.closes failed, 2 times now; again in 2 min"));
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));

        await().until(() -> done.contains(vote));
        assertThat(log.getOut()).contains("java.lang.IllegalStateException").doesNotContain("typed by somebody");
    }

    @Test
    void whatIsSetAgainIsDueAtTheNewHourAloneAndWhatIsDroppedNever() {
        UUID moved = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        deadlines.set(CLOSES, moved, clock.instant().plus(Duration.ofHours(1)));
        Instant later = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        deadlines.set(CLOSES, moved, later);
        deadlines.set(CLOSES, dropped, clock.instant().plus(Duration.ofHours(1)));
        deadlines.drop(CLOSES, dropped);
        deadlines.drop(CLOSES, UUID.randomUUID());
        assertThat(deadlines.of(CLOSES, moved)).contains(later);
        node(done::add);

        clock.setTo(clock.instant().plus(Duration.ofHours(2)));
        aWhile();
        assertThat(done).isEmpty();
        clock.setTo(clock.instant().plus(Duration.ofHours(1)));

        await().until(() -> !done.isEmpty());
        assertThat(done).containsExactly(moved);
    }

    @Test
    void whatIsRolledBackWasNeverDue() {
        UUID vote = UUID.randomUUID();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(status -> {
            deadlines.set(CLOSES, vote, clock.instant());
            assertThat(deadlines.of(CLOSES, vote)).isPresent();
            status.setRollbackOnly();
        });

        assertThat(deadlines.of(CLOSES, vote)).isEmpty();
    }

    @Test
    void whatIsDailyIsDoneOnceForAllNodesAtOnceThenEachNight() {
        var nights = new AtomicInteger();
        daily(nights);
        daily(nights);
        await().until(() -> nights.get() == 1);
        aWhile();
        assertThat(nights).as("the first time, at once, and not again before night").hasValue(1);

        clock.setTo(ZonedDateTime.of(2027, 3, 2, 4, 0, 0, 0, PARIS).toInstant());
        await().until(() -> nights.get() == 2);
        nodes.forEach(Clockwork::stop);
        clock.setTo(ZonedDateTime.of(2027, 3, 9, 8, 30, 0, 0, PARIS).toInstant());
        daily(nights);

        await().until(() -> nights.get() == 3);
        aWhile();
        assertThat(nights).as("once for the seven nights missed").hasValue(3);
    }

    private Clockwork node(Consumer<UUID> act) {
        return start(List.of(new Due(CLOSES, act)), List.of());
    }

    private void daily(AtomicInteger nights) {
        start(List.of(), List.of(new Daily("test.night", LocalTime.of(4, 0), nights::incrementAndGet)));
    }

    private Clockwork start(List<Due> due, List<Daily> daily) {
        var node = new Clockwork(database, clock, Duration.ofMillis(50), due, daily);
        nodes.add(node);
        node.start();
        return node;
    }

    /// Several looks of every node.
    private static void aWhile() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Goes on from whatever hour the test says.
    private static final class At extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        At() {
            setTo(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, PARIS).toInstant());
        }

        void setTo(Instant now) {
            ahead = Duration.between(Instant.now(), now);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
