package org.essaim.account.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.account.Role;
import org.essaim.mail.MailAddress;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;

/// What the pages of this module have in common: what a name, an address and roles may be, how a date is written.
final class Entries {
    private static final int LONGEST_NAME = 80;

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private Entries() {}

    static FormErrors checkEmail(FormErrors errors, String email) {
        var mail = email.strip();
        return errors.refuseIf(mail.isEmpty(), "email", "account.email.missing")
                .refuseIf(!mail.isEmpty() && !MailAddress.isOne(mail), "email", "account.email.wrong");
    }

    static FormErrors checkName(FormErrors errors, String name) {
        return errors.refuseIf(name.isBlank(), "name", "account.name.missing")
                .refuseIf(name.length() > LONGEST_NAME, "name", "account.name.long", LONGEST_NAME);
    }

    static FormErrors checkRoles(FormErrors errors, List<String> roles) {
        return errors.refuseIf(roles(roles).isEmpty(), "roles", "account.roles.missing");
    }

    /// The roles that exist among those sent.
    static Set<Role> roles(List<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /// A date and hour, as in France.
    static String written(Instant at) {
        return French.dateAndTime(LocalDateTime.ofInstant(at, FRANCE));
    }
}
