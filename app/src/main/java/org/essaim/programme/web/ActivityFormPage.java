package org.essaim.programme.web;

import org.essaim.programme.Activity;
import org.essaim.programme.Programme;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.jspecify.annotations.Nullable;

/// The form of an activity.
///
/// @param activity the one changed; none for a new one
public record ActivityFormPage(Programme programme, @Nullable Activity activity, ActivityForm form, FormErrors errors)
        implements FormPage {
    public String action() {
        return programme.gatheringPath() + "/activites/"
                + (activity == null ? "nouvelle" : activity.id() + "/modifier");
    }
}
