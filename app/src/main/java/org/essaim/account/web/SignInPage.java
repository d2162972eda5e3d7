package org.essaim.account.web;

import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// Asking for a link.
///
/// @param oldLink whether they come from a link that no longer opens
/// @param next where they were going
public record SignInPage(String email, String next, boolean oldLink, boolean hasMailServer, FormErrors errors)
        implements FormPage {
    /// Whether a page waits for them to have signed in.
    public boolean returns() {
        return !next.equals(NextPath.DEFAULT);
    }
}
