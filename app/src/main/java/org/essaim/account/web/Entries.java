package org.essaim.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.essaim.account.Role;
import org.essaim.language.Language;
import org.essaim.mail.MailAddress;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.LocalClock;

/// What the pages of this module have in common: what a name, an address and roles may be, how a date is written.
final class Entries {
    private static final int LONGEST_NAME = 80;

    private Entries() {}

    static FormErrors checkEmail(FormErrors errors, String email) {
        var mail = Typed.word(email);
        return errors.refuseIf(mail.isEmpty(), "email", "account.email.missing")
                .refuseIf(!mail.isEmpty() && !MailAddress.isOne(mail), "email", "account.email.wrong");
    }

    static FormErrors checkName(FormErrors errors, String name) {
        new FormReader(errors).line("name", name).filled("account.name.missing").atMost(LONGEST_NAME);
        return errors;
    }

    /// The roles that exist among those sent.
    static Set<Role> roles(FormErrors errors, List<String> names) {
        return new FormReader(errors).someOf("roles", names, Role.class, "account.roles.missing");
    }

    /// A date and hour, as in France.
    static String written(Instant at) {
        return Language.spoken().dateAndTime(LocalClock.PARIS.local(at));
    }
}
