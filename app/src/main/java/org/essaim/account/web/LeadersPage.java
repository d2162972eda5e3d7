package org.essaim.account.web;

import java.util.List;
import org.essaim.account.Led;
import org.essaim.account.SignedIn;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// Who leads something, to whoever leads it: invited, removed.
///
/// @param unknown whether the address typed is nobody's here, so that a name is asked too
public record LeadersPage(
        Led thing,
        List<SignedIn> people,
        SignedIn who,
        String name,
        String email,
        boolean unknown,
        FormErrors errors)
        implements FormPage {
    public boolean mayRemove() {
        return people.size() > 1;
    }
}
