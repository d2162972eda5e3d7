package org.essaim.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.essaim.account.Role;
import org.essaim.account.store.Person;
import org.essaim.ui.FormErrors;

/// Who has an account, and inviting somebody.
///
/// @param number the page shown, from 1
/// @param more whether another page follows
/// @param done the message key of what was just done, or empty
public record AdministrationPage(
        List<Person> people,
        int number,
        boolean more,
        boolean hasMailServer,
        String done,
        String name,
        String email,
        Set<Role> roles,
        FormErrors errors) {
    public String date(Instant at) {
        return Entries.written(at);
    }
}
