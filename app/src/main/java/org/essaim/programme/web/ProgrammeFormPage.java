package org.essaim.programme.web;

import org.essaim.programme.Programme;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.jspecify.annotations.Nullable;

/// The form of a programme.
///
/// @param programme the one changed; none for a new one
/// @param overtaken somebody else changed it since the form was shown
public record ProgrammeFormPage(
        @Nullable Programme programme, ProgrammeForm form, FormErrors errors, boolean overtaken)
        implements FormPage {
    public String action() {
        return programme == null ? "/programmes/nouveau" : programme.path() + "/modifier";
    }

    /// Once people vote, whose voice a ballot is stays as it is.
    public boolean votersFixed() {
        return programme != null && programme.stage() != Programme.Stage.PROPOSING;
    }
}
