package org.essaim.account.web;

import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// The button that uses a link up; for the first administrator, after two questions.
///
/// @param path the link itself, where the form is sent
/// @param first whether it is the first administrator's
/// @param name who they are, as known or as typed
public record EnterPage(String path, boolean first, String name, String email, FormErrors errors)
        implements FormPage {}
