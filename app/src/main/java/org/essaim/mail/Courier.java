package org.essaim.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.essaim.ui.Post;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Takes letters to the mail server, from one virtual thread: woken when a letter is queued or due again, asleep
/// otherwise. Without a mail server there is no thread.
@Component
class Courier implements SmartLifecycle, Post {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// Other nodes queue letters too, and do not wake this one.
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    private final LetterQueue queue;
    private final MailServer server;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Courier(LetterQueue queue, MailServer server, TransactionOperations transaction, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean leaves() {
        return server != MailServer.NONE;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        if (leaves()) {
            var courier = Thread.ofVirtual().name("courier").unstarted(this::work);
            thread = courier;
            courier.start();
        }
    }

    /// Lets a letter at hand leave: interrupting would cut the connection to the database under it.
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            wake();
            try {
                running.join(LONGEST_FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (thread != null) {
                Duration sleep = LONGEST_SLEEP;
                try {
                    carryAll();
                    sleep = untilNextDue();
                } catch (DataAccessException | TransactionException databaseAway) {
                    LOG.warn("Letters wait: the database does not answer", databaseAway);
                }
                if (woken.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryAll() {
        for (var letter = take(); letter.isPresent(); letter = take()) {
            carry(letter.get());
        }
    }

    /// Done before the letter leaves: no transaction waits for a mail server.
    private Optional<KeptLetter> take() {
        return transaction.execute(_ -> queue.take());
    }

    private void carry(KeptLetter letter) {
        try {
            server.accept(new Letter(letter.to(), letter.subject(), letter.text()));
            transaction.executeWithoutResult(_ -> queue.markSent(letter.id()));
        } catch (MailException thrown) {
            Rejection refusal = Rejection.of(thrown);
            // The address of a person stays out of the log: the letter's number is enough to find it.
            LOG.warn(
                    "Letter {} refused {} at attempt {}",
                    letter.id(),
                    refusal.forGood() ? "for good" : "for now",
                    letter.attempts());
            transaction.executeWithoutResult(_ -> queue.markRefused(letter.id(), refusal));
        }
    }

    private Duration untilNextDue() {
        Instant now = clock.instant();
        Duration wait = queue.nextDue().map(due -> Duration.between(now, due)).orElse(LONGEST_SLEEP);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP;
    }
}
