package org.essaim.programme.web;

import java.time.LocalDateTime;
import org.essaim.programme.Activity;
import org.essaim.programme.Programme;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;

/// Signing up for an activity.
public record SignUpPage(Programme programme, Activity activity, SignUpForm form, FormErrors errors) {
    public LocalDateTime starts() {
        return French.local(activity.starts());
    }
}
