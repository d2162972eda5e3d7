package org.essaim.commun.web.show;

import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.domain.Commun;

/// Who may read more of a commun than everybody.
public final class Readership {
    private Readership() {}

    /// Whose task it is to answer those who would take it up. The demonstration's people see the demonstration alone.
    public static boolean leads(SignedIn who, Commun commun) {
        return (who.is(Role.FACILITATOR) || who.is(Role.DESIGNER) || who.is(Role.ADMINISTRATOR))
                && (!who.demonstration() || commun.demonstration());
    }
}
