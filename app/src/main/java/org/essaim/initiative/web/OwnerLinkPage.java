package org.essaim.initiative.web;

import java.util.Optional;
import org.essaim.initiative.Initiative;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// The page that makes a link for who carries an initiative.
///
/// @param mayMail whether a letter may leave
/// @param email as typed
/// @param url the link just made: shown this once
/// @param until its last day, written
public record OwnerLinkPage(
        Initiative initiative, boolean mayMail, String email, FormErrors errors, Optional<String> url, String until)
        implements FormPage {}
