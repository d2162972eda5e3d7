package org.essaim.account.web;

import org.essaim.account.SignedIn;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// One's own account.
///
/// @param name as known, or as typed when refused
public record AccountPage(SignedIn who, String name, FormErrors errors)
        implements FormPage {}
