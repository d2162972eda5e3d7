package org.essaim.account.web;

import org.essaim.ui.FormErrors;

/// Asking for a link.
///
/// @param oldLink whether they come from a link that no longer opens
/// @param next where they were going
public record SignInPage(String email, String next, boolean oldLink, boolean hasMailServer, FormErrors errors) {}
