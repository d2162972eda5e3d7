package org.essaim.mail;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.ui.Slice;
import org.essaim.ui.Tries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where letters are put to leave.
///
/// Without a mail server (`ESSAIM_SMTP_URL`, or `spring.mail`) nothing leaves: letters wait here, and an administrator
/// reads them on `/administration/courriers`.
@Service
public class Outbox {
    /// Every letter, whatever became of it.
    public static final Duration KEPT = LetterQueue.KEPT;

    private final LetterQueue queue;
    private final Courier courier;
    private final Tries unconfirmed = new Tries(12, Duration.ofDays(1));

    Outbox(LetterQueue queue, Courier courier) {
        this.queue = queue;
        this.courier = courier;
    }

    /// Queues a letter, in the transaction at hand or one of its own, and returns at once. A letter that the server cannot
    /// take now is tried again for about a day; one that it will never take is given up at once. [KeptLetter#lastError]
    /// says why.
    @Transactional
    public void send(Letter letter) {
        queue.add(letter);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    courier.wake();
                }
            });
        } else {
            courier.wake();
        }
    }

    /// The same to an address that somebody typed, and nobody confirmed: it may be anybody's. Twelve a day at most to one
    /// address, whoever asks; what more there would be to say is on the page of whoever typed it.
    @Transactional
    public void sendToUnconfirmed(Letter letter) {
        if (unconfirmed.allows(MailAddress.oneForm(letter.to()))) {
            send(letter);
        }
    }

    /// Whether letters leave this machine.
    public boolean hasMailServer() {
        return courier.leaves();
    }

    /// Somebody passed it on: it is sent, and its text goes.
    @Transactional
    public void passedOn(UUID id) {
        queue.markSent(id);
    }

    /// What a letter was for has come about, or was passed on: the one that still waits needs not leave any more.
    @Transactional
    public void settle(String about) {
        queue.settle(about);
    }

    /// The latest letters, newest first.
    public List<KeptLetter> latest(int limit) {
        return queue.list(limit, 0);
    }

    /// The same on pages; a page beyond the last gives the last.
    public Slice<KeptLetter> page(int page, int size) {
        return Slice.of(page, size, queue.count(), queue::list);
    }

    public Optional<KeptLetter> letter(UUID id) {
        return queue.find(id);
    }

    /// Those of the addresses that the mail server refused for good, in lower case: nobody reads what we write there.
    public Set<String> refusing(Collection<String> addresses) {
        return queue.refusing(addresses);
    }

    /// Deletes every letter about one of these things ([Letter#about]), sent or not: they are forgotten.
    @Transactional
    public void forgetAbout(Collection<String> abouts) {
        queue.deleteAbout(abouts);
    }

    /// Deletes every letter to an address, sent or not: for somebody who is forgotten.
    @Transactional
    public void forget(String recipient) {
        queue.deleteTo(recipient);
    }
}
