package org.essaim.account.web;

import java.util.Set;
import org.essaim.account.Role;
import org.essaim.account.store.Person;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// One person, as an administrator sees them.
///
/// @param name as known, or as typed when refused
/// @param roles likewise
public record PersonPage(Person person, String name, Set<Role> roles, FormErrors errors)
        implements FormPage {
    public String lastSignedIn() {
        return person.lastSignedIn().map(Entries::written).orElse("");
    }
}
