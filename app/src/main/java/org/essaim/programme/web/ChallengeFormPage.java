package org.essaim.programme.web;

import org.essaim.programme.Programme;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// The facilitators' form of an enjeu.
///
/// @param editing whether it is there already; else it is added, and shown at once
public record ChallengeFormPage(
        Programme programme,
        ChallengeForm form,
        TerritoryField territory,
        FormErrors errors,
        boolean editing)
        implements FormPage {
    public String action() {
        return programme.path() + "/enjeux/" + (editing ? form.key() + "/modifier" : "nouveau");
    }
}
