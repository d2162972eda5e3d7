package org.essaim.programme.web;

import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.Programme;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Moment;

/// Signing up for an activity.
public record SignUpPage(Programme programme, Gathering day, Activity activity, SignUpForm form, FormErrors errors)
        implements FormPage {
    public Moment starts() {
        return day.at(activity.starts());
    }
}
