package org.essaim.mail;

import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;

/// Takes a letter, or throws.
///
/// Never an `Optional` bean: the container reads an `Optional` parameter as « a bean of what is in it, if there is one »,
/// finds none, and no letter ever leaves.
interface MailServer {
    /// Nobody named a server: nothing leaves.
    MailServer NONE = _ -> {
        throw new MailPreparationException("no mail server");
    };

    void accept(Letter letter) throws MailException;
}
