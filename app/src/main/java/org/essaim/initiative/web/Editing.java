package org.essaim.initiative.web;

import org.essaim.account.Role;
import org.essaim.account.SignedIn;

/// Who may write in the catalogue: facilitators and administrators; a visitor of the demonstration, in its examples
/// only.
final class Editing {
    private Editing() {}

    static boolean isOpenTo(SignedIn person) {
        return person.is(Role.FACILITATOR) || person.is(Role.ADMINISTRATOR);
    }

    static boolean isOpenTo(SignedIn person, boolean example) {
        return isOpenTo(person) && (example || !person.demonstration());
    }
}
