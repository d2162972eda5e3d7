package org.essaim.account.web;

import java.time.Instant;
import java.util.Set;
import org.essaim.account.Role;
import org.essaim.account.store.Person;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Listed;

/// Who has an account, and inviting somebody.
///
/// @param leads whether who reads it may also prepare programmes and workshops
public record AdministrationPage(
        Listed<Person> people,
        boolean leads,
        String name,
        String email,
        Set<Role> roles,
        FormErrors errors)
        implements FormPage {
    public String date(Instant at) {
        return Entries.written(at);
    }
}
