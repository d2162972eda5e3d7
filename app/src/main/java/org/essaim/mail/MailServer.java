package org.essaim.mail;

import org.springframework.mail.MailException;

/// Takes a letter, or throws.
interface MailServer {
    void accept(Letter letter) throws MailException;
}
