package org.essaim.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where letters are put to leave.
///
/// Without a mail server (`ESSAIM_SMTP_URL`, or `spring.mail`) nothing leaves: letters wait here, and an administrator
/// reads them on `/administration/courriers`.
@Service
public class Outbox {
    private final LetterQueue queue;
    private final Courier courier;

    Outbox(LetterQueue queue, Courier courier) {
        this.queue = queue;
        this.courier = courier;
    }

    /// Queues a letter, in the transaction at hand if there is one, and returns at once. A refused letter is tried
    /// again for about a day, then given up: [KeptLetter#lastError] says why.
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

    /// Whether letters leave this machine.
    public boolean hasMailServer() {
        return courier.hasMailServer();
    }

    /// The latest letters, newest first.
    public List<KeptLetter> latest(int limit) {
        return queue.latest(limit);
    }

    public Optional<KeptLetter> letter(UUID id) {
        return queue.find(id);
    }

    /// Deletes every letter to an address, sent or not: for somebody who is forgotten.
    public void forget(String recipient) {
        queue.deleteTo(recipient);
    }
}
