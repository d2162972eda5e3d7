package org.essaim.initiative.web;

import org.essaim.account.Role;
import org.essaim.account.SignedIn;

/// Who may begin an initiative: facilitators and administrators. What is written belongs to its people ([LedInitiatives]).
final class Authors {
    private Authors() {}

    static boolean isOpenTo(SignedIn person) {
        return person.is(Role.FACILITATOR) || person.is(Role.ADMINISTRATOR);
    }
}
