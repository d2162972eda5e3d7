package org.essaim.programme.web;

import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.Programme;
import org.essaim.ui.Moment;

/// What the link of a sign-up opens.
///
/// @param cancelled whether the seat was just given back
/// @param letters whether letters leave this Essaim: else the link is to be kept by hand
public record OwnSignUpPage(
        Programme programme, Gathering day, Activity activity, String path, boolean cancelled, boolean letters) {
    public Moment starts() {
        return day.at(activity.starts());
    }
}
